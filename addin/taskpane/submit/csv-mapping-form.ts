import type { CsvColumnsInput, CsvHeadingsQuery, LedgerCsvInput } from '../../../schema/generated/operations.js';
import { element } from '../element.js';
import type { SubmitPane } from './submit-pane.js';

type Headings = CsvHeadingsQuery['csvHeadings'];
type CsvColumn = keyof CsvColumnsInput;

const COLUMNS: readonly CsvColumn[] = [
  ...(['date', 'account', 'number', 'amount', 'debit', 'credit', 'series', 'costCentre', 'project', 'text'] as const),
];

/** Which column of a CSV file says what: guessed by the server from the headings, and corrected by who knows the file. */
export interface CsvMappingForm {
  readonly node: HTMLElement;
  /** Undefined, with words and the focus where something is missing. */
  read(): LedgerCsvInput | undefined;
}

export function csvMappingForm(pane: SubmitPane, { headings, columns: guess, rows }: Headings): CsvMappingForm {
  const text = pane.texts.submit.ledger.csv;
  const fault = element('p', { class: 'field-fault', id: 'csv-fault', role: 'alert' });
  const selects = new Map(COLUMNS.map((column) => [column, columnSelect(column, headings, guess[column] ?? '', text.none)]));
  const year = element('input', { type: 'number', id: 'csv-year', min: '2000', max: '2100' });
  year.value = `${yearOf(rows.map((cells) => cells[headings.indexOf(guess.date ?? '')] ?? '')) ?? pane.services.now().getFullYear()}`;
  const value = (column: CsvColumn): string => selects.get(column)?.value ?? '';
  const refuse = (words: string, column: CsvColumn): undefined => {
    fault.textContent = words;
    selects.get(column)?.focus();
  };
  const read = (): LedgerCsvInput | undefined => {
    fault.textContent = '';
    const missing = (['date', 'account'] as const).find((column) => value(column) === '');
    if (missing) return refuse(text.columnNeeded(text.columns[missing]), missing);
    const amounts = value('amount') !== '' || (value('debit') !== '' && value('credit') !== '');
    if (!amounts) return refuse(text.amountNeeded, 'amount');
    const columns = Object.fromEntries(COLUMNS.flatMap((column) => (value(column) === '' ? [] : [[column, value(column)]])));
    return { year: Number(year.value), columns: columns as unknown as CsvColumnsInput };
  };
  const field = (id: string, label: string, control: HTMLElement): HTMLElement =>
    element('div', { class: 'mapping' }, element('label', { for: id }, label), control);
  const node = element(
    'div',
    { class: 'place' },
    element('h3', {}, text.heading),
    element('p', { class: 'soft' }, text.meaning),
    ...COLUMNS.map((column) => field(`csv-${column}`, text.columns[column], selects.get(column) as HTMLElement)),
    field('csv-year', text.year, year),
    fault,
    firstRows(text.firstRows, headings, rows),
  );
  return { node, read };
}

function columnSelect(column: CsvColumn, headings: readonly string[], guessed: string, none: string): HTMLSelectElement {
  const options = headings.map((heading, index) => {
    const twice = headings.indexOf(heading) !== index || heading === '';
    return element('option', { value: twice ? `${index + 1}` : heading }, heading === '' ? `${index + 1}` : heading);
  });
  const select = element(
    'select',
    { id: `csv-${column}`, 'aria-describedby': 'csv-fault' },
    element('option', { value: '' }, none),
    ...options,
  );
  select.value = guessed;
  return select;
}

function firstRows(title: string, headings: readonly string[], rows: Headings['rows']): HTMLElement {
  const row = (cells: readonly string[], name: 'th' | 'td'): HTMLElement =>
    element('tr', {}, ...cells.map((cell) => element(name, name === 'th' ? { scope: 'col' } : {}, cell)));
  return element(
    'div',
    { class: 'scrolled', role: 'region', 'aria-label': title, tabindex: '0' },
    element(
      'table',
      {},
      element('caption', {}, title),
      element('thead', {}, row(headings, 'th')),
      element('tbody', {}, ...rows.map((cells) => row(cells, 'td'))),
    ),
  );
}

/** The year of the first day or month there is, the year first or last. */
function yearOf(days: readonly string[]): number | undefined {
  const found = days.map((day) => /^(20\d\d)(?=[-/.\dM])|[-/.](20\d\d)(?:[T ]|$)/.exec(day.trim())).find((year) => year !== null);
  return found ? Number(found[1] ?? found[2]) : undefined;
}
