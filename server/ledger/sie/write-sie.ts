import type { LocalDate } from '../../agreement/local-date.js';
import { formatKronor } from '../../money/format-kronor.js';
import { type Ore, sumOre, ZERO_ORE } from '../../money/ore.js';
import { Ksumma } from './ksumma.js';
import { encodeCp437 } from './letters/cp437.js';
import type { SieAccount, SieBalance, SieDimension, SieObject, SieObjectRef, SiePeriodAmount, SieVoucher } from './sie-file.js';
import { quoted, type ReplacedText, toCp437Text } from './sie-text.js';
import { splitFields } from './split-fields.js';
import { refuseUnbalanced } from './unbalanced-vouchers.js';

/** What is exported. Vouchers come one by one, from the database. */
export interface SieExport {
  readonly program: string;
  readonly programVersion: string;
  readonly generatedOn: LocalDate;
  /** A remark to whoever reads the file (#PROSA). */
  readonly comment?: string;
  readonly company: string;
  readonly organisationNumber: string;
  readonly years: readonly { readonly index: number; readonly first: LocalDate; readonly last: LocalDate }[];
  readonly accounts: Iterable<SieAccount>;
  readonly dimensions: Iterable<SieDimension>;
  readonly objects: Iterable<SieObject>;
  readonly balances: Iterable<SieBalance>;
  readonly budget: Iterable<SiePeriodAmount>;
  readonly vouchers: AsyncIterable<ExportedVoucher> | Iterable<ExportedVoucher>;
}

type ExportedVoucher = Omit<SieVoucher, 'lineNumber' | 'rows'> & {
  readonly rows: readonly Omit<SieVoucher['rows'][number], 'lineNumber'>[];
};

export interface SieWriteReport {
  readonly lines: number;
  readonly checksum: number;
  /** Texts that CP437 or SIE's quotes could not hold, and what stands instead; at most the first thousand. */
  readonly replaced: readonly ReplacedText[];
}

const MAX_REPLACED = 1_000;
const CHUNK_BYTES = 16_384;

/**
 * Writes type 4E (.SE) in CP437 with CRLF and #KSUMMA, chunk by chunk; the report is the generator's return value.
 * Law: `readSie` reads it back to the same figures, and to the same texts save those in `replaced` (and
 * line drawing or Greek that happens to be UTF-8: no ledger has such texts).
 * A voucher that does not sum to 0 is refused, never written.
 */
export async function* writeSie(source: SieExport): AsyncGenerator<Uint8Array, SieWriteReport> {
  const writer = new LineWriter();
  writer.plain('#FLAGGA', '0');
  writer.plain('#KSUMMA');
  writer.startChecksum();
  for (const line of headLines(source)) writer.record(line);
  for (const line of balanceLines(source)) {
    writer.record(line);
    if (writer.isFull()) yield writer.flush();
  }
  for await (const voucher of source.vouchers) {
    writer.voucher(voucher);
    if (writer.isFull()) yield writer.flush();
  }
  const checksum = writer.endChecksum();
  yield writer.flush();
  return { lines: writer.lines, checksum, replaced: writer.replaced };
}

/** A field: text to quote, or a part that is written as it stands. */
type Part = { readonly text: string } | string;

function* headLines(source: SieExport): Generator<readonly Part[]> {
  yield ['#PROGRAM', { text: source.program }, { text: source.programVersion }];
  yield ['#FORMAT', 'PC8'];
  yield ['#GEN', sieDay(source.generatedOn)];
  yield ['#SIETYP', '4'];
  if (source.comment !== undefined) yield ['#PROSA', { text: source.comment }];
  yield ['#ORGNR', { text: source.organisationNumber }];
  yield ['#FNAMN', { text: source.company }];
  for (const { index, first, last } of source.years) yield ['#RAR', String(index), sieDay(first), sieDay(last)];
  yield ['#VALUTA', 'SEK'];
  for (const { id, name, kind } of source.accounts) {
    yield ['#KONTO', { text: id }, { text: name }];
    if (kind !== null) yield ['#KTYP', { text: id }, kind];
  }
  for (const { id, name, parent } of source.dimensions) {
    if (parent === null) yield ['#DIM', String(id), { text: name }];
    else yield ['#UNDERDIM', String(id), { text: name }, String(parent)];
  }
  for (const { dimension, id, name } of source.objects) yield ['#OBJEKT', String(dimension), { text: id }, { text: name }];
}

function* balanceLines({ balances, budget }: SieExport): Generator<readonly Part[]> {
  for (const { kind, year, account, objects, amountOre } of balances) {
    const withObjects = kind === 'OIB' || kind === 'OUB';
    yield [`#${kind}`, String(year), { text: account }, ...(withObjects ? objectList(objects) : []), kronor(amountOre)];
  }
  for (const { year, period, account, objects, amountOre } of budget) {
    yield ['#PBUDGET', String(year), period.replace('-', ''), { text: account }, ...objectList(objects), kronor(amountOre)];
  }
}

function objectList(objects: readonly SieObjectRef[]): readonly Part[] {
  return ['{', ...objects.flatMap(({ dimension, id }): Part[] => [String(dimension), { text: id }]), '}'];
}

function sieDay(date: LocalDate): string {
  return date.replaceAll('-', '');
}

function kronor(amountOre: Ore): string {
  return formatKronor(amountOre, 'plain');
}

/** Gathers lines into chunks, and the checksum over them. */
class LineWriter {
  lines = 0;
  readonly replaced: ReplacedText[] = [];
  private text = '';
  private ksumma: Ksumma | undefined;

  startChecksum(): void {
    this.ksumma = new Ksumma();
  }

  endChecksum(): number {
    const value = this.ksumma?.value() ?? 0;
    this.ksumma = undefined;
    this.plain('#KSUMMA', String(value));
    return value;
  }

  voucher(voucher: ExportedVoucher): void {
    const differenceOre = sumOre(voucher.rows.map(({ amountOre }) => amountOre));
    if (differenceOre !== ZERO_ORE)
      refuseUnbalanced({ unbalanced: [{ ...voucher, lineNumber: this.lines + 1, differenceOre }], unbalancedCount: 1 });
    const { series, number, date, text } = voucher;
    this.record(['#VER', { text: series }, { text: number }, sieDay(date), { text }]);
    this.plain('{');
    for (const row of voucher.rows) {
      this.record([
        '#TRANS',
        { text: row.account },
        ...objectList(row.objects),
        kronor(row.amountOre),
        sieDay(row.date),
        { text: row.text },
      ]);
    }
    this.plain('}');
  }

  record(parts: readonly Part[]): void {
    this.plain(...parts.map((part) => (typeof part === 'string' ? part : quoted(this.held(part.text)))));
  }

  plain(...parts: readonly string[]): void {
    const line = parts.join(' ');
    this.lines += 1;
    this.text += `${line}\r\n`;
    if (!this.ksumma || line === '{' || line === '}') return;
    const { label, fields } = splitFields(line);
    this.ksumma.add(line, label, fields);
  }

  isFull(): boolean {
    return this.text.length >= CHUNK_BYTES;
  }

  flush(): Uint8Array {
    const bytes = encodeCp437(this.text);
    this.text = '';
    return bytes;
  }

  private held(from: string): string {
    const to = toCp437Text(from);
    if (to !== from && this.replaced.length < MAX_REPLACED) this.replaced.push({ line: this.lines + 1, from, to });
    return to;
  }
}
