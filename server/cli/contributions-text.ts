import { shownText } from '../agreement/known-text.js';
import { fractionToNumber } from '../allocation/fraction.js';
import { kronorPerInhabitant } from '../allocation/kronor-per-inhabitant.js';
import type { ContributionTable } from '../financing/load-contribution-tables.js';
import type { ContributionWithPrevious } from '../financing/previous-amount.js';
import { formatKronor } from '../money/format-kronor.js';
import { type Ore, sumOre } from '../money/ore.js';
import { regionOfCode } from '../regions/region.type.js';
import { type AlignedColumn, alignTable } from './align-table.js';
import { CONTRIBUTION_TEXTS, type Language } from './contributions-texts.js';
import { formatNumber } from './format-number.js';

export type { Language };

/** A contribution table as a person reads it: what it is, what it rests on, a row a region and the total. */
export function contributionsText(table: ContributionTable, language: Language): string {
  const texts = CONTRIBUTION_TEXTS[language];
  const banner = table.basis.example ? [texts.example, ''] : [];
  const lines = [...banner, ...facts(table, language), '', ...tableLines(table, language), ...banner.toReversed()];
  return `${lines.join('\n')}\n`;
}

function facts(table: ContributionTable, language: Language): string[] {
  const { year, version, status, basis, budgetOre, populationPersons, population, rows, decision, revision } = table;
  const texts = CONTRIBUTION_TEXTS[language];
  const kronor = (amount: Ore): string => formatKronor(amount, language);
  const money =
    basis.rateOre === null ? texts.totalFixed(kronor(budgetOre)) : texts.rateFixed(kronor(budgetOre), kronor(basis.rateOre));
  const measures = basis.components.map(({ measure, weight }) => texts.measure[measure](weight, basis.components.length > 1));
  const entries: [string, string][] = [
    [texts.budget, money],
    [texts.source, shownText(basis.source, language)],
    [texts.key, texts.keyOf(measures.join(' + '), basis.referenceDate, texts.method[basis.method], kronor(basis.unitOre))],
    [texts.population, texts.populationOf(formatNumber(populationPersons, 0, language), rows.length)],
    ['', texts.populationSource(shownText(population.source, language), population.version)],
    ...(population.note === '' ? [] : [['', shownText(population.note, language)] as [string, string]]),
    [texts.decision, decision ? `${decision.decidedOn}, ${shownText(decision.decisionReference, language)}` : texts.undecided],
    ...(decision?.reason ? [[texts.correction, decision.reason] as [string, string]] : []),
    [texts.revision, String(revision)],
  ];
  const width = Math.max(...entries.map(([name]) => name.length)) + 2;
  return [texts.title(year, version, texts.status[status]), '', ...entries.map(([name, text]) => name.padEnd(width) + text)];
}

function tableLines({ rows, populationPersons, totalOre }: ContributionTable, language: Language): string[] {
  const texts = CONTRIBUTION_TEXTS[language];
  const columns: AlignedColumn[] = texts.columns.map((heading, index) => ({ heading, align: index < 2 ? 'left' : 'right' }));
  const cells = rows.map((row) => rowCells(row, language));
  const shares = rows.reduce((sum, { share }) => sum + fractionToNumber(share), 0);
  const total = [
    '',
    texts.total,
    formatNumber(populationPersons, 0, language),
    formatNumber(shares * 100, 3, language),
    formatKronor(totalOre, language),
    formatNumber(kronorPerInhabitant(totalOre, populationPersons), 4, language),
    amount(columnSum(rows.map(({ previousAmountOre }) => previousAmountOre)), language),
    amount(columnSum(rows.map(({ changeOre }) => changeOre)), language),
  ];
  return alignTable(columns, [...cells, total]);
}

function rowCells(row: ContributionWithPrevious, language: Language): string[] {
  const { regionCode, persons, share, amountOre, previousAmountOre, changeOre } = row;
  return [
    regionCode,
    regionOfCode(regionCode).shortName,
    formatNumber(persons, 0, language),
    formatNumber(fractionToNumber(share) * 100, 3, language),
    formatKronor(amountOre, language),
    formatNumber(kronorPerInhabitant(amountOre, persons), 4, language),
    amount(previousAmountOre, language),
    amount(changeOre, language),
  ];
}

/** The sum of what the column shows; nothing where it shows nothing. */
function columnSum(amounts: readonly (Ore | null)[]): Ore | null {
  const shown = amounts.filter((each) => each !== null);
  return shown.length === 0 ? null : sumOre(shown);
}

function amount(value: Ore | null, language: Language): string {
  return value === null ? '–' : formatKronor(value, language);
}
