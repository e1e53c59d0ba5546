import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LocalDate as Day } from '../../agreement/local-date.js';
import { LocalDate } from '../../agreement/local-date.scalar.js';
import type { Done } from '../../changes/changes.js';
import { ReplayedField } from '../../changes/replayed.field.js';
import { Kronor } from '../../money/kronor.scalar.js';
import { type Ore, ore, subtractOre } from '../../money/ore.js';
import { Region, regionOfCode } from '../region.type.js';
import type {
  PersonsChange as Change,
  PopulationComparison as Comparison,
  PopulationJump as Jump,
} from './compare-populations.js';
import type { ImportedPopulation as Imported } from './imported-population.js';
import type { OpenTableChange as TableChange } from './open-table-changes.js';
import { PopulationAcceptance } from './population-acceptance.js';

registerEnumType(PopulationAcceptance, {
  name: 'PopulationAcceptance',
  description: 'What an import of population takes by name although it is asked about.',
  valuesConfig: {
    JUMPS: {
      description:
        'Regions, or the nation, that move further than inhabitants do (docs/decisions/0018). Storing them needs a reason.',
    },
  },
});

@ObjectType('PersonsChange', { description: 'Inhabitants before and after an import.' })
class PersonsChangeType {
  @Field(() => Int, { description: 'In the figures that are held against, in persons.' })
  before!: number;

  @Field(() => Int, { description: 'In the file, in persons.' })
  after!: number;

  @Field(() => Float, { description: 'The change in percent of `before`, rounded to hundredths; negative where fewer.' })
  percent!: number;
}

@ObjectType('RegionPopulationChange', { description: 'A region’s inhabitants before and after an import.' })
class RegionPopulationChangeType extends PersonsChangeType {
  @Field(() => Region, { description: 'The region.' })
  region!: Region;
}

@ObjectType('PopulationComparison', { description: 'A day’s figures beside those that they are held against.' })
class PopulationComparisonType {
  @Field(() => LocalDate, {
    description:
      'The day of the other figures: the same day where it is known in another version, else the nearest earlier one, else the nearest later one.',
  })
  heldAgainst!: Day;

  @Field(() => Int, { description: 'The version of the other figures.' })
  heldAgainstVersion!: number;

  @Field(() => Float, { description: 'How far a region may move without being asked about, in percent, up or down.' })
  allowedPercent!: number;

  @Field(() => Float, { description: 'How far the nation may, in percent, up or down.' })
  allowedNationPercent!: number;

  @Field(() => PersonsChangeType, { description: 'The regions added.' })
  nation!: Change;

  @Field(() => [RegionPopulationChangeType], { description: 'All 21 regions, by county code.' })
  rows!: RegionPopulationChangeType[];
}

@ObjectType('PopulationJump', { description: 'A change that is asked about: it is further than inhabitants move.' })
class PopulationJumpType extends PersonsChangeType {
  @Field(() => Region, { nullable: true, description: 'The region; null for the nation.' })
  region!: Region | null;

  @Field(() => LocalDate, { description: 'The day of the other figures.' })
  heldAgainst!: Day;

  @Field(() => Float, { description: 'How far it may move without being asked about, in percent.' })
  allowedPercent!: number;
}

@ObjectType('OpenAmountChange', {
  description: 'A region’s contribution in a table that is not decided, before and after an import.',
})
class OpenAmountChangeType {
  @Field(() => Region, { description: 'The region.' })
  region!: Region;

  @Field(() => Kronor, { nullable: true, description: 'Before; null where the population was not known.' })
  before!: Ore | null;

  @Field(() => Kronor, { nullable: true, description: 'After.' })
  after!: Ore | null;

  @Field(() => Kronor, { description: 'After minus before; what was not known counts as 0.' })
  change!: Ore;
}

@ObjectType('OpenTableChange', {
  description: 'What a contribution table that is not decided would change by (FIN-1); a decided one never changes.',
})
class OpenTableChangeType {
  @Field(() => Int, { description: 'The operational year (YEAR-1).' })
  year!: number;

  @Field(() => Kronor, { nullable: true, description: 'Its total before; null where the population was not known.' })
  totalBefore!: Ore | null;

  @Field(() => Kronor, { nullable: true, description: 'Its total after.' })
  totalAfter!: Ore | null;

  @Field(() => Int, { description: 'How many regions’ amounts change.' })
  regions!: number;

  @Field(() => [OpenAmountChangeType], { description: 'Those regions, the largest change first.' })
  rows!: OpenAmountChangeType[];
}

@ObjectType('ImportedPopulation', { description: 'What an import did, or would do, to one reference date.' })
class ImportedPopulationType {
  @Field(() => LocalDate, { description: 'The day that was counted.' })
  referenceDate!: Day;

  @Field(() => Int, { description: 'The version now in force.' })
  version!: number;

  @Field(() => Boolean, { description: 'False where the same figures were known already.' })
  changed!: boolean;

  @Field(() => Int, { description: 'The regions added, in persons.' })
  persons!: number;

  @Field(() => String, { description: 'What to know of how the figures came about.' })
  note!: string;

  @Field(() => PopulationComparisonType, {
    nullable: true,
    description: 'Old and new figures of every region; null where no population was known to hold the file against.',
  })
  comparison!: PopulationComparisonType | null;

  @Field(() => [PopulationJumpType], {
    description: 'What was asked about and accepted, by county code, the nation last; empty where nothing jumps.',
  })
  jumps!: PopulationJumpType[];

  @Field(() => [OpenTableChangeType], {
    description: 'What the tables that are not decided and whose keys count this day change by.',
  })
  openTables!: OpenTableChangeType[];
}

@ObjectType({ description: 'What an import of population did, or in a dry run would do. It is all or nothing.' })
export class PopulationImportReport {
  @Field(() => Int, { description: 'The data’s revision afterwards; in a dry run as it is.' })
  revision!: number;

  @Field(() => Boolean, { description: 'False where nothing in the file was new.' })
  changed!: boolean;

  @Field(() => [ImportedPopulationType], { description: 'By reference date.' })
  populations!: ImportedPopulationType[];

  @ReplayedField()
  replayed!: boolean;
}

export function toImportReport({ result, revision, changed, replayed }: Done<readonly Imported[]>): PopulationImportReport {
  return { revision, changed, replayed, populations: result.map(toImported) };
}

/** An answer that an earlier version kept for an idempotency key has no comparison. */
function toImported({ comparison = null, jumps = [], openTables = [], ...imported }: Imported): ImportedPopulationType {
  return {
    ...imported,
    comparison: comparison && toComparison(comparison),
    jumps: jumps.map(toJump),
    openTables: openTables.map(toTableChange),
  };
}

function toComparison({ rows, ...comparison }: Comparison): PopulationComparisonType {
  return { ...comparison, rows: rows.map(({ regionCode, ...change }) => ({ ...change, region: regionOfCode(regionCode) })) };
}

function toJump({ regionCode, ...jump }: Jump): PopulationJumpType {
  return { ...jump, region: regionCode === null ? null : regionOfCode(regionCode) };
}

function toTableChange({ year, totalBeforeOre, totalAfterOre, rows }: TableChange): OpenTableChangeType {
  return {
    year,
    totalBefore: totalBeforeOre,
    totalAfter: totalAfterOre,
    regions: rows.length,
    rows: rows.map(({ regionCode, beforeOre, afterOre }) => {
      const change = subtractOre(afterOre ?? ore(0), beforeOre ?? ore(0));
      return { region: regionOfCode(regionCode), before: beforeOre, after: afterOre, change };
    }),
  };
}
