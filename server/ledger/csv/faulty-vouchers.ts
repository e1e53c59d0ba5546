import { type Offence, Refusal } from '../../agreement/refusal.js';
import { faultOf } from '../check-voucher.js';
import { MAX_CSV_OFFENCES } from './csv-rows.js';
import type { CsvVoucher } from './csv-vouchers.js';

/** Gathers what is wrong with the vouchers of a list: that they do not balance, or have no day. */
export class FaultyVouchers {
  readonly offences: Offence[] = [];

  constructor(private readonly year: number) {}

  add(voucher: CsvVoucher): void {
    if (!voucher.isWhole || this.offences.length >= MAX_CSV_OFFENCES) return;
    const { series, numberAsWritten, fileRow: row, isPeriod } = voucher;
    const fault = isPeriod ? { reason: 'a month, and no day', figures: { problem: 'PERIOD' } } : faultOf(voucher, this.year);
    if (fault === undefined) return;
    this.offences.push({ row, column: 'voucher', value: `${series} ${numberAsWritten}`, code: 'IMPORT_REFUSED', ...fault });
  }

  /** Without those that do not balance, where something else is done with these than refusing them. */
  offencesBut(takesUnbalanced: boolean): readonly Offence[] {
    return takesUnbalanced ? this.offences.filter(({ figures }) => figures?.problem !== 'UNBALANCED') : this.offences;
  }
}

/** Refuses a file with every offence that there is, in the order of its rows. */
export function refuseOffences(all: readonly Offence[]): void {
  const offences = all.toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0)).slice(0, MAX_CSV_OFFENCES);
  const [first] = offences;
  if (!first) return;
  const where = [`Row ${first.row}`, first.column, first.value === undefined ? undefined : `“${first.value}”`];
  const more = offences.length > 1 ? `, and ${offences.length - 1} more` : '';
  const message = `The vouchers were not imported: ${where.filter((part) => part !== undefined).join(', ')}: ${first.reason}${more}.`;
  throw new Refusal('IMPORT_REFUSED', message, { figures: { places: offences.length }, offences });
}
