import type { MasterData } from './master-data.js';
import type { Record as SieRecord } from './record.js';
import type { SieBalance, SiePeriodAmount } from './sie-file.js';
import { siePeriod } from './sie-values.js';

/** One reader a label, in SIE 4B's order of fields; the figure given to `end` is how many fields it defines. */
export const MASTER_RECORDS: Readonly<{ [label: string]: (file: MasterData, record: SieRecord) => void }> = {
  '#FLAGGA': (file, record) => {
    file.header.alreadyImported = record.text('the flag') === '1';
    record.end(1);
  },
  '#FORMAT': (file, record) => {
    file.header.declaredFormat = record.text('the format');
    record.end(1);
  },
  '#SIETYP': (file, record) => {
    const type = record.text('the type');
    const [, digit] = /^([1-4])[EI]?$/i.exec(type) ?? []; // 4E and 4I are types of files, and written 4
    if (digit === undefined) throw record.refuse(`type “${type}” is not 1, 2, 3 or 4`, 'SIE_TYPE', { value: type.slice(0, 20) });
    if (digit !== type) file.notes.add('READ_ALL_THE_SAME', record.line, record.asWritten());
    file.header.type = Number(digit) as 1 | 2 | 3 | 4;
    record.end(1);
  },
  '#PROGRAM': (file, record) => {
    file.header.program = [record.optionalText(), record.optionalText()].join(' ').trim();
    record.end(2);
  },
  '#GEN': (file, record) => {
    const date = record.optionalText();
    file.header.generatedOn = date === '' ? null : record.date(date);
    record.end(2);
  },
  '#OMFATTN': (file, record) => {
    const date = record.optionalText();
    file.header.coversThrough = date === '' ? null : record.date(date);
    record.end(1);
  },
  '#FNAMN': (file, record) => {
    file.header.company = record.optionalText();
    record.end(1);
  },
  '#ORGNR': (file, record) => {
    file.header.organisationNumber = record.optionalText();
    record.end(3);
  },
  '#VALUTA': (file, record) => {
    const currency = record.text('the currency').trim().toUpperCase();
    if (currency === '') file.notes.add('RECORD_PASSED_OVER', record.line, record.asWritten());
    file.header.currency = currency || 'SEK'; // SIE 4B: kronor where the file does not say
    if (file.header.currency !== 'SEK')
      throw record.refuse(`the amounts are in ${currency}, not SEK`, 'CURRENCY', { currency: currency.slice(0, 20) });
    record.end(1);
  },
  '#RAR': takeYear,
  '#KONTO': (file, record) => {
    const id = record.id('the account');
    file.hold(record, id);
    file.accounts.set(id, { id, name: record.optionalText(), kind: file.kindOf(id) });
    record.end(2);
  },
  '#KTYP': (file, record) => {
    const id = record.id('the account');
    const kind = record.text('the kind').toUpperCase();
    if (kind !== 'T' && kind !== 'S' && kind !== 'K' && kind !== 'I')
      throw record.refuse(`“${kind}” is not T, S, K or I`, 'ACCOUNT_KIND', { value: kind.slice(0, 20) });
    file.hold(record, id);
    file.setKind(id, kind);
    record.end(2);
  },
  '#DIM': (file, record) => {
    const id = record.integer('the dimension');
    file.hold(record, id);
    file.dimensions.set(id, { id, name: record.optionalText(), parent: null });
    record.end(2);
  },
  '#UNDERDIM': (file, record) => {
    const id = record.integer('the dimension');
    file.hold(record, id);
    file.dimensions.set(id, { id, name: record.text('the name'), parent: record.integer('the dimension above') });
    record.end(3);
  },
  '#OBJEKT': (file, record) => {
    const dimension = record.integer('the dimension');
    const id = record.id('the object');
    file.hold(record, dimension, id);
    file.objects.push({ dimension, id, name: record.optionalText() });
    record.end(3);
  },
  '#IB': takeBalance('IB'),
  '#UB': takeBalance('UB'),
  '#RES': takeBalance('RES'),
  '#OIB': takeBalance('OIB'),
  '#OUB': takeBalance('OUB'),
  '#PSALDO': takePeriodAmount((file) => file.periodBalances),
  '#PBUDGET': takePeriodAmount((file) => file.budget),
};

function takeYear(file: MasterData, record: SieRecord): void {
  const index = record.integer('the year');
  file.hold(record, index);
  const [first, last] = [record.optionalText(), record.optionalText()];
  record.end(3);
  if (first === '' && last === '') {
    file.notes.add('YEAR_WITHOUT_DATES', record.line, String(index));
    file.years.push({ index, first: null, last: null });
    return;
  }
  const year = { index, first: record.date(first), last: record.date(last) };
  if (year.first > year.last)
    throw record.refuse('the year ends before it begins', 'YEAR_BACKWARDS', { first: year.first, last: year.last });
  file.years.push(year);
}

function takeBalance(kind: SieBalance['kind']): (file: MasterData, record: SieRecord) => void {
  const hasObjects = kind === 'OIB' || kind === 'OUB';
  return (file, record) => {
    const year = record.integer('the year');
    const account = record.id('the account');
    const objects = hasObjects ? record.objects() : [];
    const amountOre = record.amount();
    const isNew = file.holdAmount(record, [year, account, objectsKey(objects)], amountOre);
    if (isNew) file.balances.push({ kind, year, account, objects, amountOre });
    record.end(hasObjects ? 5 : 4); // the last is a quantity
  };
}

function takePeriodAmount(into: (file: MasterData) => SiePeriodAmount[]): (file: MasterData, record: SieRecord) => void {
  return (file, record) => {
    const year = record.integer('the year');
    const period = siePeriod(record.text('the month'));
    const account = record.id('the account');
    const objects = record.objects();
    const amountOre = record.amount();
    const isNew = file.holdAmount(record, [year, period, account, objectsKey(objects)], amountOre);
    if (isNew) into(file).push({ year, period, account, objects, amountOre });
    record.end(6); // the last is a quantity
  };
}

function objectsKey(objects: SiePeriodAmount['objects']): string {
  return objects
    .map(({ dimension, id }) => `${dimension}:${id}`)
    .toSorted()
    .join(' ');
}

/** True where vouchers or the year's own balances depend on the record: a fault of it refuses the file. */
export function isNeeded(record: SieRecord): boolean {
  const year = record.yearIndex();
  switch (record.label) {
    case '#SIETYP':
    case '#VALUTA':
      return true;
    case '#RAR':
    case '#IB':
    case '#RES':
      return year === undefined || year === 0;
    case '#UB':
      return year === undefined || year === 0 || year === -1; // that of the year before stands in for a missing #IB
    default:
      return false;
  }
}
