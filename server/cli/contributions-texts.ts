import type { ApportionmentMethod } from '../allocation/apportionment-method.js';
import type { KeyMeasure } from '../financing/budget-year.entity.js';
import type { ContributionStatus } from '../financing/load-contribution-tables.js';

export type Language = 'sv' | 'en';

interface Texts {
  readonly title: (year: number, version: number, status: string) => string;
  readonly example: string;
  readonly status: Record<ContributionStatus, string>;
  readonly budget: string;
  readonly totalFixed: (total: string) => string;
  readonly rateFixed: (total: string, rate: string) => string;
  readonly source: string;
  readonly key: string;
  readonly keyOf: (measures: string, referenceDate: string, method: string, unit: string) => string;
  readonly measure: Record<KeyMeasure, (weight: string, several: boolean) => string>;
  readonly method: Record<ApportionmentMethod, string>;
  readonly population: string;
  readonly populationOf: (persons: string, regions: number) => string;
  readonly populationSource: (source: string, version: number) => string;
  readonly decision: string;
  readonly undecided: string;
  readonly correction: string;
  readonly revision: string;
  readonly columns: readonly string[];
  readonly total: string;
}

/** The words around a contribution table; the field's own terms in both languages. */
export const CONTRIBUTION_TEXTS: Record<Language, Texts> = {
  en: {
    title: (year, version, status) => `Contributions ${year}, version ${version}: ${status}`,
    example: '*** EXAMPLE: invented figures, not a budget of the cooperation ***',
    status: {
      PRELIMINARY: 'PRELIMINARY, not decided by the steering group',
      DECIDED: 'decided by the steering group, in force',
      SUPERSEDED: 'SUPERSEDED by a later version',
      SCENARIO: 'SCENARIO, nothing of it is decided',
    },
    budget: 'Budget',
    totalFixed: (total) => `${total} kr; the total is fixed`,
    rateFixed: (total, rate) => `${total} kr; the rate is fixed, ${rate} kr per inhabitant`,
    source: 'Source',
    key: 'Key',
    keyOf: (measures, date, method, unit) => `${measures} on ${date}; ${method}, in steps of ${unit} kr`,
    measure: {
      POPULATION: (weight, several) => (several ? `population (weight ${weight})` : 'population'),
      EQUAL: (weight, several) => (several ? `equal parts (weight ${weight})` : 'equal parts'),
    },
    method: {
      LARGEST_REMAINDER: 'largest remainder',
      SAINTE_LAGUE: 'Sainte-Laguë',
      DHONDT: 'D’Hondt',
      ADAMS: 'Adams',
      DEAN: 'Dean',
      HUNTINGTON_HILL: 'Huntington–Hill',
    },
    population: 'Population',
    populationOf: (persons, regions) => `${persons} in ${regions} regions`,
    populationSource: (source, version) => `${source} (version ${version})`,
    decision: 'Decision',
    undecided: 'none yet',
    correction: 'Corrected because',
    revision: 'Revision',
    columns: ['Code', 'Region', 'Population', 'Share %', 'Kronor', 'Kr/inhab.', 'Year before', 'Change'],
    total: 'Total',
  },
  sv: {
    title: (year, version, status) => `Bidrag ${year}, version ${version}: ${status}`,
    example: '*** EXEMPEL: påhittade siffror, inte någon av samverkans budgetar ***',
    status: {
      PRELIMINARY: 'PRELIMINÄR, inte beslutad av styrgruppen',
      DECIDED: 'beslutad av styrgruppen, gäller',
      SUPERSEDED: 'ERSATT av en senare version',
      SCENARIO: 'SCENARIO, inget av det är beslutat',
    },
    budget: 'Budget',
    totalFixed: (total) => `${total} kr; totalsumman är fast`,
    rateFixed: (total, rate) => `${total} kr; satsen är fast, ${rate} kr per invånare`,
    source: 'Källa',
    key: 'Fördelningsnyckel',
    keyOf: (measures, date, method, unit) => `${measures} den ${date}; ${method}, i steg om ${unit} kr`,
    measure: {
      POPULATION: (weight, several) => (several ? `folkmängd (vikt ${weight})` : 'folkmängd'),
      EQUAL: (weight, several) => (several ? `lika delar (vikt ${weight})` : 'lika delar'),
    },
    method: {
      LARGEST_REMAINDER: 'största resten',
      SAINTE_LAGUE: 'Sainte-Laguë',
      DHONDT: 'D’Hondt',
      ADAMS: 'Adams',
      DEAN: 'Dean',
      HUNTINGTON_HILL: 'Huntington–Hill',
    },
    population: 'Folkmängd',
    populationOf: (persons, regions) => `${persons} i ${regions} regioner`,
    populationSource: (source, version) => `${source} (version ${version})`,
    decision: 'Beslut',
    undecided: 'inget ännu',
    correction: 'Rättad därför att',
    revision: 'Revision',
    columns: ['Kod', 'Region', 'Folkmängd', 'Andel %', 'Kronor', 'Kr/inv.', 'Året före', 'Ändring'],
    total: 'Summa',
  },
};
