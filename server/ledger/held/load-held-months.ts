import { type EntityManager, In } from 'typeorm';
import { type LocalDate, localDateAt, operationalYear } from '../../agreement/local-date.js';
import { tellsWhatIsBooked, VoucherKind } from '../imports/file-kind.js';
import { LedgerImport } from '../ledger-import.entity.js';
import { MonthTotal } from '../month-total.entity.js';
import { type HeldMonths, heldMonths, type ImportOfYear } from './held-months.js';

/** A month in which something is booked. */
export interface BookedMonthOfYear {
  readonly year: number;
  readonly month: number;
}

/**
 * What the ledger knows of each of the years. Two statements, however many years there are and however many vouchers: `booked`,
 * where the asker has the month totals already, saves a third.
 */
export async function loadHeldMonths(
  reader: EntityManager,
  years: readonly number[],
  today: LocalDate,
  booked?: Iterable<BookedMonthOfYear>,
): Promise<ReadonlyMap<number, HeldMonths>> {
  if (years.length === 0) return new Map();
  const months = booked ?? (await loadBookedMonths(reader, years));
  const all = await reader.find(LedgerImport, { where: { year: In([...years]) }, order: { id: 'ASC' } });
  const imports = new Map(years.map((year) => [year, telling(all.filter((each) => each.year === year))]));
  const lastImported = await loadLastImported(reader, imports);
  const bookedOf = new Map(years.map((year) => [year, new Set<number>()]));
  for (const { year, month } of months) bookedOf.get(year)?.add(month);
  return new Map(
    years.map((year) => {
      const ledger = { year, imports: (imports.get(year) ?? []).map(toImportOfYear) };
      const lastImportedOn = lastImported.get(year) ?? null;
      return [year, heldMonths({ ...ledger, lastImportedOn, bookedMonths: bookedOf.get(year) ?? new Set() }, today)];
    }),
  );
}

/** Lists and extracts say nothing of what they lack: they tell how far a ledger goes only where nothing else does. */
function telling(imports: readonly LedgerImport[]): readonly LedgerImport[] {
  const whole = imports.filter(({ kind }) => tellsWhatIsBooked(kind));
  return whole.length > 0 ? whole : imports;
}

/** The file's own day, at the latest that of the import. An example was never exported: its vouchers alone say how far it goes. */
function toImportOfYear({ year, coversFrom, coversThrough, exportedOn, importedAt, example }: LedgerImport): ImportOfYear {
  const { first, last } = operationalYear(year);
  const importedOn = localDateAt(Date.parse(importedAt));
  const day = exportedOn !== null && exportedOn < importedOn ? exportedOn : importedOn;
  return { first: coversFrom ?? first, last: coversThrough ?? last, exportedOn: example ? null : day };
}

function loadBookedMonths(reader: EntityManager, years: readonly number[]): Promise<BookedMonthOfYear[]> {
  return reader
    .createQueryBuilder(MonthTotal, 'total')
    .select('total.year', 'year')
    .addSelect('total.month', 'month')
    .distinct()
    .where({ year: In([...years]) })
    .getRawMany<BookedMonthOfYear>();
}

/**
 * By year, the day of the last voucher that the year's telling imports speak for: that they brought, that they met as an earlier import
 * had brought it, or that a later list has corrected and added nothing. Found from the year's end backwards, so that it does not grow with the ledger. One statement.
 */
async function loadLastImported(
  reader: EntityManager,
  imports: ReadonlyMap<number, readonly LedgerImport[]>,
): Promise<Map<number, LocalDate>> {
  const values: (string | number)[] = [];
  const ofYears = [...imports].flatMap(([year, all]) => {
    const newest = all.at(-1);
    if (!newest) return [];
    values.push(year, year, newest.id);
    let spokenFor = 'import_id <= ?';
    if (tellsWhatIsBooked(newest.kind)) {
      values.push(year, VoucherKind.EXTRACT);
      spokenFor = `(${spokenFor} OR import_id IN (SELECT id FROM ledger_import WHERE year = ? AND added = 0)) AND kind <> ?`;
      const sources = all.map(({ sourceId }) => sourceId);
      const known = sources.filter((id) => id !== null);
      if (known.length === sources.length) {
        values.push(...known);
        spokenFor += ` AND source_id IN (${known.map(() => '?').join(', ')})`;
      }
    }
    return [`SELECT ? AS year, (SELECT date FROM voucher WHERE year = ? AND ${spokenFor} ORDER BY date DESC LIMIT 1) AS day`];
  });
  if (ofYears.length === 0) return new Map();
  const rows = await reader.query<{ year: number | string; day: LocalDate | null }[]>(ofYears.join(' UNION ALL '), values);
  return new Map(rows.flatMap(({ year, day }) => (day === null ? [] : [[Number(year), day] as const])));
}
