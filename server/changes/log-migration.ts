import type { EntityManager } from 'typeorm';
import { type Principal, Role } from '../access/principal.js';
import { Change } from './change.entity.js';
import type { Changes } from './changes.js';
import { sealedTables } from './sealed-tables.js';

export const MIGRATE = 'migrate';

const MIGRATOR: Principal = { id: 'fordela', name: 'Fordela', role: Role.Office };

/**
 * After an upgrade: seals the tables that are not, since they are new, come from a version before seals, or were rewritten by a migration
 * that deleted their seals (`DELETE FROM seal WHERE table_name = …`). An entry of the log says so and names them. An empty database has nothing to
 * seal; its first change does it.
 */
export async function logMigration(changes: Changes, migrations: readonly string[]): Promise<void> {
  if (migrations.length === 0) return;
  const request = { principal: MIGRATOR, operation: MIGRATE, subject: 'database', input: { migrations }, requestId: 'migrate' };
  await changes.run(request, async (manager, revision) => {
    const sealed = await manager.query<{ name: string }[]>('SELECT DISTINCT table_name AS name FROM seal');
    const names = new Set(sealed.map(({ name }) => name));
    const tables = sealedTables(manager).flatMap(({ name }) => (names.has(name) ? [] : [name]));
    if (tables.length === 0 || revision === 1) return { result: null, unchanged: true };
    return { result: null, before: null, after: { migrations, tables } };
  });
}

/** The tables that an entry of `logMigration` says were sealed anew. */
export async function migratedTables(manager: EntityManager, revision: number): Promise<readonly string[]> {
  const entry = await manager.findOneByOrFail(Change, { revision });
  return (JSON.parse(entry.after) as { tables?: string[] }).tables ?? [];
}
