import { Field, ObjectType } from 'type-graphql';
import { PURCHASING_REGIONS, REGION_NAMES, type RegionName } from './region-names.js';

@ObjectType({ description: 'One of Sweden’s 21 regions.' })
export class Region {
  @Field(() => String, { description: 'County code (länskod), two digits: "01" to "25".' })
  readonly code: string;

  @Field(() => String, { description: 'The name the region writes itself: "Region Skåne".' })
  readonly officialName: string;

  @Field(() => String, { description: 'The name for tables: "Skåne".' })
  readonly shortName: string;

  @Field(() => String, { description: 'Letter of the purchasing region it belongs to, A to H.' })
  readonly purchasingRegionLetter: string;

  constructor({ code, officialName, shortName, purchasingRegion }: RegionName) {
    this.code = code;
    this.officialName = officialName;
    this.shortName = shortName;
    this.purchasingRegionLetter = purchasingRegion;
  }
}

@ObjectType({ description: 'Regions that purchase together, with one area coordinator (FIN-2).' })
export class PurchasingRegion {
  @Field(() => String, { description: 'A to H.' })
  readonly letter: string;

  @Field(() => [String], {
    description: 'The product categories it purchases for all. Source: lfu.se, hållbarupphandling.se, husr.se.',
  })
  readonly productCategories: readonly string[];

  @Field(() => [Region], { description: 'Its regions, by county code.' })
  readonly regions: readonly Region[];

  constructor({ letter, productCategories }: (typeof PURCHASING_REGIONS)[number]) {
    this.letter = letter;
    this.productCategories = productCategories;
    this.regions = ALL_REGIONS.filter(({ purchasingRegionLetter }) => purchasingRegionLetter === letter);
  }
}

export const ALL_REGIONS: readonly Region[] = REGION_NAMES.map((name) => new Region(name));
export const ALL_PURCHASING_REGIONS: readonly PurchasingRegion[] = PURCHASING_REGIONS.map((each) => new PurchasingRegion(each));

const BY_CODE = new Map(ALL_REGIONS.map((region) => [region.code, region]));

/** The region of a stored county code. */
export function regionOfCode(code: string): Region {
  const region = BY_CODE.get(code);
  if (!region) throw new Error(`The stored data names region ${code}, which does not exist`);
  return region;
}
