import { Arg, Authorized, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../access/request-context.js';
import { loadParticipantsOf } from './load-participants.js';
import { ALL_PURCHASING_REGIONS, ALL_REGIONS, PurchasingRegion, Region, regionOfCode } from './region.type.js';
import { findRegion } from './region-names.js';

@Resolver()
export class RegionsResolver {
  @Authorized()
  @Query(() => [Region], {
    nullable: true,
    description: 'The regions by county code: all 21, or those that take part in a year.',
  })
  async regions(
    @Arg('takingPartIn', () => Int, { nullable: true, description: 'Only the regions that take part in this year (YEAR-1).' })
    year: number | null,
    @Ctx() { reader }: RequestContext,
  ): Promise<readonly Region[]> {
    return year == null ? ALL_REGIONS : (await loadParticipantsOf(reader, year)).map(regionOfCode);
  }

  @Authorized()
  @Query(() => Region, { nullable: true, description: 'One region. Refuses with REGION_UNKNOWN and the nearest names.' })
  region(
    @Arg('name', () => String, {
      description: 'County code, official or short name, or another name in use: "12", "Region Skåne", "skåne", "VGR".',
    })
    name: string,
  ): Region {
    return regionOfCode(findRegion(name).code);
  }

  @Authorized()
  @Query(() => [PurchasingRegion], { description: 'The eight purchasing regions, A to H.' })
  purchasingRegions(): readonly PurchasingRegion[] {
    return ALL_PURCHASING_REGIONS;
  }
}
