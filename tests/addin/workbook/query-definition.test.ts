import { expect, it } from 'vitest';
import { definitionXml, NAMESPACE, type QueryDefinition, readDefinition } from '../../../addin/workbook/query-definition.js';

const DEFINITION: QueryDefinition = {
  id: '7b0c',
  operation: 'contributionTable',
  variables: { year: 2026 },
  tableName: 'Bidrag_2026',
  tableId: '{1}',
  noteName: 'Fordela_7b0c',
  note: ['Bidrag ]]> <&> "2026" \u0001', ''],
  columns: [{ id: 'code', columnId: 1, title: 'Kod & <kod>' }],
  rowKeys: ['01'],
  asOf: '2026-03-01T13:02:00.000Z',
  revision: 17,
  language: 'sv',
};

it('comes back as it went into the file, whatever signs it holds', () => {
  const xml = definitionXml(DEFINITION);
  expect(xml.startsWith(`<query xmlns="${NAMESPACE}">`)).toBe(true);
  expect(readDefinition(xml)).toEqual(DEFINITION);
});

it('is read after Excel wrote the XML anew', () => {
  const text = definitionXml(DEFINITION).replace(/^<query[^>]*>|<\/query>$/g, '');
  const rewritten = `<?xml version="1.0" encoding="utf-8"?>\r\n<f:query xmlns:f='${NAMESPACE}' >${text.replaceAll('"', '&quot;').replaceAll('<', '&#x3C;')}</f:query>\n`;
  expect(readDefinition(rewritten)).toEqual(DEFINITION);
});

it('can be of budget against outcome, with what its last answer settled', () => {
  const budget: QueryDefinition = {
    ...DEFINITION,
    operation: 'budgetVsActual',
    variables: { year: 2026, by: 'MONTH', through: '2026-03-31' },
    facts: { through: '2026-03-31' },
  };
  expect(readDefinition(definitionXml(budget))).toEqual(budget);
  const broken = [{ variables: { year: 2026, by: 'WEEK' } }, { variables: { year: 2026 } }, { facts: { through: 3 } }];
  for (const fault of broken) expect(readDefinition(definitionXml({ ...budget, ...fault } as never))).toBeUndefined();
  expect(readDefinition(definitionXml({ ...budget, operation: 'toString' } as never))).toBeUndefined();
});

it.each([
  { title: 'another document', xml: '<other/>' },
  { title: 'no JSON', xml: '<query>hello</query>' },
  {
    title: 'an operation of a later version',
    xml: definitionXml({ ...DEFINITION, operation: 'vouchers' as 'contributionTable' }),
  },
  { title: 'a year that is no number', xml: definitionXml({ ...DEFINITION, variables: { year: 'x' as unknown as number } }) },
  { title: 'columns that are none', xml: definitionXml({ ...DEFINITION, columns: [{ id: 1 }] as unknown as [] }) },
  { title: 'a moment that is none', xml: definitionXml({ ...DEFINITION, asOf: 'yesterday' }) },
  { title: 'no table', xml: definitionXml({ ...DEFINITION, tableName: '' }) },
])('is passed over where it is $title', ({ xml }) => expect(readDefinition(xml)).toBeUndefined());

it('holds nothing that opens a door', () => {
  expect(Object.keys(DEFINITION).filter((key) => /token|secret|password|server|origin/i.test(key))).toEqual([]);
});
