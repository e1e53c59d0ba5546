import { type EntityManager, In, MoreThan } from 'typeorm';
import { ContributionRow, ContributionVersion } from './contribution.entity.js';

const PAGE = 50;

/** A decided contribution table as it is stored. */
export interface StoredTable {
  readonly version: ContributionVersion;
  readonly rows: readonly ContributionRow[];
  /** "2023 version 1". */
  readonly name: string;
}

/** Every decided table, some at a time. A decided table is written once, so its rows need no moment in common. */
export async function* decidedTables(reader: EntityManager): AsyncGenerator<StoredTable> {
  for (let after = ''; ; ) {
    const versions = await reader.find(ContributionVersion, { where: { id: MoreThan(after) }, order: { id: 'ASC' }, take: PAGE });
    const rows = await reader.find(ContributionRow, {
      where: { versionId: In(versions.map(({ id }) => id)) },
      order: { regionCode: 'ASC' },
    });
    for (const version of versions) {
      const own = rows.filter(({ versionId }) => versionId === version.id);
      yield { version, rows: own, name: `${version.year} version ${version.version}` };
    }
    const last = versions.at(-1);
    if (!last || versions.length < PAGE) return;
    after = last.id;
  }
}
