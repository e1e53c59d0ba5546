import type { Language } from './pane-texts.js';

/** What a comparison of scenarios says in the sheet and in the list of tables. */
export interface ComparisonTexts {
  readonly tableName: (year: number) => string;
  readonly sheetName: (year: number) => string;
  readonly title: (year: number) => string;
  readonly undecided: string;
  readonly baseline: (year: number, total: string) => string;
  /** Where the year has a proposal, which everybody sees and the scenarios do not stand beside. */
  readonly beforeProposal: (year: number, total: string, proposal: { readonly name: string; readonly total: string }) => string;
  readonly scenarios: (list: readonly string[]) => string;
  /** A saved scenario with its version; one that was not saved has none. */
  readonly scenario: (name: string, version: number | null, total: string) => string;
  readonly columns: { readonly code: string; readonly region: string; readonly baseline: string };
  readonly differenceOf: (name: string) => string;
  readonly total: string;
}

export const COMPARISON_TEXTS: Readonly<Record<Language, ComparisonTexts>> = {
  sv: {
    tableName: (year) => `Jämförelse_${year}`,
    sheetName: (year) => `Jämförelse ${year}`,
    title: (year) => `Scenarier för ${year} sida vid sida`,
    undecided: 'Inget av scenarierna är beslutat',
    baseline: (year, total) => `I dag: ${year} enligt årets egen budget och nyckel, ${total} kr`,
    beforeProposal: (year, total, proposal) =>
      `Före förslaget: ${year} enligt årets egen budget och nyckel, ${total} kr. Förslaget som alla ser är ”${proposal.name}”, ${proposal.total} kr`,
    scenarios: (list) => `Scenarier: ${list.join('; ')}`,
    scenario: (name, version, total) => `”${name}” (${version === null ? 'inte sparat' : `version ${version}`}), ${total} kr`,
    columns: { code: 'Kod', region: 'Region', baseline: 'Utgångsläge' },
    differenceOf: (name) => `Skillnad ${name}`,
    total: 'Summa',
  },
  en: {
    tableName: (year) => `Comparison_${year}`,
    sheetName: (year) => `Comparison ${year}`,
    title: (year) => `Scenarios for ${year} side by side`,
    undecided: 'None of the scenarios is decided',
    baseline: (year, total) => `Today: ${year} by the year’s own budget and key, ${total} kr`,
    beforeProposal: (year, total, proposal) =>
      `Before the proposal: ${year} by the year’s own budget and key, ${total} kr. The proposal that everybody sees is “${proposal.name}”, ${proposal.total} kr`,
    scenarios: (list) => `Scenarios: ${list.join('; ')}`,
    scenario: (name, version, total) => `“${name}” (${version === null ? 'not saved' : `version ${version}`}), ${total} kr`,
    columns: { code: 'Code', region: 'Region', baseline: 'Baseline' },
    differenceOf: (name) => `Difference ${name}`,
    total: 'Total',
  },
};
