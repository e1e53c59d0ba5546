import { expect, it } from 'vitest';
import type { House } from '../../server/app.js';
import { addAccountMapping, loadAccountMapping, setAccountMapping } from '../../server/ledger/set-account-mapping.js';
import { onEachDatabase } from '../support/databases.js';
import { serve } from '../support/served.js';
import { made, take } from './imports/trying.js';
import { MAPPING, OFFICE, rule } from './ledger-examples.js';

const accountsOf = async ({ database }: House): Promise<string[]> =>
  (await loadAccountMapping(database.reader.manager)).map(({ fromAccount }) => fromAccount);

/** 5010 is rent, and 1930 a bank account, which the mapping knows. */
const FILE = made({
  head: ['#RAR 0 20260101 20261231', '#KONTO 5010 "Lokalhyra"'],
  vouchers: ['A1 20260115 100', 'A2 20260215 50'],
});

onEachDatabase('an account that is new', (database) => {
  it('is told with its name, rows and sum, and is no more once it has its place', async () => {
    const house = await database.house();
    await setAccountMapping(house.changes, OFFICE, MAPPING);
    const { graphql } = await serve({}, house);
    const asked = `mutation ($text: String!, $dryRun: Boolean!) { importLedgerFile(input: {file: {text: $text}}, dryRun: $dryRun) {
      unmappedRows unmapped unmappedAccounts { account name rows amount } } }`;
    const preview = async () => (await graphql(asked, { text: FILE, dryRun: true })).body.data?.importLedgerFile;
    expect(await preview()).toEqual({
      ...{ unmappedRows: 2, unmapped: 150 },
      unmappedAccounts: [{ account: '5010', name: 'Lokalhyra', rows: 2, amount: 150 }],
    });
    const { body } = await graphql(`mutation { addAccountMapping(rules: [{fromAccount: "5010", toAccount: "5010",
      accountGroup: "OTHER_COSTS", activities: [{code: "ACT-3"}], from: "2026-01-01"}]) { accountMapping { fromAccount activities { code } } } }`);
    expect(body.errors).toBeUndefined();
    expect(await preview()).toEqual({ unmappedRows: 0, unmapped: 0, unmappedAccounts: [] });
    expect(await accountsOf(house)).toEqual([...MAPPING.map(({ fromAccount }) => fromAccount), '5010'].toSorted());
  });

  it('leaves the mapping as it is where the rule is there, and is refused where it says otherwise', async () => {
    const house = await database.house();
    await take(house, FILE);
    await setAccountMapping(house.changes, OFFICE, [rule('5010', { accountGroup: 'OTHER_COSTS' })]);
    const same = await addAccountMapping(house.changes, OFFICE, [rule('5010', { accountGroup: 'OTHER_COSTS' })]);
    expect(same).toMatchObject({ changed: false, result: 1 });
    await expect(addAccountMapping(house.changes, OFFICE, [rule('5010', { accountGroup: 'TRAVEL' })])).rejects.toMatchObject({
      code: 'MAPPING_INVALID',
      figures: { rules: [{ accountGroup: 'OTHER_COSTS' }, { accountGroup: 'TRAVEL' }] },
    });
    expect(await accountsOf(house)).toEqual(['5010']);
    await expect(addAccountMapping(house.changes, OFFICE, [rule('6', { accountGroup: 'NONE' })])).rejects.toMatchObject({
      code: 'ACCOUNT_GROUP_UNKNOWN',
    });
  });
});
