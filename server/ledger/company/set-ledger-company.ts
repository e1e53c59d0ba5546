import type { EntityManager } from 'typeorm';
import { Role, requireRole } from '../../access/principal.js';
import type { Asking } from '../../access/request-context.js';
import { requiredText } from '../../agreement/required-text.js';
import type { Changes, Done } from '../../changes/changes.js';
import { LedgerCompany } from './ledger-company.entity.js';
import { organisationNumber } from './organisation-number.js';

export interface Company {
  readonly name: string;
  /** NNNNNN-NNNN. */
  readonly organisationNumber: string;
}

/** Sets whose ledger it is, for every export from now on. */
export async function setLedgerCompany(changes: Changes, asking: Asking, given: Company): Promise<Done<Company>> {
  requireRole(asking.principal, Role.Office);
  const company = checkedCompany(given);
  const request = { ...asking, operation: 'setLedgerCompany', subject: 'ledgerCompany', input: company };
  return changes.run(request, async (manager) => {
    const before = await loadLedgerCompany(manager);
    if (JSON.stringify(before) === JSON.stringify(company)) return { result: company, unchanged: true };
    if (before) await manager.update(LedgerCompany, { id: 1 }, company);
    else await manager.insert(LedgerCompany, { id: 1, ...company });
    return { result: company, before, after: company };
  });
}

export function checkedCompany({ name, organisationNumber: number }: Company): Company {
  return { name: requiredText('name', name, 190), organisationNumber: organisationNumber(number) };
}

/** Null until it is set. */
export async function loadLedgerCompany(reader: EntityManager): Promise<Company | null> {
  const row = await reader.findOneBy(LedgerCompany, { id: 1 });
  return row && { name: row.name, organisationNumber: row.organisationNumber };
}
