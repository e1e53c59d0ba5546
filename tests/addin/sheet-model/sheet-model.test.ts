import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { functionsJson } from '../../../addin/catalogue/functions-json.js';
import type { Host } from '../../../addin/workbench/host/install-host.js';
import { PROFILES } from '../../../addin/workbench/host/profile.js';
import { asAnswer } from '../../../addin/workbook/operations.js';
import { refreshQueries } from '../../../addin/workbook/refresh-queries.js';
import { WORKBOOK } from '../../../addin/workbook/workbook.js';
import { randomRuns } from '../../support/random-runs.js';
import { openHost } from '../workbench/open-host.js';
import { CODES, ModelServer } from './model-server.js';
import { contentsOf, faultsOf } from './sheet-laws.js';
import { act, type UserAction, userAction } from './user-actions.js';

type Action =
  | UserAction
  | { readonly do: 'refresh' | 'refreshWhileEditing' | 'serverAway' | 'signOut' | 'serverUp' }
  | { readonly do: 'revision'; readonly codes: readonly string[]; readonly salt: number };

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: userAction },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('refresh' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('refreshWhileEditing', 'serverAway', 'signOut', 'serverUp', 'serverUp') }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('revision' as const),
      codes: fc.subarray(CODES, { minLength: 1 }),
      salt: fc.nat({ max: 99 }),
    }),
  },
);

/** What came of the refreshes of all sequences, so that a model that never gets far is seen. */
const tally = { done: 0, said: 0, failed: 0 };

/** The laws of one refresh: success is the server's figures to the öre, failure changes nothing. */
async function refresh(host: Host, tableId: string, server: ModelServer): Promise<void> {
  const before = contentsOf(host.workbook);
  const report = await WORKBOOK.list()
    .then((queries) =>
      refreshQueries(WORKBOOK, queries, {
        ask: async () => asAnswer('contributionTable', server.ask(), new Date('2026-03-02T08:00:00Z'), 'sv'),
        signal: new AbortController().signal,
      }),
    )
    .catch((error: unknown) => ({ applied: [], failed: [{ error }] }));
  const [applied] = report.applied;
  if (!applied) {
    tally.failed++;
    expect(contentsOf(host.workbook), `after ${String(report.failed[0]?.error)}`).toEqual(before);
  } else if (applied.differences.length > 0) {
    tally.said++;
    // only a row of the user's own, which a total counts, may stay: nothing here keeps our own rows and cells from being right
    expect(applied.differences.map(({ kind }) => kind).filter((kind) => kind !== 'total')).toEqual([]);
  } else {
    tally.done++;
    expect(faultsOf(host.workbook, tableId, server)).toEqual([]);
  }
}

async function run(host: Host, actions: readonly Action[]): Promise<void> {
  host.open();
  const server = new ModelServer();
  const query = { operation: 'contributionTable', variables: { year: 2026 }, language: 'sv' } as const;
  await WORKBOOK.insert(query, asAnswer('contributionTable', server.ask(), new Date('2026-03-01T13:02:00Z'), 'sv'), 'activeCell');
  const tableId = host.workbook.furniture.tables[0]?.id ?? '';
  expect(faultsOf(host.workbook, tableId, server)).toEqual([]);
  for (const each of [...actions, { do: 'serverUp' } as const, { do: 'refresh' } as const]) {
    if (each.do === 'refresh') await refresh(host, tableId, server);
    else if (each.do === 'refreshWhileEditing') {
      host.workbook.beginCellEdit();
      await refresh(host, tableId, server);
      host.workbook.endCellEdit();
    } else if (each.do === 'serverAway') server.state = 'away';
    else if (each.do === 'signOut') server.state = 'signedOut';
    else if (each.do === 'serverUp') server.state = 'up';
    else if (each.do === 'revision') server.bring(each.codes, each.salt);
    else act(host.workbook, tableId, each as UserAction);
  }
}

describe.each(PROFILES)('a table that people work in, in Excel on the %s', (profile) => {
  it('shows the server’s figures after every refresh that reports success, and is as before after every other', async () => {
    const host = await openHost({ profile, functions: [{ namespace: 'FORDELA', ...functionsJson('en') }], language: 'sv' });
    const sequences = fc.asyncProperty(fc.array(action, { maxLength: 14, size: 'max' }), (actions) => run(host, actions));
    const size = randomRuns(`model of the sheet (${profile})`, { tests: 100, soak: 1000 });
    await fc.assert(sequences, { ...size, endOnFailure: false });
    console.log(`refreshes: ${tally.done} done, ${tally.said} said what differs, ${tally.failed} failed`);
    expect(tally.done).toBeGreaterThan(size.numRuns);
  });
});
