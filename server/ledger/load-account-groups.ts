import type { EntityManager } from 'typeorm';
import { AccountGroup } from './account-group.entity.js';

/** The account groups in the order of reports. One statement. */
export function loadAccountGroups(reader: EntityManager): Promise<AccountGroup[]> {
  return reader.find(AccountGroup, { order: { position: 'ASC', code: 'ASC' } });
}
