import { type EntityManager, MoreThan } from 'typeorm';
import { readConsistently } from '../changes/read-consistently.js';
import { type Finding, finding } from '../changes/verify-finding.js';
import { type Ore, ore } from '../money/ore.js';
import type { SourceRow } from './check-voucher.js';
import { Coding } from './coding.entity.js';
import type { CodingKey } from './map-coding.js';
import { periodOf } from './period.js';
import { Voucher } from './voucher.entity.js';
import { contentHash } from './voucher-writer.js';

const VOUCHERS_AT_ONCE = 1000;

/**
 * Hashes every voucher again from its rows, a page at a time: memory does not grow with the ledger. That the hash itself is the one that was
 * stored is for the seals to say (`tables-as-sealed`).
 */
export function verifyVoucherContents(reader: EntityManager): Promise<Finding> {
  const statement =
    'Every voucher’s date, text and rows with their coding give its content hash, and each row’s month is its day’s.';
  return finding('voucher-contents', statement, async (tally) => {
    const codings = new Codings(reader);
    for (let after = 0; ; ) {
      const page = await readConsistently(reader, () => loadPage(reader, codings, after));
      for (const { voucher, rows } of page) {
        tally.count();
        for (const fault of faultsOf(voucher, rows))
          tally.violated(`${voucher.year} ${voucher.series} ${voucher.number}: ${fault}`);
      }
      const last = page.at(-1);
      if (!last || page.length < VOUCHERS_AT_ONCE) return;
      after = last.voucher.id;
    }
  });
}

type StoredRow = SourceRow & { readonly period: number };

interface StoredVoucher {
  readonly voucher: Voucher;
  readonly rows: readonly StoredRow[];
}

function faultsOf(voucher: Voucher, rows: readonly StoredRow[]): string[] {
  const isMisplaced = ({ period, date = voucher.date }: StoredRow): boolean => period !== periodOf(date);
  return [
    ...(contentHash({ ...voucher, rows }) === voucher.contentHash ? [] : ['it does not say what it said when it was stored']),
    ...(rows.some(isMisplaced) ? ['a row stands in another month than its day’s'] : []),
  ];
}

interface RawRow {
  readonly voucherId: number | string;
  readonly period: number;
  readonly codingId: number;
  readonly amountOre: Ore | string;
  readonly date: SourceRow['date'] | null;
  readonly text: string;
}

async function loadPage(reader: EntityManager, codings: Codings, after: number): Promise<StoredVoucher[]> {
  const vouchers = await reader.find(Voucher, { where: { id: MoreThan(after) }, order: { id: 'ASC' }, take: VOUCHERS_AT_ONCE });
  const last = vouchers.at(-1);
  if (!last) return [];
  const raw = await reader.query<RawRow[]>(
    `SELECT voucher_id AS voucherId, period, coding_id AS codingId, amount_ore AS amountOre, date, text FROM voucher_row
     WHERE voucher_id > ? AND voucher_id <= ? ORDER BY voucher_id, line`,
    [after, last.id],
  );
  const rows = new Map<number, StoredRow[]>(vouchers.map(({ id }) => [id, []]));
  for (const { voucherId, period, codingId, amountOre, date, text } of raw) {
    const { account, costCentre, project, dimensions } = await codings.get(codingId);
    const coded = { account, costCentre, project, dimensions, amountOre: ore(Number(amountOre)), text, period };
    rows.get(Number(voucherId))?.push(date === null || date === undefined ? coded : { ...coded, date });
  }
  return vouchers.map((voucher) => ({ voucher, rows: rows.get(voucher.id) ?? [] }));
}

/** Vouchers share few codings; those of a voucher that comes meanwhile are read when they are met. */
class Codings {
  private known = new Map<number, Coding>();

  constructor(private readonly reader: EntityManager) {}

  async get(id: number): Promise<CodingKey> {
    const known = this.known.get(id);
    if (known) return known;
    this.known = new Map((await this.reader.find(Coding)).map((coding) => [coding.id, coding]));
    return this.known.get(id) ?? { account: '', costCentre: '', project: '', dimensions: '' }; // that it lacks one is for `references` to say
  }
}
