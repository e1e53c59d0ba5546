import { expect, it } from 'vitest';
import { currentRevision } from '../../server/changes/read-consistently.js';
import { onEachDatabase } from '../support/databases.js';
import { serve } from '../support/served.js';

const allocate = (input: string) => `{ allocate(input: { ${input} }) { total rows { id amount } } }`;
const setBudget = (money: string) =>
  `mutation { setBudgetYear(input: { year: 2030, referenceDate: "2022-12-31", source: "Test", ${money} }) { year } }`;
const importCsv = (content: string, format = 'CSV') =>
  `mutation { importPopulation(input: { format: ${format}, source: "Test", content: ${JSON.stringify(content)} }) { revision } }`;

/** [what is wrong, the query, variables, the code, the figures that must be told] */
const BAD: [string, string, object, string, object][] = [
  ['a year without a budget', '{ contributionTable(year: 1999) { year } }', {}, 'BUDGET_YEAR_UNKNOWN', { year: 1999 }],
  [
    'a region that does not exist',
    '{ region(name: "Region Norrland") { code } }',
    {},
    'REGION_UNKNOWN',
    { asked: 'Region Norrland' },
  ],
  ['weights that are all zero', allocate('total: 1, participants: [{id: "a", weight: 0}]'), {}, 'WEIGHTS_ALL_ZERO', {}],
  ['a negative weight', allocate('total: 1, participants: [{id: "a", weight: -1}]'), {}, 'WEIGHT_NEGATIVE', { id: 'a' }],
  ['nobody to share', allocate('total: 1, participants: []'), {}, 'NO_PARTICIPANTS', {}],
  [
    'floors above the total',
    allocate('total: 100, participants: [{id: "a", weight: 1, floor: 60}, {id: "b", weight: 1, floor: 60}]'),
    {},
    'FLOORS_ABOVE_TOTAL',
    { total: 100, floors: 120 },
  ],
  [
    'ceilings below the total',
    allocate('total: 100, participants: [{id: "a", weight: 1, ceiling: 40}, {id: "b", weight: 1, ceiling: 50}]'),
    {},
    'CEILINGS_BELOW_TOTAL',
    { total: 100, ceilings: 90 },
  ],
  ['a total with three decimals', setBudget('total: 1.005'), {}, 'AMOUNT_TOO_PRECISE', { value: '1.005', decimals: 2 }],
  ['10¹⁶ kr', setBudget('total: 10000000000000000'), {}, 'AMOUNT_OUT_OF_RANGE', { value: '10000000000000000' }],
  ['NaN', setBudget('total: NaN'), {}, 'AMOUNT_NOT_A_NUMBER', { value: 'NaN' }],
  ['an amount in words', setBudget('total: "twelve"'), {}, 'AMOUNT_NOT_A_NUMBER', { value: 'twelve' }],
  ['an amount with a decimal comma', setBudget('total: "12,50"'), {}, 'AMOUNT_NOT_A_NUMBER', { value: '12,50' }],
  ['an amount as too precise text', setBudget('total: "12.505"'), {}, 'AMOUNT_TOO_PRECISE', { value: '12.505' }],
  ['an amount that is true', setBudget('total: true'), {}, 'AMOUNT_NOT_A_NUMBER', { value: 'true' }],
  [
    'three decimals in a variable',
    'mutation ($in: BudgetYearInput!) { setBudgetYear(input: $in) { year } }',
    { in: { year: 2030, referenceDate: '2022-12-31', source: 'Test', total: 0.001 } },
    'AMOUNT_TOO_PRECISE',
    { value: '0.001' },
  ],
  [
    'a day that does not exist',
    '{ populations(referenceDate: "2023-02-29") { sum } }',
    {},
    'DATE_INVALID',
    { value: '2023-02-29' },
  ],
  [
    'a date in another order',
    '{ populations(referenceDate: "31/12/2022") { sum } }',
    {},
    'DATE_INVALID',
    { value: '31/12/2022' },
  ],
  ['an empty file', importCsv(''), {}, 'FILE_MALFORMED', {}],
  ['a web page for a file', importCsv('<!DOCTYPE html><html><body>404</body></html>'), {}, 'FILE_MALFORMED', {}],
  ['JSON that is no JSON-stat', importCsv('{"a": 1}', 'JSON_STAT'), {}, 'FILE_MALFORMED', {}],
  ['a file with one region', importCsv('region_code,year,population\n12,2023,1421781'), {}, 'IMPORT_REFUSED', {}],
  [
    'a decision on a year without a budget',
    'mutation { decideContributions(input: {year: 1999, decidedOn: "2022-11-24", reference: "x"}) { year } }',
    {},
    'BUDGET_YEAR_UNKNOWN',
    { year: 1999 },
  ],
  [
    'a scenario that does not exist',
    '{ contributionTable(year: 2023, scenario: "x") { year } }',
    {},
    'SCENARIO_UNKNOWN',
    { scenario: 'x' },
  ],
];

onEachDatabase('bad input over GraphQL', (database) => {
  it.each(BAD)('refuses %s with code and figures, and stores nothing', async (_title, query, variables, code, figures) => {
    const house = await database.house('real');
    const before = await currentRevision(house.database.reader.manager);
    const { graphql } = await serve({}, house);
    const { body } = await graphql(query, variables);
    expect(body.errors?.[0]?.extensions).toMatchObject({ code, figures });
    expect(await currentRevision(house.database.reader.manager)).toBe(before);
  });

  it('takes null for an option that is left out', async () => {
    const { graphql } = await serve({}, await database.house('real'));
    const { body } = await graphql(
      `mutation ($none: String, $nothing: Int) {
        decideContributions(input: {year: 2023, decidedOn: "2022-11-24", reference: "x", expectedRevision: $nothing}, reason: $none, idempotencyKey: $none) { version }
        openCorrection(year: 2023, reason: "x", idempotencyKey: $none) { open }
      }`,
      { none: null, nothing: null },
    );
    expect(body).toEqual({ data: { decideContributions: { version: 1 }, openCorrection: { open: true } } });
  });

  it('names every offending row of a file', async () => {
    const { graphql } = await serve({}, await database.house('real'));
    const { body } = await graphql(importCsv('region_code,year,population\n02,2023,5\n12,2023,-1\n12,2023,abc\n'));
    const offences = body.errors?.[0]?.extensions.offences ?? [];
    expect(offences.filter(({ row }) => row)).toMatchObject([
      { row: 2, value: '02' },
      { row: 3, value: '-1' },
      { row: 4, value: 'abc' },
      { row: 4, value: '12', reason: 'this region is there twice for 2023-12-31' },
    ]);
  });
});
