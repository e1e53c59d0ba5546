import { expect, it } from 'vitest';
import { ask, booked } from '../../cells/booked-year.js';
import { fordela } from '../../cli/run-command.js';
import { onEachDatabase } from '../../support/databases.js';
import { serve } from '../../support/served.js';

const SET = `mutation ($sign: VarianceSign!, $key: String) {
  setVarianceSign(sign: $sign, reason: "As our own reports", idempotencyKey: $key) { varianceSign replayed }
}`;
const REPORT = `{ budgetVsActual(year: 2026, through: "2026-03-31") {
  varianceSign rows { section key variance variancePercent favourable } result { variance favourable }
} }`;

interface Seen {
  readonly varianceSign: string;
  readonly rows: readonly { section: string; key: string; variance: number; variancePercent: number; favourable: boolean }[];
  readonly result: unknown;
}

onEachDatabase('what plus means in a variance', (database) => {
  it('is chosen once, and seen by every report and cell, whose percent and judgement go along', async () => {
    const house = await booked(await database.house());
    const { graphql } = await serve({}, house);
    const seen = async () => {
      const { body } = await graphql(REPORT);
      const { varianceSign, rows, result } = (body.data as { budgetVsActual: Seen }).budgetVsActual;
      const { variance, variancePercent, favourable } =
        rows.find(({ section, key }) => section === 'COST' && key === 'ACT-1') ?? {};
      const [table] = await ask(house, [['BUDGETVSACTUAL', 2026, null, '2026-03-31']]);
      const cells = (table as unknown[][]).find(([section, key]) => section === 'COST' && key === 'ACT-1')?.slice(7, 9);
      return { varianceSign, shown: [variance, variancePercent], favourable, cells, result };
    };
    // ACT-1: 1 000 spent of 300. Income 5 000 of 1 500; costs 1 670.75 of 600: the result is 3 500 − 1 070.75 better, either way.
    const result = { variance: 2429.25, favourable: true };
    const better = [-700, -700 / 3];
    const more = [700, 700 / 3];
    expect(await seen()).toEqual({ varianceSign: 'PLUS_IS_BETTER', shown: better, favourable: false, cells: better, result });
    const { revision } = (await graphql('{ revision }')).body.data as { revision: number };
    expect((await graphql(SET, { sign: 'OUTCOME_LESS_BUDGET', key: 'k' })).body.data).toEqual({
      setVarianceSign: { varianceSign: 'OUTCOME_LESS_BUDGET', replayed: false },
    });
    expect(await seen()).toEqual({ varianceSign: 'OUTCOME_LESS_BUDGET', shown: more, favourable: false, cells: more, result });
    await graphql(SET, { sign: 'OUTCOME_LESS_BUDGET' }); // as it is already: no change
    const { body } = await graphql(
      '{ revision reportSettings { varianceSign } changes(first: 1) { edges { node { operation reason before after } } } }',
    );
    expect(body.data).toEqual({
      revision: revision + 1,
      reportSettings: { varianceSign: 'OUTCOME_LESS_BUDGET' },
      changes: {
        edges: [
          {
            node: {
              operation: 'setVarianceSign',
              reason: 'As our own reports',
              before: '{"varianceSign":"PLUS_IS_BETTER"}',
              after: '{"varianceSign":"OUTCOME_LESS_BUDGET"}',
            },
          },
        ],
      },
    });
  });

  it('is chosen on the command line too, and said where nothing is chosen', async () => {
    const address = await database.address();
    await fordela(['migrate'], address);
    const variance = async (...more: string[]) => {
      const { code, stdout, stderr } = await fordela(['budget', 'variance', ...more], address);
      return `${code}: ${stdout}${stderr}`;
    };
    expect(await variance()).toBe('0: Plus is better than budget: more income, less cost.\n');
    expect(await variance('--plus-is', 'more')).toBe(
      '0: Plus is more than budgeted, of income and of costs: outcome less budget.\n',
    );
    expect(await variance()).toBe('0: Plus is more than budgeted, of income and of costs: outcome less budget.\n');
    expect(await variance('--plus-is', 'good')).toBe('2: fordela: --plus-is takes better or more\n');
  });
});
