import { graphql, printSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { expect, it } from 'vitest';
import { Refusal } from '../../server/agreement/refusal.js';
import { AllocationResolver } from '../../server/allocation/allocation.resolver.js';

const schema = await buildSchema({ resolvers: [AllocationResolver], authChecker: () => true, validate: true });
const QUERY =
  'query ($input: AllocationInput!) { allocate(input: $input) { total unit method rows { id amount exactShare { numerator denominator } } } }';

async function ask(input: unknown) {
  const { data, errors } = await graphql({ schema, source: QUERY, variableValues: { input } });
  return { allocation: JSON.parse(JSON.stringify(data?.allocate ?? null)), codes: errors?.map(codeOf) };
}

/** A refusal in a variable is wrapped once by the scalar's coercion and once more by the variable's. */
function codeOf(error: Error & { originalError?: Error | undefined }): string {
  return error instanceof Refusal ? error.code : error.originalError ? codeOf(error.originalError) : error.message;
}

it('shares in whole kronor by the largest remainder method unless told otherwise', async () => {
  const { allocation, codes } = await ask({
    total: 100,
    participants: [
      { id: 'a', weight: 1 },
      { id: 'b', weight: '1' },
      { id: 'c', weight: '1.0' },
    ],
  });
  expect(codes).toBeUndefined();
  expect(allocation).toEqual({
    total: 100,
    unit: 1,
    method: 'LARGEST_REMAINDER',
    rows: [
      { id: 'a', amount: 34, exactShare: { numerator: '1', denominator: '3' } },
      { id: 'b', amount: 33, exactShare: { numerator: '1', denominator: '3' } },
      { id: 'c', amount: 33, exactShare: { numerator: '1', denominator: '3' } },
    ],
  });
});

it('takes null for what is left out, in every place where it may be', async () => {
  const nothing = { measures: null, fixed: null, floor: null, ceiling: null };
  const { allocation } = await ask({
    total: 0.03,
    unit: 0.01,
    components: null,
    participants: [{ id: 'a', weight: 1, ...nothing }],
  });
  expect(allocation.rows[0].amount).toBe(0.03);
});

it.each([
  { title: 'a weight that is not a number', participant: { id: 'a', weight: 'NaN' }, code: 'DECIMAL_INVALID' },
  { title: 'a weight without end', participant: { id: 'a', weight: '1e999' }, code: 'DECIMAL_INVALID' },
  { title: 'a weight that is a list', participant: { id: 'a', weight: [1] }, code: 'DECIMAL_INVALID' },
  { title: 'a floor above the total', participant: { id: 'a', weight: 1, floor: 101 }, code: 'FLOORS_ABOVE_TOTAL' },
])('refuses $title', async ({ participant, code }) => {
  const { allocation, codes } = await ask({ total: 100, participants: [participant] });
  expect(allocation).toBeNull();
  expect(codes).toEqual([code]);
});

it('keeps the names that scripts rely on', () => {
  const bare = printSchema(schema).replace(/ *"""[\s\S]*?"""\n/g, '');
  expect(bare.replace(/\n{2,}( *)(?=\S)/g, '\n$1')).toMatchInlineSnapshot(`
    "type Query {
      allocate(
        input: AllocationInput!
      ): Allocation
    }
    type Allocation {
      total: Kronor!
      unit: Kronor!
      method: ApportionmentMethod!
      rows: [AllocationRow!]!
    }
    scalar Kronor
    enum ApportionmentMethod {
      LARGEST_REMAINDER
      SAINTE_LAGUE
      DHONDT
      ADAMS
      DEAN
      HUNTINGTON_HILL
    }
    type AllocationRow {
      id: String!
      amount: Kronor!
      exactShare: Fraction!
    }
    type Fraction {
      numerator: String!
      denominator: String!
    }
    input AllocationInput {
      total: Kronor!
      unit: Kronor! = 1
      method: ApportionmentMethod! = LARGEST_REMAINDER
      components: [KeyComponentInput!]
      participants: [ParticipantInput!]!
    }
    input KeyComponentInput {
      measure: String!
      weight: Decimal!
    }
    scalar Decimal
    input ParticipantInput {
      id: String!
      weight: Decimal
      measures: [MeasureInput!]
      fixed: Kronor
      floor: Kronor
      ceiling: Kronor
    }
    input MeasureInput {
      name: String!
      value: Decimal!
    }"
  `);
});
