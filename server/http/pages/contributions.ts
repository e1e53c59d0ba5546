import { shownText } from '../../agreement/known-text.js';
import { ask } from './ask.js';
import { element } from './element.js';
import { type Language, TEXTS } from './texts.js';

interface Row {
  readonly region: { readonly code: string; readonly shortName: string };
  readonly population: number;
  readonly share: number;
  readonly amount: number;
  readonly kronorPerInhabitant: number;
  readonly change: number | null;
}

interface Table {
  readonly year: number;
  readonly status: string;
  readonly example: boolean;
  readonly total: number;
  readonly population: number;
  readonly referenceDate: string;
  readonly source: string;
  readonly populationSource: string;
  readonly rows: readonly Row[];
}

const YEARS = '{ revision budgetYears { year } }';
const TABLE = `query ($year: Int!) { contributionTable(year: $year) {
  year status example total population referenceDate source populationSource
  rows { region { code shortName } population share amount kronorPerInhabitant change }
} }`;

export async function loadYears(): Promise<{ revision: number; years: readonly number[] }> {
  const { revision, budgetYears } = await ask<{ revision: number; budgetYears: { year: number }[] }>(YEARS);
  return { revision, years: budgetYears.map(({ year }) => year) };
}

export async function loadTable(year: number): Promise<Table> {
  return (await ask<{ contributionTable: Table }>(TABLE, { year })).contributionTable;
}

/** The table as the server gave it; nothing is computed here. */
export function showTable(table: Table, language: Language): HTMLElement {
  const text = TEXTS[language].table;
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB';
  const kronor = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const signed = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' });
  const persons = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const number = (value: string) => element('td', { class: 'number' }, value);
  const columns = [text.amount, text.change, text.population, text.share, text.perInhabitant];

  const head = element('tr', {}, element('th', { scope: 'col' }, text.region));
  for (const column of columns) head.append(element('th', { scope: 'col', class: 'number' }, column));
  const body = element('tbody');
  for (const row of table.rows) {
    body.append(
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, element('span', { class: 'code' }, row.region.code), row.region.shortName),
        number(kronor.format(row.amount)),
        number(row.change === null ? '–' : signed.format(row.change)),
        number(persons.format(row.population)),
        number(percent.format(row.share)),
        number(kronor.format(row.kronorPerInhabitant)),
      ),
    );
  }
  const sum = element(
    'tr',
    {},
    element('th', { scope: 'row' }, text.sum),
    number(kronor.format(table.total)),
    number(''),
    number(persons.format(table.population)),
    number(percent.format(1)),
    number(''),
  );
  return element(
    'div',
    {},
    element(
      'p',
      { class: 'badges' },
      element('span', { class: 'badge' }, text.status[table.status] ?? table.status),
      table.example && element('span', { class: 'badge example' }, text.example),
      table.example && element('span', {}, text.exampleMeaning),
    ),
    element(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': text.caption(table.year) },
      element(
        'table',
        {},
        element('caption', {}, text.caption(table.year)),
        element('thead', {}, head),
        body,
        element('tfoot', {}, sum),
      ),
    ),
    element(
      'dl',
      { class: 'sources' },
      element('dt', {}, text.referenceDate),
      element('dd', {}, table.referenceDate),
      element('dt', {}, text.source),
      element('dd', {}, shownText(table.source, language)),
      element('dt', {}, text.populationSource),
      element('dd', {}, shownText(table.populationSource, language)),
    ),
  );
}
