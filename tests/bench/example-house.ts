import { Role } from '../../server/access/principal.js';
import { type House, openHouse } from '../../server/app.js';
import type { DatabaseAddress } from '../../server/config.js';
import type { Rule } from '../../server/ledger/map-coding.js';
import { setAccountMapping } from '../../server/ledger/set-account-mapping.js';

export const OFFICE = { principal: { id: 'bench', name: 'Bench', role: Role.Office }, requestId: 'bench' };

/** A region's way, with example numbers: the account gives the account group, the cost centre the activity. */
const MAPPING: readonly Rule[] = [
  rule('1', { accountGroup: 'ASSETS' }),
  rule('2', { accountGroup: 'LIABILITIES' }),
  rule('4', { accountGroup: 'PERSONNEL' }),
  rule('5', { accountGroup: 'TRAVEL' }),
  rule('6', { accountGroup: 'IT' }),
  rule('7', { accountGroup: 'SERVICES' }),
  ...['100', '130', '160', '190', '220', '250', '280'].map((costCentre, index) =>
    rule('4-7', { costCentre, activities: [{ code: `ACT-${index + 1}`, weight: 1 }] }),
  ),
];

function rule(accounts: string, given: Partial<Rule>): Rule {
  const [fromAccount = '', toAccount = fromAccount] = accounts.split('-');
  const any = {
    costCentre: null,
    project: null,
    dimensions: [],
    activities: [],
    accountGroup: null,
    fromPeriod: 202001,
    toPeriod: null,
  };
  return { fromAccount, toAccount, ...any, ...given };
}

/** A new house with an account mapping and an empty ledger. */
export async function mappedHouse(address: DatabaseAddress): Promise<House> {
  const house = await openHouse(address, () => Date.UTC(2026, 10, 22));
  await setAccountMapping(house.changes, OFFICE, MAPPING);
  return house;
}
