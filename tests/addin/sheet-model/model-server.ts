import type { ContributionTable } from '../../../addin/workbook/contribution-query.js';

/** A region as the model's server has it; amounts in whole öre. */
export interface ModelRegion {
  readonly code: string;
  readonly name: string;
  readonly amountOre: number;
  readonly previousOre: number;
  readonly persons: number;
}

const NAMES: Readonly<Record<string, string>> = {
  '01': 'Stockholm',
  '03': 'Uppsala',
  '04': 'Sörmland',
  '05': 'Östergötland',
  '06': 'Jönköping',
  '12': 'Skåne',
};

export const CODES = Object.keys(NAMES);

/** What the server knows: another revision may bring regions, take them away, and give every amount anew. */
export class ModelServer {
  regions: readonly ModelRegion[] = [];
  revision = 16;
  state: 'up' | 'away' | 'signedOut' = 'up';

  constructor() {
    this.bring(['01', '03', '04'], 1);
  }

  /** A new revision with these regions; `salt` makes its amounts others than before. */
  bring(codes: readonly string[], salt: number): void {
    this.revision++;
    this.regions = codes.toSorted().map((code) => ({
      code,
      name: NAMES[code] ?? '',
      amountOre: 100_000_00 * Number(code) + salt * 1_01,
      previousOre: 90_000_00 * Number(code) + salt * 7,
      persons: 1000 * Number(code) + salt,
    }));
  }

  get totalOre(): number {
    return this.regions.reduce((sum, { amountOre }) => sum + amountOre, 0);
  }

  /** The answer as the server gives it, or its refusal. */
  ask(): ContributionTable {
    if (this.state === 'away') throw new Error('the server is away');
    if (this.state === 'signedOut') throw new Error('signed out');
    const persons = this.regions.reduce((sum, region) => sum + region.persons, 0);
    return {
      ...{
        year: 2026,
        version: 1,
        status: 'PRELIMINARY',
        example: true,
        budget: this.totalOre / 100,
        total: this.totalOre / 100,
      },
      ...{ population: persons, referenceDate: '2024-12-31', source: 'Exempel', populationSource: 'SCB', populationNote: '' },
      ...{ revision: this.revision, decision: null, scenario: null },
      rows: this.regions.map((region) => ({
        region: {
          ...{ code: region.code, shortName: region.name, officialName: `Region ${region.name}`, purchasingRegionLetter: 'A' },
        },
        population: region.persons,
        share: region.persons / persons,
        amount: region.amountOre / 100,
        kronorPerInhabitant: region.amountOre / 100 / region.persons,
        previousAmount: region.previousOre / 100,
        change: (region.amountOre - region.previousOre) / 100,
      })),
    };
  }
}
