import { expect, it } from 'vitest';
import { onEachDatabase } from '../../support/databases.js';
import { serve } from '../../support/served.js';
import { take } from '../imports/trying.js';
import { sieOf } from './shown-rows.js';

const RULES = `rules: [
  {fromAccount: "5", toAccount: "5", accountGroup: "SERVICES", activities: [{code: "ACT-2"}, {code: "ACT-1", weight: 3}], from: "2025-01-01"},
  {fromAccount: "5", toAccount: "5", dimensions: [{dimension: 21, object: "871"}], activities: [{code: "ACT-5"}], from: "2025-01-01"}]`;

interface Answer {
  readonly vouchers: {
    readonly edges: readonly { readonly node: { readonly rows: readonly { readonly matches: boolean }[] } }[];
  };
  readonly budgetVsActual: { readonly rows: readonly { readonly key: string; readonly outcomeToDate: number }[] };
}

onEachDatabase('dimensions and shared activities', (database) => {
  it('are set and read over GraphQL', async () => {
    const house = await database.house();
    await take(house, sieOf(['#DIM 21 "Motpart"', '#OBJEKT 21 "871" "Region Y"'], '{21 "871" 1 "K"} 100', '{} 10'));
    const { graphql } = await serve({}, house);
    const set = await graphql(`mutation { setAccountMapping(${RULES}) {
      accountMapping { dimensions { dimension object } activities { code weight } accountGroup } } }`);
    expect(set.body.data?.setAccountMapping).toEqual({
      accountMapping: [
        {
          ...{ dimensions: [], accountGroup: 'SERVICES' },
          activities: [
            { code: 'ACT-1', weight: 3 },
            { code: 'ACT-2', weight: 1 },
          ],
        },
        { dimensions: [{ dimension: 21, object: '871' }], activities: [{ code: 'ACT-5', weight: 1 }], accountGroup: null },
      ],
    });
    const asked = await graphql(`{
      vouchers(year: 2025, account: "5") { edges { node { rows { dimensions { dimension name object objectName } activities matches } } } }
      ledgerDimensions { dimension name objectCount sources { source name parent } }
      ledgerObjects(dimension: 21) { objects { object name } totalCount hasNextPage }
      budgetVsActual(year: 2025, through: "2025-02-28") { rows { key outcomeToDate } } }`);
    const data = asked.body.data as unknown as Answer;
    const { edges } = data.vouchers;
    expect(edges.map(({ node }) => node.rows.find(({ matches }) => matches))).toEqual([
      {
        dimensions: [
          { dimension: 1, name: 'Kostnadsställe', object: 'K', objectName: null },
          { dimension: 21, name: 'Motpart', object: '871', objectName: 'Region Y' },
        ],
        ...{ activities: ['ACT-5'], matches: true },
      },
      { dimensions: [], activities: ['ACT-1', 'ACT-2'], matches: true },
    ]);
    expect(data).toMatchObject({
      ledgerDimensions: [
        { dimension: 1, name: 'Kostnadsställe', objectCount: 1, sources: [] },
        { dimension: 21, name: 'Motpart', sources: [{ source: 'Provregionen, Provprogram', name: 'Motpart', parent: null }] },
      ],
      ledgerObjects: { objects: [{ object: '871', name: 'Region Y' }], totalCount: 1, hasNextPage: false },
    });
    // 10.00 by 3 to 1
    expect(data.budgetVsActual.rows.flatMap(({ key, outcomeToDate }) => (key === '' ? [] : [`${key} ${outcomeToDate}`]))).toEqual(
      [...['ACT-1 7.5', 'ACT-2 2.5', 'ACT-5 100']],
    );
    const refused = await graphql(`mutation { setAccountMapping(${RULES.replace('weight: 3', 'weight: 0')}) { revision } }`);
    expect(refused.body.errors?.[0]?.extensions).toMatchObject({
      ...{
        code: 'MAPPING_INVALID',
        figures: {
          rule: {
            activities: [
              { code: 'ACT-1', weight: 0 },
              { code: 'ACT-2', weight: 1 },
            ],
          },
        },
      },
    });
  });
});
