import { expect, it } from 'vitest';
import { currentRevision } from '../../server/changes/read-consistently.js';
import { AccountKind } from '../../server/ledger/account-group.entity.js';
import { addAccountGroup, renameAccountGroup } from '../../server/ledger/add-account-group.js';
import { loadAccountGroups } from '../../server/ledger/load-account-groups.js';
import { setAccountMapping } from '../../server/ledger/set-account-mapping.js';
import { onEachDatabase } from '../support/databases.js';
import { serve } from '../support/served.js';
import { OFFICE, READER, rule } from './ledger-examples.js';

const PREMISES = { code: 'PREMISES', name: 'Premises', nameSv: 'Lokaler', kind: AccountKind.COST };

onEachDatabase('account groups', (database) => {
  it('of the office’s own stand after the others of their kind, twelve of them too', async () => {
    const house = await database.house();
    for (let n = 10; n < 22; n++) await addAccountGroup(house.changes, OFFICE, { ...PREMISES, code: `PREMISES-${n}` });
    const codes = (await loadAccountGroups(house.database.reader.manager)).map(({ code }) => code);
    const own = Array.from({ length: 12 }, (_, n) => `PREMISES-${n + 10}`);
    expect(codes.slice(6)).toEqual(['OTHER_COSTS', ...own, 'ASSETS', 'LIABILITIES', 'EQUITY']);
  });

  it('are added once, and a code in use or no code is refused', async () => {
    const house = await database.house();
    expect(await addAccountGroup(house.changes, OFFICE, PREMISES)).toMatchObject({ changed: true, revision: 1 });
    expect(await addAccountGroup(house.changes, OFFICE, PREMISES)).toMatchObject({ changed: false, revision: 1 });
    for (const wrong of [{ nameSv: 'Hyror' }, { kind: AccountKind.BALANCE }, { code: 'premises' }, { code: 'IT' }]) {
      const added = addAccountGroup(house.changes, OFFICE, { ...PREMISES, ...wrong });
      await expect(added).rejects.toMatchObject({ code: 'ACCOUNT_GROUP_INVALID' });
    }
    await expect(addAccountGroup(house.changes, READER, PREMISES)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('are renamed, and nothing else of them changes', async () => {
    const house = await database.house();
    const { graphql } = await serve({}, house);
    const mutation =
      'mutation ($input: AccountGroupNamesInput!) { renameAccountGroup(input: $input) { accountGroups { code name nameSv kind } } }';
    const input = { code: 'IT', name: 'Systems', nameSv: 'System' };
    const renamed = (await graphql(mutation, { input })).body.data?.renameAccountGroup as { accountGroups: object[] };
    expect(renamed.accountGroups[5]).toEqual({ ...input, kind: 'COST' });
    const unknown = await graphql(mutation, { input: { ...input, code: 'X' } });
    expect(unknown.body.errors?.[0]?.extensions.code).toBe('ACCOUNT_GROUP_UNKNOWN');
    expect(await renameAccountGroup(house.changes, OFFICE, input)).toMatchObject({ changed: false, revision: 1 });
  });
});

onEachDatabase('the account mapping', (database) => {
  it('is stale once somebody else has set it, and not for other changes', async () => {
    const house = await database.house();
    const rules = (accounts: string) => [rule(accounts, { accountGroup: 'IT' })];
    const seen = await currentRevision(house.database.reader.manager);
    await addAccountGroup(house.changes, OFFICE, PREMISES);
    expect(await setAccountMapping(house.changes, OFFICE, rules('5'), seen)).toMatchObject({ revision: 2 });
    await expect(setAccountMapping(house.changes, OFFICE, rules('6'), seen)).rejects.toMatchObject({
      code: 'STALE',
      figures: { expectedRevision: 0, revision: 2 },
    });
    expect(await setAccountMapping(house.changes, OFFICE, rules('6'), 2)).toMatchObject({ revision: 3 });
  });
});
