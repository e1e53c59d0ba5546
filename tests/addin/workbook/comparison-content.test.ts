import { expect, it } from 'vitest';
import { type Comparison, comparisonContent } from '../../../addin/workbook/comparison-content.js';
import { COMPARE_SCENARIOS } from '../../../addin/workbook/comparison-operation.js';

const AS_OF = new Date(2026, 2, 1, 14, 2);

interface Compared {
  readonly name: string;
  /** Kronor: Stockholm's and Gotland's; today they pay 900 and 100. */
  readonly amounts: readonly [number, number];
  readonly version?: number | null;
}

interface Told {
  readonly example?: boolean;
  readonly years?: readonly number[];
  readonly contributionTable?: Comparison['budgetYears'][number]['contributionTable'];
}

/** Two regions and any scenarios beside 1 000 kr, as the server answers. */
function comparison(
  scenarios: readonly Compared[],
  { example = false, years = [2023], contributionTable = null }: Told = {},
): Comparison {
  const row = (code: string, shortName: string, baseline: number, index: 0 | 1) => ({
    region: { code, shortName },
    baseline,
    amounts: scenarios.map(({ amounts }) => amounts[index]),
    differences: scenarios.map(({ amounts }) => amounts[index] - baseline),
  });
  return {
    budgetYears: years.map((year) => ({ year, example, contributionTable })),
    compareScenarios: {
      ...{ year: 2023, baselineTotal: 1000, revision: 17 },
      scenarios: scenarios.map(({ name, amounts, version = 1 }) => ({
        ...{ id: version === null ? null : `id-${name}`, name, version },
        total: amounts[0] + amounts[1],
      })),
      rows: [row('01', 'Stockholm', 900, 0), row('09', 'Gotland', 100, 1)],
    },
  };
}

const TOLV: Compared = { name: 'Tolv', amounts: [1080, 120], version: 3 };
const PROVAT: Compared = { name: 'Det jag provar', amounts: [1000, 0], version: null };

const titles = (answer: Comparison, language: 'sv' | 'en'): string[] =>
  comparisonContent(answer, AS_OF, language).columns.map(({ title }) => title);
const noteOf = (answer: Comparison, language: 'sv' | 'en'): string[] =>
  comparisonContent(answer, AS_OF, language).note.map(({ text }) => text.replaceAll('\u00a0', ' '));

it('heads the baseline, each scenario and each difference in Swedish and in English', () => {
  const answer = comparison([TOLV, PROVAT]);
  expect(titles(answer, 'sv')).toEqual([
    ...['Kod', 'Region', 'Utgångsläge', 'Tolv', 'Det jag provar'],
    ...['Skillnad Tolv', 'Skillnad Det jag provar'],
  ]);
  expect(titles(answer, 'en')).toEqual([
    ...['Code', 'Region', 'Baseline', 'Tolv', 'Det jag provar'],
    ...['Difference Tolv', 'Difference Det jag provar'],
  ]);
});

it('says above the table what is compared, and that nothing of it is decided', () => {
  const answer = comparison([TOLV, PROVAT]);
  expect(noteOf(answer, 'sv')).toEqual([
    'Scenarier för 2023 sida vid sida',
    'Inget av scenarierna är beslutat',
    'I dag: 2023 enligt årets egen budget och nyckel, 1 000,00 kr',
    'Scenarier: ”Tolv” (version 3), 1 200,00 kr; ”Det jag provar” (inte sparat), 1 000,00 kr',
    'Hämtat 2026-03-01 14:02 ur Fordela, revision 17',
    '',
  ]);
  expect(noteOf(answer, 'en')).toEqual([
    'Scenarios for 2023 side by side',
    'None of the scenarios is decided',
    'Today: 2023 by the year’s own budget and key, 1,000.00 kr',
    'Scenarios: “Tolv” (version 3), 1,200.00 kr; “Det jag provar” (not saved), 1,000.00 kr',
    'Fetched 2026-03-01 14:02 from Fordela, revision 17',
    '',
  ]);
});

it('says what everybody sees where the year has a proposal that the scenarios do not stand beside', () => {
  const proposal = { status: 'PRELIMINARY', total: 1300, scenario: { name: 'Tretton' } } as const;
  const proposed = comparison([TOLV], { contributionTable: proposal });
  expect(noteOf(proposed, 'sv')[2]).toBe(
    'Före förslaget: 2023 enligt årets egen budget och nyckel, 1 000,00 kr. Förslaget som alla ser är ”Tretton”, 1 300,00 kr',
  );
  expect(noteOf(proposed, 'en')[2]).toBe(
    'Before the proposal: 2023 by the year’s own budget and key, 1,000.00 kr. The proposal that everybody sees is “Tretton”, 1,300.00 kr',
  );
  const decided = comparison([TOLV], { contributionTable: { ...proposal, status: 'DECIDED' } });
  expect(noteOf(decided, 'sv')[2]).toMatch(/^I dag: 2023/);
  const own = comparison([TOLV], { contributionTable: { ...proposal, scenario: null } });
  expect(noteOf(own, 'sv')[2]).toMatch(/^I dag: 2023/);
});

it('passes the amounts on untouched, region by region, and sums every column of money', () => {
  const { rows, columns, keyColumns, tableName } = comparisonContent(comparison([TOLV, PROVAT]), AS_OF, 'sv');
  expect(rows).toEqual([
    { key: '01', cells: ['01', 'Stockholm', 900, 1080, 1000, 180, 100] },
    { key: '09', cells: ['09', 'Gotland', 100, 120, 0, 20, -100] },
  ]);
  expect(columns.map(({ id, kind, total }) => [id, kind, total.kind])).toEqual([
    ['code', 'code', 'label'],
    ['region', 'text', 'none'],
    ['baseline', 'kronor', 'sum'],
    ['amount1', 'kronor', 'sum'],
    ['amount2', 'kronor', 'sum'],
    ['difference1', 'difference', 'sum'],
    ['difference2', 'difference', 'sum'],
  ]);
  expect(columns[0]?.total).toEqual({ kind: 'label', text: 'Summa' });
  expect(columns.slice(2).every(({ total }) => total.kind === 'sum' && total.decimals === 2)).toBe(true);
  expect(keyColumns.map((way) => way.columns)).toEqual([['code'], ['region']]);
  expect(tableName).toBe('Jämförelse_2023');
});

it('puts ten scenarios side by side, every column with an id and a heading of its own', () => {
  const ten = Array.from({ length: 10 }, (_, index): Compared => ({ name: `Nr ${index + 1}`, amounts: [900 + index, 100] }));
  const { columns, rows } = comparisonContent(comparison(ten), AS_OF, 'en');
  expect(columns).toHaveLength(3 + 10 + 10);
  expect(new Set(columns.map(({ id }) => id)).size).toBe(23);
  expect(columns.slice(3, 5).map(({ title }) => title)).toEqual(['Nr 1', 'Nr 2']);
  expect(columns.at(-1)).toMatchObject({ id: 'difference10', title: 'Difference Nr 10' });
  expect(rows[0]?.cells).toEqual([
    '01',
    'Stockholm',
    ...[900, ...Array.from({ length: 10 }, (_, n) => 900 + n)],
    ...Array(10).keys(),
  ]);
});

it.each([
  [
    ['Tolv', 'Tolv'],
    ['Tolv', 'Tolv 2', 'Difference Tolv', 'Difference Tolv 2'],
  ],
  [
    ['Tolv', 'TOLV'],
    ['Tolv', 'TOLV 2', 'Difference Tolv', 'Difference TOLV 2'],
  ],
  [
    ['Baseline', 'Region'],
    ['Baseline 2', 'Region 2', 'Difference Baseline', 'Difference Region'],
  ],
  [
    ['Tolv', 'Difference Tolv'],
    ['Tolv', 'Difference Tolv 2', 'Difference Tolv', 'Difference Difference Tolv'],
  ],
])('heads scenarios called %j differently, since a table cannot have two columns of a name', (given, expected) => {
  const answer = comparison(given.map((name): Compared => ({ name, amounts: [900, 100] })));
  expect(titles(answer, 'en').slice(3)).toEqual(expected);
});

it('marks invented figures only where the year’s own are, and says nothing of a year that has no budget', () => {
  const warning = (answer: Comparison) => comparisonContent(answer, AS_OF, 'sv').note.at(-1);
  expect(warning(comparison([TOLV], { example: true }))).toMatchObject({
    style: 'warning',
    text: expect.stringMatching(/^EXEMPEL/),
  });
  expect(warning(comparison([TOLV], { example: true, years: [2026] }))?.text).toBe('');
  expect(noteOf(comparison([TOLV], { years: [] }), 'sv')).toHaveLength(6);
});

it('stores only a question that can be asked: a year and one to ten scenarios', () => {
  const { isVariables } = COMPARE_SCENARIOS;
  const ids = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `${index}` }));
  const tried = { name: 'Det jag provar', adjustments: [{ total: { amount: 1000 } }] };
  expect([1, 10].map((count) => isVariables({ year: 2023, scenarios: ids(count) }))).toEqual([true, true]);
  expect(isVariables({ year: 2023, scenarios: [...ids(1), tried] })).toBe(true);
  expect([0, 11].map((count) => isVariables({ year: 2023, scenarios: ids(count) }))).toEqual([false, false]);
  expect(isVariables({ scenarios: ids(1) })).toBe(false);
  expect(isVariables({ year: 2023, scenarios: [{ id: '1', ...tried }] })).toBe(false);
});
