import type { EntityManager } from 'typeorm';
import { MIGRATE, migratedTables } from './log-migration.js';
import { readLogSeals } from './log-seals.js';

const PAGE = 500;

/** The last entry of the log that sealed a table. */
export interface LastSeal {
  readonly revision: number;
  readonly operation: string;
  readonly digest: string;
}

interface Entry {
  readonly revision: number | string;
  readonly operation: string;
  readonly seals: string | null;
}

/** Follows the seals of the tables through the change log: each change must have found a table as the change before it left it. */
export class SealWalk {
  readonly last = new Map<string, LastSeal>();
  readonly violations: string[] = [];
  private revision = 0;

  constructor(private readonly manager: EntityManager) {}

  /** Goes on to a revision of the data, where it has not been yet. */
  async to(revision: number): Promise<void> {
    while (this.revision < revision) {
      const page = await this.manager.query<Entry[]>(
        `SELECT revision, operation, seals FROM change_log WHERE revision > ? AND revision <= ? ORDER BY revision LIMIT ${PAGE}`,
        [this.revision, revision],
      );
      for (const entry of page) await this.take(entry);
      if (page.length < PAGE) this.revision = revision; // a gap is the chain's to find
    }
  }

  private async take({ revision: number, operation, seals }: Entry): Promise<void> {
    const revision = Number(number);
    this.revision = revision;
    if (seals === null) {
      if (this.last.size > 0)
        this.violations.push(`revision ${revision} has no seals; a version of Fordela before them wrote it`);
      return;
    }
    const { tables } = readLogSeals(seals);
    const migrated = operation === MIGRATE ? await migratedTables(this.manager, revision) : [];
    for (const [name, [was, is]] of Object.entries(tables)) {
      const last = this.last.get(name);
      if (last && was !== last.digest && !migrated.includes(name)) {
        const left = `revision ${last.revision} (${last.operation})`;
        this.violations.push(`${name}: revision ${revision} (${operation}) found other rows than ${left} had left`);
      }
      this.last.set(name, { revision, operation, digest: is });
    }
  }
}
