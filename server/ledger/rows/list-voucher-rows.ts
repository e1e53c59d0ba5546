import { type EntityManager, In } from 'typeorm';
import type { Activity } from '../../activities/activity.entity.js';
import { loadActivities } from '../../activities/load-activities.js';
import { readConsistently } from '../../changes/read-consistently.js';
import type { AccountGroup } from '../account-group.entity.js';
import { refuseGroupElsewhere } from '../check-voucher-filter.js';
import { LedgerImport } from '../ledger-import.entity.js';
import { loadAccountGroups } from '../load-account-groups.js';
import { loadAccountNames } from '../load-account-names.js';
import { Voucher } from '../voucher.entity.js';
import { refuseMalformedQuestion, refuseUnknownInQuestion } from './check-row-question.js';
import { type FoundRow, findRows } from './find-rows.js';
import { groupsOfSection } from './groups-of-section.js';
import { ledgerRevision, refuseMovedLedger } from './ledger-revision.js';
import { loadRowCodings, type RowCoding } from './load-row-codings.js';
import { readRowCursor, rowCursor } from './row-cursor.js';
import { rowFilterOf } from './row-filter-of.js';
import type { RowQuestion } from './row-question.js';
import { type RowSum, sumRows } from './sum-rows.js';

/** A row of the ledger with its voucher, and names beside the codes. */
export interface LedgerRow extends Omit<RowCoding, 'activities' | 'accountGroup'> {
  readonly row: FoundRow;
  readonly voucher: Voucher;
  /** The source that the voucher came from; null for the office's own. */
  readonly source: string | null;
  readonly example: boolean;
  readonly accountName: string | null;
  readonly activities: readonly Activity[];
  readonly accountGroup: AccountGroup | null;
}

export interface RowPage {
  readonly rows: readonly LedgerRow[];
  /** The revision of the last change that could have moved a row. */
  readonly revision: number;
  readonly hasNextPage: boolean;
  /** Null on an empty page. */
  readonly endCursor: string | null;
  /** Of all rows that match, whatever page this is; undefined where it was not wanted. */
  readonly sum: RowSum | undefined;
}

/** What of a page is wanted: what is not is not read. */
export interface WantedOfPage {
  readonly first: number;
  readonly after?: string | undefined;
  readonly rows: boolean;
  readonly sum: boolean;
}

/**
 * A page of the rows of a year that are asked for, by their vouchers' days, with the sum of all of them; in a bounded number of
 * statements. Pages of one ledger follow each other without a row missing or coming twice: where the ledger moved in between,
 * the next page is refused.
 */
export function listVoucherRows(reader: EntityManager, question: RowQuestion, wanted: WantedOfPage): Promise<RowPage> {
  refuseMalformedQuestion(question, wanted.first);
  const after = wanted.after === undefined ? undefined : readRowCursor(wanted.after, question);
  return readConsistently(reader, async () => {
    const revision = await ledgerRevision(reader);
    if (after) refuseMovedLedger(after.revision, revision);
    await refuseUnknownInQuestion(reader, question);
    const groups = await groupsOfSection(reader, question.section);
    refuseGroupElsewhere(question, groups);
    const filter = rowFilterOf(question, groups);
    const found = wanted.rows ? await findRows(reader, filter, wanted.first + 1, after) : [];
    const page = found.slice(0, wanted.first);
    const last = page.at(-1);
    return {
      revision,
      rows: await withNames(reader, page),
      hasNextPage: found.length > page.length,
      endCursor: last ? rowCursor({ ...last, revision }, question) : null,
      sum: wanted.sum ? await sumRows(reader, filter) : undefined,
    };
  });
}

async function withNames(reader: EntityManager, rows: readonly FoundRow[]): Promise<LedgerRow[]> {
  if (rows.length === 0) return [];
  const activities = new Map((await loadActivities(reader)).map((activity) => [activity.code, activity]));
  const groups = new Map((await loadAccountGroups(reader)).map((group) => [group.code, group]));
  const ids = [...new Set(rows.map(({ voucherId }) => voucherId))];
  const vouchers = new Map((await reader.findBy(Voucher, { id: In(ids) })).map((voucher) => [voucher.id, voucher]));
  const codingOf = await loadRowCodings(reader, rows);
  const coded = rows.map((row) => ({ row, ...codingOf(row, vouchers.get(row.voucherId)?.sourceId ?? 0) }));
  const accounts = await loadAccountNames(
    reader,
    coded.map(({ coding }) => coding.account),
  );
  const importIds = [...new Set([...vouchers.values()].map(({ importId }) => importId ?? 0))];
  const imports = new Map((await reader.findBy(LedgerImport, { id: In(importIds) })).map((each) => [each.id, each]));
  return coded.map(({ row, coding, dimensions, activities: codes, accountGroup }) => {
    const voucher = vouchers.get(row.voucherId);
    if (!voucher) throw new Error(`voucher ${row.voucherId} is not there`);
    const imported = imports.get(voucher.importId ?? 0);
    return {
      ...{ row, voucher, coding, dimensions, source: imported?.source ?? null, example: imported?.example ?? false },
      accountName: accounts.get(coding.account) ?? null,
      activities: codes.flatMap((code) => activities.get(code) ?? []),
      accountGroup: groups.get(accountGroup) ?? null,
    };
  });
}
