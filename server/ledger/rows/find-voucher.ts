import { type EntityManager, In } from 'typeorm';
import { type LocalDate, operationalYear } from '../../agreement/local-date.js';
import { Refusal } from '../../agreement/refusal.js';
import { requiredText } from '../../agreement/required-text.js';
import { readConsistently } from '../../changes/read-consistently.js';
import { refuseUnknownNames } from '../check-voucher-filter.js';
import type { VoucherKind } from '../imports/file-kind.js';
import { orderOfNumber } from '../imports/order-of-number.js';
import { LedgerImport } from '../ledger-import.entity.js';
import { Voucher } from '../voucher.entity.js';
import { type ListedVoucher, loadListedVouchers, type WantedOfVouchers } from './load-listed-vouchers.js';
import { writtenNumber } from './written-number.js';

/** Which voucher is meant. Day, source and kind tell apart those that share a number. */
export interface AskedVoucher {
  readonly year: number;
  readonly series: string;
  /** As its file wrote it, or its order in the series. */
  readonly number: string;
  readonly date?: LocalDate | undefined;
  /** `''` is the office's own. */
  readonly source?: string | undefined;
  readonly kind?: VoucherKind | undefined;
}

const MAX_NUMBER = 64;
const MOST_CANDIDATES_SHOWN = 20;

/** One voucher. What its file wrote goes before its order: “12” is the one written so, before “LB25-012”. */
export function findVoucher(reader: EntityManager, asked: AskedVoucher, wanted: WantedOfVouchers): Promise<ListedVoucher> {
  const { year, series } = asked;
  operationalYear(year);
  const number = requiredText('number', asked.number, MAX_NUMBER);
  return readConsistently(reader, async () => {
    await refuseUnknownNames(reader, { year, series });
    const voucher = await oneOf(reader, { ...asked, number });
    const [listed] = await loadListedVouchers(reader, [voucher.id], { year }, wanted);
    if (!listed) throw new Error(`voucher ${voucher.id} is not there`);
    return listed;
  });
}

async function oneOf(reader: EntityManager, { year, series, number, date, source, kind }: AskedVoucher): Promise<Voucher> {
  const ofOrder = await reader.find(Voucher, {
    where: { year, series, number: orderOfNumber(number) },
    order: { date: 'ASC', id: 'ASC' },
  });
  const named = ofOrder.filter((voucher) => writtenNumber(voucher) === number || /^\d+$/.test(number));
  const sourceOf = await loadSources(reader, named);
  const meant = named.filter(
    (voucher) =>
      (date === undefined || voucher.date === date) &&
      (kind === undefined || voucher.kind === kind) &&
      (source === undefined || sourceOf(voucher) === source),
  );
  const written = meant.filter((voucher) => writtenNumber(voucher) === number);
  const best = written.length > 0 ? written : meant;
  const [found, another] = best;
  const figures = { year, series, number };
  const candidates = (found ? best : named).slice(0, MOST_CANDIDATES_SHOWN).map((voucher) => ({
    ...{ number: writtenNumber(voucher), date: voucher.date, source: sourceOf(voucher), kind: voucher.kind, text: voucher.text },
  }));
  if (!found) {
    const but = candidates.length === 0 ? '' : ' with that day, source and kind';
    throw new Refusal('VOUCHER_UNKNOWN', `There is no voucher ${series} ${number}${but} in ${year}.`, {
      figures: { ...figures, ...(candidates.length > 0 && { candidates }) },
    });
  }
  if (another) {
    const message = `${year} has ${best.length} vouchers ${series} ${number}. Give the date, source or kind of the one that is meant.`;
    throw new Refusal('VOUCHER_AMBIGUOUS', message, { figures: { ...figures, vouchers: best.length, candidates } });
  }
  return found;
}

/** The name of each voucher's source, as `Voucher.source` has it; `''` for the office's own. */
async function loadSources(reader: EntityManager, vouchers: readonly Voucher[]): Promise<(voucher: Voucher) => string> {
  const imports = await reader.findBy(LedgerImport, { id: In(vouchers.map(({ importId }) => importId ?? 0)) });
  const names = new Map(imports.map(({ id, source }) => [id, source]));
  return ({ importId }) => names.get(importId ?? 0) ?? '';
}
