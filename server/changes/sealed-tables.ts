import type { EntityManager, EntityMetadata } from 'typeorm';

/** The tables that no seal covers, and what proves their rows instead. Every other table is sealed, also those yet to come. */
export const UNSEALED: ReadonlyMap<string, string> = new Map([
  ['change_log', 'its own chain of hashes'],
  ['change_head', 'the end of the log'],
  ['seal', 'the digests in the log'],
  ['idempotency_key', 'the digests of answers in the log'],
  ['voucher_row', 'the content hash of its voucher'],
  ['coding', 'the content hashes of the vouchers that use it'],
  ['coding_month', 'recomputed from rows and mapping'],
  ['month_total', 'recomputed from rows and mapping'],
  ['upload', 'nothing: an upload is no data yet (docs/decisions/0012)'],
  ['upload_part', 'nothing: an upload is no data yet (docs/decisions/0012)'],
]);

/**
 * Tables whose rows are added with ever higher numbers, taken away, and never edited: an addition touches their end alone, so that a
 * voucher costs the same in a ledger of a million rows as in an empty one.
 */
const ASCENDING: ReadonlySet<string> = new Set(['voucher', 'ledger_import']);

export const ROWS_IN_BUCKET = 1024;

export interface SealedTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
  /** Sealed in buckets by its number. */
  readonly ascending: boolean;
}

export function sealedTables(manager: EntityManager): SealedTable[] {
  return manager.connection.entityMetadatas.filter(({ tableName }) => !UNSEALED.has(tableName)).map(sealedTable);
}

function sealedTable({ tableName, columns, primaryColumns }: EntityMetadata): SealedTable {
  return {
    name: tableName,
    columns: columns.map(({ databaseName }) => databaseName),
    key: primaryColumns.map(({ databaseName }) => databaseName),
    ascending: ASCENDING.has(tableName),
  };
}
