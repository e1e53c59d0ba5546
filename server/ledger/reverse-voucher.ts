import { type EntityManager, In } from 'typeorm';
import { Role, requireRole } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import type { LocalDate } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { requiredText } from '../agreement/required-text.js';
import type { Changes, Done } from '../changes/changes.js';
import { ore } from '../money/ore.js';
import type { SourceRow } from './check-voucher.js';
import { Coding } from './coding.entity.js';
import { logged, type VoucherName, writeOwnVoucher } from './register-voucher.js';
import { Voucher, VoucherRow } from './voucher.entity.js';

export interface VoucherReversal extends VoucherName {
  /** The day of the correction, in a year that may be a later one. */
  readonly date: LocalDate;
  /** Why, in words. */
  readonly text: string;
}

/**
 * Corrects a voucher of the office's own by one with the same rows and opposite signs, in the same series. Each can be
 * reversed once. What was imported is corrected where it was booked, and comes with the next export.
 */
export async function reverseVoucher(changes: Changes, asking: Asking, reversal: VoucherReversal): Promise<Done<VoucherName>> {
  requireRole(asking.principal, Role.Office);
  const { year, series, number, date } = reversal;
  const text = requiredText('text', reversal.text, 500);
  const request = { ...asking, operation: 'reverseVoucher', subject: `ledger:${year}`, input: { ...reversal, text } };
  return changes.run(request, async (manager) => {
    // of those of a series and number, the office's own before what sources have
    const original = await manager.findOne(Voucher, { where: { year, series, number }, order: { sourceId: 'ASC', id: 'ASC' } });
    if (!original) {
      throw new Refusal('VOUCHER_UNKNOWN', `There is no voucher ${series} ${number} in ${year}.`, {
        figures: { year, series, number },
      });
    }
    await refuseUnlessReversible(manager, original, date);
    const rows = await oppositeRows(manager, original.id);
    const voucher = await writeOwnVoucher(manager, { series, date, text, rows }, original.id);
    const result = { year: Number(date.slice(0, 4)), series, number: voucher.number };
    return { result, before: { year, series, number }, after: logged(voucher) };
  });
}

async function refuseUnlessReversible(manager: EntityManager, original: Voucher, date: LocalDate): Promise<void> {
  const { year, series, number, importId, reversesId } = original;
  const figures = { year, series, number };
  if (importId !== null) {
    const message = `Voucher ${series} ${number} was imported: correct it in the accounting system and import its next export.`;
    throw new Refusal('VOUCHER_INVALID', message, { figures });
  }
  if (reversesId !== null) {
    throw new Refusal('VOUCHER_INVALID', `Voucher ${series} ${number} is itself a correction; register a new voucher.`, {
      figures,
    });
  }
  if (date < original.date) {
    const dates = { date, originalDate: original.date };
    throw new Refusal('VOUCHER_INVALID', `A correction is not dated before what it corrects (${original.date}).`, {
      figures: { ...figures, ...dates },
    });
  }
  if (await manager.existsBy(Voucher, { reversesId: original.id })) {
    throw new Refusal('VOUCHER_REVERSED', `Voucher ${series} ${number} is reversed already.`, { figures });
  }
}

async function oppositeRows(manager: EntityManager, voucherId: number): Promise<SourceRow[]> {
  const rows = await manager.find(VoucherRow, { where: { voucherId }, order: { line: 'ASC' } });
  const codings = await manager.findBy(Coding, { id: In([...new Set(rows.map(({ codingId }) => codingId))]) });
  const byId = new Map(codings.map((coding) => [coding.id, coding]));
  return rows.map(({ codingId, amountOre, text }) => {
    const coding = byId.get(codingId);
    if (!coding) throw new Error(`coding ${codingId} is not there`);
    const { account, costCentre, project, dimensions } = coding;
    return { account, costCentre, project, dimensions, text, amountOre: ore(-amountOre) };
  });
}
