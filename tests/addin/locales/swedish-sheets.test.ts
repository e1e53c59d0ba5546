import { expect, it } from 'vitest';
import { createClient } from '../../../addin/api/client.js';
import { askQuery, type Query } from '../../../addin/workbook/operations.js';
import { onEachDatabase } from '../../support/databases.js';
import { serve } from '../../support/served.js';
import { englishIn } from '../locales/english-words.js';

const NOW = () => new Date('2026-11-27T10:00:00Z');
const saved = (baseYear: number) =>
  `mutation { saveScenario(input: {name: "Högre", baseYear: ${baseYear}, adjustments: [{total: {percent: "3"}}]}) { id } }`;

const QUERIES: readonly [string, (scenario: string) => Query][] = [
  ...[2022, 2023, 2026, 2027].map((year): [string, () => Query] => [
    `the contributions of ${year}`,
    () => ({ operation: 'contributionTable', variables: { year }, language: 'sv' }),
  ]),
  ...(['ACTIVITY', 'ACCOUNT_GROUP', 'MONTH', 'QUARTER'] as const).map((by): [string, () => Query] => [
    `budget against outcome by ${by}`,
    () => ({ operation: 'budgetVsActual', variables: { year: 2026, by }, language: 'sv' }),
  ]),
  ['a comparison', (id) => ({ operation: 'compareScenarios', variables: { year: 2027, scenarios: [{ id }] }, language: 'sv' })],
];

onEachDatabase('a sheet of the example in Swedish', (database) => {
  it('has no English word in its names, lines, headings and cells', async () => {
    const { graphql, origin, app } = await serve({}, await database.house('example'));
    const { body } = await graphql(saved(2027));
    const { id } = (body.data as { saveScenario: { id: string } }).saveScenario;
    const client = createClient({ origin, token: () => app.launchToken });
    for (const [title, query] of QUERIES) {
      const { content } = await askQuery(client, query(id), NOW);
      const { tableName, sheetName, note, columns, rows, picture } = content;
      const shown = [
        ...[tableName.replaceAll('_', ' '), sheetName, picture?.chart.title],
        ...note.flatMap(({ text, cells = [] }) => [text, ...cells.map(({ value }) => value)]),
        ...columns.flatMap(({ title: heading, total }) => [heading, total.kind === 'label' ? total.text : '']),
        ...rows.flatMap(({ cells }) => cells.filter((_, at) => columns[at]?.kind !== 'code')), // what formulas take
      ].filter((each) => typeof each === 'string');
      expect([title, shown.flatMap((text) => englishIn(text).map((word) => `${word}: ${text}`))]).toEqual([title, []]);
    }
  });
});
