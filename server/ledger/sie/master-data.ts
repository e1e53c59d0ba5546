import type { EncodingChoice } from './detect-encoding.js';
import type { Record as SieRecord } from './record.js';
import type {
  SieAccount,
  SieBalance,
  SieChecksum,
  SieDimension,
  SieFile,
  SieHeader,
  SieObject,
  SiePeriodAmount,
  SieReport,
  SieYear,
} from './sie-file.js';
import type { SieNotes } from './sie-notes.js';
import { tooLarge } from './sie-refusals.js';
import { sieDate, siePeriod } from './sie-values.js';

/** Accounts, objects, balances and period amounts held at once; a region's year is some hundred thousand at most. */
export const MAX_HELD_RECORDS = 500_000;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What the reader fills as it goes; the same shape as the file that the importer gets. */
export class MasterData implements SieFile {
  readonly header: Mutable<SieHeader> = {
    alreadyImported: false,
    type: 1, // SIE 4B: a file without #SIETYP is of type 1
    declaredFormat: '',
    program: '',
    generatedOn: null,
    company: '',
    organisationNumber: '',
    currency: 'SEK',
  };
  readonly years: SieYear[] = [];
  readonly accounts = new Map<string, SieAccount>();
  readonly dimensions = new Map<number, SieDimension>();
  readonly objects: SieObject[] = [];
  readonly balances: SieBalance[] = [];
  readonly periodBalances: SiePeriodAmount[] = [];
  readonly budget: SiePeriodAmount[] = [];
  readonly counts = { lines: 0, vouchers: 0, rows: 0 };
  encoding: EncodingChoice = { encoding: 'ASCII', reason: '' };
  checksum: SieChecksum = { state: 'ABSENT' };
  private held = 0;
  private readonly kinds = new Map<string, NonNullable<SieAccount['kind']>>();
  private readonly seen = new Set<string>();

  constructor(readonly notes: SieNotes) {}

  get report(): SieReport {
    return { encoding: this.encoding, ...this.counts, checksum: this.checksum, notes: this.notes.list() };
  }

  /** Takes in a record whose label is one of MASTER_LABELS. */
  take(record: SieRecord): void {
    TAKERS[record.label]?.(this, record);
  }

  hold(record: SieRecord, ...key: readonly (string | number)[]): void {
    this.held += 1;
    if (this.held > MAX_HELD_RECORDS)
      throw tooLarge(record.line, 'accounts, objects, balances and period amounts', MAX_HELD_RECORDS);
    const name = [record.label, ...key].join(' ');
    if (this.seen.has(name)) this.notes.add('REPEATED', record.line, name);
    this.seen.add(name);
  }

  setKind(account: string, kind: NonNullable<SieAccount['kind']>): void {
    this.kinds.set(account, kind);
    const known = this.accounts.get(account);
    if (known) this.accounts.set(account, { ...known, kind });
  }

  kindOf(account: string): SieAccount['kind'] {
    return this.kinds.get(account) ?? null;
  }
}

/** One reader a label, in SIE 4B's order of fields; the figure given to `end` is how many fields it defines. */
const TAKERS: Readonly<{ [label: string]: (file: MasterData, record: SieRecord) => void }> = {
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
    if (type !== '1' && type !== '2' && type !== '3' && type !== '4') throw record.refuse(`type “${type}” is not 1, 2, 3 or 4`);
    file.header.type = Number(type) as 1 | 2 | 3 | 4;
    record.end(1);
  },
  '#PROGRAM': (file, record) => {
    file.header.program = [record.optionalText(), record.optionalText()].join(' ').trim();
    record.end(2);
  },
  '#GEN': (file, record) => {
    const date = record.optionalText();
    file.header.generatedOn = date === '' ? null : sieDate(date);
    record.end(2);
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
    file.header.currency = record.text('the currency').toUpperCase();
    if (file.header.currency !== 'SEK') throw record.refuse(`the amounts are in ${file.header.currency}, not SEK`);
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
    if (kind !== 'T' && kind !== 'S' && kind !== 'K' && kind !== 'I') throw record.refuse(`“${kind}” is not T, S, K or I`);
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
  '#PSALDO': (file, record) => file.periodBalances.push(periodAmount(file, record)),
  '#PBUDGET': (file, record) => file.budget.push(periodAmount(file, record)),
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
  const year = { index, first: sieDate(first), last: sieDate(last) };
  if (year.first > year.last) throw record.refuse('the year ends before it begins');
  file.years.push(year);
}

function takeBalance(kind: SieBalance['kind']): (file: MasterData, record: SieRecord) => void {
  const hasObjects = kind === 'OIB' || kind === 'OUB';
  return (file, record) => {
    const year = record.integer('the year');
    const account = record.id('the account');
    const objects = hasObjects ? record.objects() : [];
    file.hold(record, year, account, objectsKey(objects));
    file.balances.push({ kind, year, account, objects, amountOre: record.amount() });
    record.end(hasObjects ? 5 : 4); // the last is a quantity
  };
}

function periodAmount(file: MasterData, record: SieRecord): SiePeriodAmount {
  const year = record.integer('the year');
  const period = siePeriod(record.text('the month'));
  const account = record.id('the account');
  const objects = record.objects();
  file.hold(record, year, period, account, objectsKey(objects));
  const amountOre = record.amount();
  record.end(6); // the last is a quantity
  return { year, period, account, objects, amountOre };
}

function objectsKey(objects: SiePeriodAmount['objects']): string {
  return objects.map(({ dimension, id }) => `${dimension}:${id}`).join(' ');
}

export const MASTER_LABELS: readonly string[] = Object.keys(TAKERS);
