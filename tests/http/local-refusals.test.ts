import { type GraphQLField, type GraphQLSchema, getNullableType, isListType, isNonNullType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildFordelaSchema } from '../../server/http/build-schema.js';
import { onEachDatabase } from '../support/databases.js';
import { serve } from '../support/served.js';

/** An argument can be wrong, so whatever takes one can refuse. */
function canRefuse({ args }: Pick<GraphQLField<unknown, unknown>, 'args'>): boolean {
  return args.length > 0;
}

describe('the schema', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await buildFordelaSchema();
  });

  it('lets every field that can refuse be null, so that a refusal stays where it is', () => {
    const blanking: string[] = [];
    let walked = 0;
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith('__')) continue;
      for (const field of Object.values(type.getFields())) {
        walked++;
        if (canRefuse(field) && isNonNullType(field.type)) blanking.push(`${type.name}.${field.name}`);
      }
    }
    expect(blanking).toEqual([]);
    expect(walked).toBeGreaterThan(100);
  });

  it('lets the contribution table of a year in a list be null', () => {
    const type = schema.getType('BudgetYear');
    const field = isObjectType(type) ? type.getFields().contributionTable : undefined;
    expect(field && isNonNullType(field.type)).toBe(false);
  });

  it('keeps the items of its lists non-null: an item is there, or the list is refused', () => {
    const fields = Object.values({ ...schema.getQueryType()?.getFields(), ...schema.getMutationType()?.getFields() });
    const lists = fields.map(({ type }) => getNullableType(type)).flatMap((type) => (isListType(type) ? [type] : []));
    expect(lists.length).toBeGreaterThan(10);
    expect(lists.every(({ ofType }) => isNonNullType(ofType))).toBe(true);
  });
});

onEachDatabase('a refusal', (database) => {
  const NEXT_YEAR = `mutation { setBudgetYear(input: {year: 2028, total: 12500000, referenceDate: "2027-12-31", source: "Test"}) { year } }`;

  it('of a year whose population is not published leaves the other years of the list', async () => {
    const { graphql } = await serve({}, await database.house('real'));
    await graphql(NEXT_YEAR);
    await graphql(
      'mutation { setBudgetYear(input: {year: 2024, rate: 1.05, unit: 0.01, referenceDate: "2024-12-31", source: "Test"}) { year } }',
    );
    const { body } = await graphql('{ budgetYears { year contributionTable { total } } }');
    expect(body.data).toEqual({
      budgetYears: [
        { year: 2022, contributionTable: { total: 5_000_000 } },
        { year: 2023, contributionTable: { total: 10_000_000 } },
        { year: 2024, contributionTable: { total: 11_117_095.5 } }, // 1.05 kr × 10 587 710 inhabitants
        { year: 2028, contributionTable: null },
      ],
    });
    expect(body.errors).toMatchObject([
      { path: ['budgetYears', 3, 'contributionTable'], extensions: { code: 'POPULATION_UNKNOWN', figures: { year: 2028 } } },
    ]);
  });

  it('of one of several years asked for by name leaves the others', async () => {
    const { graphql } = await serve({}, await database.house('real'));
    const { body } = await graphql('{ a: contributionTable(year: 2014) { total } b: contributionTable(year: 2023) { total } }');
    expect(body.data).toEqual({ a: null, b: { total: 10_000_000 } });
    expect(body.errors).toMatchObject([{ path: ['a'], extensions: { code: 'BUDGET_YEAR_UNKNOWN' } }]);
  });

  it('of any kind of question leaves the one beside it', async () => {
    const { graphql } = await serve({}, await database.house('real'));
    const refused = [
      'region(name: "Atlantis") { code }',
      'regions(takingPartIn: 99999) { code }',
      'scenario(id: "none") { id }',
      'scenarioVersions(id: "none") { id }',
      'budget(year: 2014) { version }',
      'budgetCsv(year: 2014)',
      'budgetVsActual(year: 2026, through: "2025-01-01") { year }',
      'annualFinancialStatement(year: 99999) { year }',
      'allocate(input: {total: 1, participants: []}) { total }',
      'vouchers(year: 2026, first: 0) { pageInfo { hasNextPage } }',
      'voucherRows(year: 2026, first: 0) { sum }',
      'voucher(year: 2026, series: "A", number: 1) { text }',
      'changes(first: 0) { pageInfo { hasNextPage } }',
      'instalments(year: 2026, region: "Atlantis") { number }',
      'populations(region: "Atlantis") { referenceDate }',
      'compareScenarios(year: 2014, scenarios: []) { year }',
      'whatIf(input: {baseYear: 2014, adjustments: []}) { baseYear }',
      'scenarioBasis(baseYear: 2014) { revision }',
    ];
    const fields = refused.map((field, index) => `f${index}: ${field}`).join(' ');
    const { body } = await graphql(`{ ${fields} b: contributionTable(year: 2023) { total } }`);
    expect(body.data?.b).toEqual({ total: 10_000_000 });
    const paths = body.errors?.map(({ path }) => path?.[0]);
    refused.forEach((field, index) => {
      expect(body.data?.[`f${index}`], field).toBeNull();
      expect(paths, field).toContain(`f${index}`);
    });
  });

  it('of one change of a request leaves the answer of what was changed before it', async () => {
    const { graphql } = await serve({}, await database.house('real'));
    const set = (year: number) =>
      `setBudgetYear(input: {year: ${year}, total: 1000, referenceDate: "2023-12-31", source: "Test"}) { year }`;
    const { body } = await graphql(`mutation { a: ${set(2030)} b: ${set(99_999)} }`);
    expect(body.data).toEqual({ a: { year: 2030 }, b: null });
    expect(body.errors).toMatchObject([{ path: ['b'], extensions: { code: 'YEAR_INVALID' } }]);
  });
});
