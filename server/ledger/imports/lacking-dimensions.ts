import type { EntityManager } from 'typeorm';
import type { SourceVoucher } from '../check-voucher.js';
import { LedgerImport } from '../ledger-import.entity.js';
import { contentHash } from '../voucher-writer.js';
import type { KnownVoucher } from './known-vouchers.js';
import type { VoucherMatcher } from './voucher-matcher.js';

/** Vouchers that an earlier version stored without their other dimensions, which it did not keep (docs/decisions/0031). */
export class LackingDimensions {
  /** How many were replaced for nothing but the dimensions that they have now. */
  added = 0;

  private constructor(private readonly imports: ReadonlySet<number>) {}

  static async load(manager: EntityManager, sourceId: number): Promise<LackingDimensions> {
    const found = await manager.findBy(LedgerImport, { sourceId, keepsDimensions: false });
    return new LackingDimensions(new Set(found.map(({ id }) => id)));
  }

  /** Counts the known voucher, which is to be replaced, if its dimensions are all that it lacks. */
  count(known: KnownVoucher, voucher: SourceVoucher): void {
    if (this.imports.has(known.importId) && known.hash === hashWithoutDimensions(voucher)) this.added += 1;
  }

  /** Meets and counts, of those without a number, the one that says the same but for its dimensions. */
  take(voucher: SourceVoucher, matcher: VoucherMatcher): KnownVoucher | undefined {
    if (this.imports.size === 0 || voucher.rows.every(({ dimensions = '' }) => dimensions === '')) return undefined;
    const place = matcher.ofContent(voucher, hashWithoutDimensions(voucher));
    if (place === undefined || !this.imports.has(matcher.known.at(place).importId)) return undefined;
    this.added += 1;
    return matcher.meet(place);
  }
}

function hashWithoutDimensions({ rows, ...voucher }: SourceVoucher): string {
  return contentHash({ ...voucher, rows: rows.map((row) => ({ ...row, dimensions: '' })) });
}
