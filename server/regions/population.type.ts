import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LocalDate as Day } from '../agreement/local-date.js';
import { LocalDate } from '../agreement/local-date.scalar.js';
import { ReplayedField } from '../changes/replayed.field.js';
import type { Exactness } from './check-population.js';
import type { Population as StoredPopulation } from './load-populations.js';
import { Region, regionOfCode } from './region.type.js';

export const PopulationExactness: Record<Exactness, Exactness> = { EXACT: 'EXACT', NOISE_PROTECTED: 'NOISE_PROTECTED' };
registerEnumType(PopulationExactness, {
  name: 'PopulationExactness',
  description: 'Whether a published population can be added up.',
  valuesConfig: {
    EXACT: { description: 'To 2024: the regions sum to the nation exactly.' },
    NOISE_PROTECTED: {
      description: 'From 2025: SCB adds noise to every cell (Cell Key Method), so parts need not sum to totals.',
    },
  },
});

@ObjectType({ description: 'The inhabitants of one region on one day.' })
export class RegionPopulation {
  @Field(() => Region, { description: 'The region.' })
  region!: Region;

  @Field(() => Int, { description: 'Inhabitants, in persons.' })
  persons!: number;
}

@ObjectType({ description: 'The population of all 21 regions on one reference date, as one source gave it.' })
export class Population {
  @Field(() => LocalDate, { description: 'The day that was counted.' })
  referenceDate!: Day;

  @Field(() => Int, { description: '1 for the first import of the date; a correction is the next. The highest is in force.' })
  version!: number;

  @Field(() => PopulationExactness, { description: 'Whether the figures can be added up.' })
  exactness!: Exactness;

  @Field(() => Int, { description: 'The regions added, in persons.' })
  sum!: number;

  @Field(() => Int, { nullable: true, description: 'The nation as published, in persons; null where it is not known.' })
  nationalTotal!: number | null;

  @Field(() => String, { description: 'Where the figures come from.' })
  source!: string;

  @Field(() => String, { description: 'What to know of how the figures came about; empty where there is nothing to say.' })
  note!: string;

  @Field(() => String, { description: 'When they were imported: UTC, ISO 8601.' })
  importedAt!: string;

  @Field(() => [RegionPopulation], { description: 'By county code: all 21, or the one region that was asked for.' })
  rows!: RegionPopulation[];
}

export function toPopulation({ version, persons }: StoredPopulation, onlyRegion?: string): Population {
  const counted = [...persons].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const { referenceDate, exactness, nationalTotalPersons: nationalTotal, source, note, importedAt } = version;
  return {
    ...{ referenceDate, version: version.version, exactness, nationalTotal, source, note, importedAt },
    sum: counted.reduce((sum, [, count]) => sum + count, 0),
    rows: counted
      .filter(([code]) => onlyRegion === undefined || code === onlyRegion)
      .map(([code, count]) => ({ region: regionOfCode(code), persons: count })),
  };
}

@ObjectType({ description: 'What an import did to one reference date.' })
export class ImportedPopulation {
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
}

@ObjectType({ description: 'What an import of population did. It is all or nothing.' })
export class PopulationImportReport {
  @Field(() => Int, { description: 'The data’s revision afterwards.' })
  revision!: number;

  @Field(() => Boolean, { description: 'False where nothing in the file was new.' })
  changed!: boolean;

  @Field(() => [ImportedPopulation], { description: 'By reference date.' })
  populations!: ImportedPopulation[];

  @ReplayedField()
  replayed!: boolean;
}
