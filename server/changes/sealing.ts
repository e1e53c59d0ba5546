import type { EntityManager } from 'typeorm';
import type { TableSeal } from './log-seals.js';
import type { Seal } from './seal.entity.js';
import { digestOfSeals, sealFrom, sealsAsTheyAre, sealsOf } from './seal-table.js';
import { type SealedTable, sealedTables } from './sealed-tables.js';
import { writtenTable } from './written-table.js';

/** A table as it was found before a unit of work wrote it. */
interface Before {
  /** Its seals: from the first bucket on by its rows, before that as they are stored. Empty where it was never sealed. */
  readonly seals: readonly Seal[];
  /** No bucket before this one is written, or has been looked at. */
  readonly firstBucket: number;
}

/**
 * Watches a unit of work: before it first writes a table, what the table's rows come to is computed, and after it once more. The log
 * has both, so that an edit past the write path is found although a later change has sealed the table anew. Statements are seen on their
 * way to the database, whoever sends them: no table can be forgotten.
 */
export class Sealing {
  private readonly tables: ReadonlyMap<string, SealedTable>;
  private readonly before = new Map<string, Promise<Before>>();

  private constructor(private readonly manager: EntityManager) {
    this.tables = new Map(sealedTables(manager).map((table) => [table.name, table]));
  }

  static async watch<T>(manager: EntityManager, work: (sealing: Sealing) => Promise<T>): Promise<T> {
    const runner = manager.queryRunner;
    if (!runner) throw new Error('A unit of work has a transaction of its own');
    const sealing = new Sealing(manager);
    const query = runner.query as (...asked: unknown[]) => Promise<unknown>;
    const watched = async (sql: string, ...rest: unknown[]): Promise<unknown> => {
      await sealing.see(sql);
      return query.call(runner, sql, ...rest);
    };
    Object.assign(runner, { query: watched });
    try {
      return await work(sealing);
    } finally {
      Object.assign(runner, { query });
    }
  }

  /** Seals what was written, and what was never sealed. */
  async seal(): Promise<Readonly<Record<string, TableSeal>>> {
    const found: Record<string, TableSeal> = {};
    const known = await this.manager.query<{ name: string }[]>('SELECT DISTINCT table_name AS name FROM seal');
    const sealed = new Set(known.map(({ name }) => name));
    for (const table of this.tables.values()) {
      const before = await this.before.get(table.name);
      if (!before && sealed.has(table.name)) continue;
      await sealFrom(this.manager, table, before?.firstBucket ?? 0);
      const was = before && before.seals.length > 0 ? digestOfSeals(before.seals) : null;
      const is = digestOfSeals(await sealsOf(this.manager, table.name));
      if (was !== is) found[table.name] = [was, is];
    }
    return found;
  }

  /** Statements that come side by side wait for the same look at the table, and keep their order. */
  private async see(sql: string): Promise<void> {
    const written = writtenTable(sql);
    const table = written && this.tables.get(written.name);
    if (!table) return;
    const [endOnly, known] = [written.adds && table.ascending, this.before.get(table.name)];
    const looked = known?.then((before) => (endOnly ? before : this.lookAtRest(table, before))) ?? this.look(table, endOnly);
    this.before.set(table.name, looked);
    await looked;
  }

  private async look(table: SealedTable, endOnly: boolean): Promise<Before> {
    const seals = await sealsOf(this.manager, table.name);
    const { bucket: firstBucket } = (endOnly ? seals.at(-1) : seals[0]) ?? { bucket: 0 };
    return this.lookFrom(table, { seals, firstBucket: Number.POSITIVE_INFINITY }, firstBucket);
  }

  private async lookAtRest(table: SealedTable, before: Before): Promise<Before> {
    return before.firstBucket === 0 ? before : this.lookFrom(table, before, 0);
  }

  /** Looks at the rows from a bucket up to where they have been looked at. */
  private async lookFrom(table: SealedTable, { seals, firstBucket: end }: Before, firstBucket: number): Promise<Before> {
    const isNew = ({ bucket }: Seal): boolean => bucket >= firstBucket && bucket < end;
    const now = await sealsAsTheyAre(this.manager, table, seals.filter(isNew));
    const found = [...seals.filter(({ bucket }) => bucket < firstBucket), ...now, ...seals.filter(({ bucket }) => bucket >= end)];
    return { seals: found, firstBucket };
  }
}
