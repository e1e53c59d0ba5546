import { Refusal } from '../../agreement/refusal.js';
import { ZERO_ORE } from '../../money/ore.js';
import { decodeLines, type TextLine } from './decode-lines.js';
import { hasLostLetters, hasSuspectLetters } from './detect-encoding.js';
import { Ksumma } from './ksumma.js';
import { MasterData } from './master-data.js';
import { isNeeded, MASTER_RECORDS } from './master-records.js';
import { NotSie } from './not-sie.js';
import { ObjectsNotKept } from './objects-not-kept.js';
import { VoucherReader } from './read-voucher.js';
import { Record as SieRecord } from './record.js';
import type { SieFile, SieVoucher } from './sie-file.js';
import { SieNotes } from './sie-notes.js';
import { malformed, onLine } from './sie-refusals.js';
import { labelOf, type SieFields, splitFields, withoutBrace } from './split-fields.js';
import type { SieSource } from './split-lines.js';
import { differenceOf, refuseUnbalanced } from './unbalanced-vouchers.js';

/** What the importer does with a file as it is read. */
export interface SieHandlers {
  /** Called once, before the first voucher, with what stands before it: years, accounts, objects, most often the balances. */
  readonly opening?: (file: SieFile) => void | Promise<void>;
  readonly voucher?: (voucher: SieVoucher) => void | Promise<void>;
}

/**
 * Reads a SIE file of type 1 to 4 (.SE and .SI) once, in memory that does not grow with its vouchers: each is given to
 * `handlers.voucher` and let go. Answers everything else: header, years, accounts, objects, balances, budget, report.
 *
 * Refuses at the first fault, naming the line: FILE_MALFORMED, FILE_TOO_LARGE, SIE_CHECKSUM_WRONG; and after the last line with every
 * voucher that does not sum to 0: SIE_VOUCHER_UNBALANCED. A fault of a record that no voucher and no balance of the year needs is noted.
 * Vouchers before the fault have been handed over by then, and a checksum stands last, so an importer either works in a
 * transaction, or reads twice: once without handlers to learn whether the file holds, once to store.
 */
export async function readSie(source: SieSource, handlers: SieHandlers = {}, options: SieOptions = {}): Promise<SieFile> {
  const { file, vouchers } = openSie(source, options);
  let opened = false;
  for await (const voucher of vouchers) {
    if (!opened) await handlers.opening?.(file);
    opened = true;
    await handlers.voucher?.(voucher);
  }
  if (!opened) await handlers.opening?.(file);
  return file;
}

export interface SieOptions {
  /** The very same bytes were read before: their #KSUMMA is not reckoned again. */
  readonly checksumKnown?: boolean;
  /** Vouchers that do not sum to 0 are left to the caller, in `file.unbalanced`. */
  readonly keepUnbalanced?: boolean;
}

/** The same, pulled: `file` fills while `vouchers` is read, and is whole when that ends. */
export function openSie(
  source: SieSource,
  options: SieOptions = {},
): { readonly file: SieFile; readonly vouchers: AsyncGenerator<SieVoucher> } {
  const notes = new SieNotes();
  const file = new MasterData(notes);
  return { file, vouchers: readVouchers(source, file, new LineReader(file, options)) };
}

async function* readVouchers(source: SieSource, file: MasterData, reader: LineReader): AsyncGenerator<SieVoucher> {
  const lines = decodeLines(source, file.notes, (choice) => {
    file.encoding = choice;
  });
  for await (const some of lines) {
    for (const line of some) {
      const voucher = reader.read(line);
      if (voucher !== undefined) yield voucher;
    }
  }
  reader.end();
}

/** Ctrl-Z, which DOS programs write after the last line. */
const DOS_END_OF_FILE = '\u001a';

/** Labels of SIE 4B that Fordela has no use for (#SRU, #ADRESS …) are treated as unknown ones are: counted and told. */
const KNOWN_LABELS = new Set([...Object.keys(MASTER_RECORDS), '#VER', '#TRANS', '#RTRANS', '#BTRANS']);

class LineReader {
  private voucher: VoucherReader | undefined;
  private ksumma: Ksumma | undefined;
  private ksummaLine = 0;
  private records = 0;
  private line = 0;
  private lastPassedOver: { readonly record: number; readonly fault: Refusal; readonly isOpen: boolean } | undefined;
  private readonly notSie = new NotSie();
  private readonly notKept = new ObjectsNotKept();

  constructor(
    private readonly file: MasterData,
    private readonly options: SieOptions,
  ) {}

  /** Takes one line; answers the voucher that it ends. */
  read({ number, text }: TextLine): SieVoucher | undefined {
    this.line = number;
    this.file.counts.lines = number;
    try {
      return this.readText((text.includes(DOS_END_OF_FILE) ? text.replaceAll(DOS_END_OF_FILE, '') : text).trim());
    } catch (error) {
      throw onLine(number, error);
    }
  }

  end(): void {
    const line = Math.max(this.line, 1);
    this.notSie.end();
    if (this.records === 0) throw malformed(line, 'the file is empty', 'FILE_EMPTY');
    if (this.voucher) throw malformed(line, `the file ends inside ${this.voucher.name()}; it has been cut off`, 'CUT_OFF');
    if (this.ksumma) {
      const promised = `the file ends without the #KSUMMA that line ${this.ksummaLine} promises; it has been cut off`;
      throw malformed(line, promised, 'CUT_OFF');
    }
    this.refuseCutOff();
    this.notKept.tell(this.file);
    if (!this.options.keepUnbalanced) refuseUnbalanced(this.file);
  }

  private readText(text: string): SieVoucher | undefined {
    if (text === '' || (this.records === 0 && this.notSie.isXml(text))) return undefined;
    if (text === '{' || text === '}') return this.brace(text);
    const label = labelOf(text);
    if (label === undefined)
      throw this.records === 0
        ? malformed(this.line, 'this is not a SIE file: its first line is no #LABEL', 'NOT_SIE')
        : malformed(this.line, 'this is not a record: no #LABEL', 'NOT_A_RECORD');
    this.records += 1;
    if (hasLostLetters(text)) this.file.notes.add('LETTERS_LOST', this.line);
    else if (hasSuspectLetters(text)) this.file.notes.add('LETTERS_SUSPECT', this.line);
    this.readRecord(label, text);
    return undefined;
  }

  private brace(brace: '{' | '}'): SieVoucher | undefined {
    if (!this.voucher) throw malformed(this.line, `${brace} outside a voucher`, 'BRACE_OUTSIDE');
    const voucher = this.voucher.brace(brace, this.line);
    if (voucher === undefined) return undefined;
    this.voucher = undefined;
    this.file.counts.vouchers += 1;
    this.file.counts.rows += voucher.rows.length;
    const differenceOre = differenceOf(voucher.rows);
    if (differenceOre !== ZERO_ORE) this.file.addUnbalanced({ ...headOf(voucher), differenceOre });
    this.notKept.add(voucher);
    if (this.file.accounts.size > 0) this.noteUndeclared(voucher);
    return voucher;
  }

  private readRecord(label: string, text: string): void {
    const opens = label === '#VER' ? withoutBrace(text) : undefined;
    const split = splitFields(opens ?? text);
    if (label === '#KSUMMA') {
      if (!this.options.checksumKnown) this.checksum(split);
      return;
    }
    this.ksumma?.add(text, split.label, split.fields);
    const { notes } = this.file;
    if (!KNOWN_LABELS.has(label)) {
      notes.add('LABEL_IGNORED', this.line, label);
      return;
    }
    const record = new SieRecord(label, this.line, split.fields, notes);
    if (split.fault !== undefined) {
      const fault = malformed(this.line, `${label}: ${REASONS[split.fault]}`, split.fault, { label });
      if (MASTER_RECORDS[label] === undefined || isNeeded(record)) throw fault;
      this.passOver(record, fault, true);
      return;
    }
    if (split.strayQuotes) notes.add('STRAY_QUOTE', this.line);
    if (!this.voucher?.take(record)) this.takeOutside(label, record);
    if (opens === undefined) return;
    notes.add('READ_ALL_THE_SAME', this.line, '#VER … {');
    this.brace('{');
  }

  private takeOutside(label: string, record: SieRecord): void {
    const { voucher } = this;
    if (label === '#VER') {
      if (voucher) throw malformed(this.line, `a new #VER, and ${voucher.name()} has not ended`, 'VOUCHER_OPEN');
      this.voucher = new VoucherReader(record, this.file.notes);
      return;
    }
    if (voucher && !voucher.isOpen())
      throw malformed(this.line, `${label} where the { of ${voucher.name()} should be`, 'BRACE_MISSING', { label });
    if (label === '#TRANS' || label === '#RTRANS' || label === '#BTRANS')
      throw malformed(this.line, `${label} outside a voucher`, 'ROW_OUTSIDE', { label });
    try {
      MASTER_RECORDS[label]?.(this.file, record);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'FILE_TOO_LARGE' || isNeeded(record)) throw error;
      this.passOver(record, onLine(this.line, error));
    }
  }

  private passOver(record: SieRecord, fault: Refusal, isOpen = false): void {
    this.file.passOver(record, fault);
    this.lastPassedOver = { record: this.records, fault, isOpen };
  }

  /** A record that cannot be read is one thing; where it is the last, and has no end, the file has been cut off in it. */
  private refuseCutOff(): void {
    const { record, fault, isOpen } = this.lastPassedOver ?? {};
    if (fault === undefined || record !== this.records) return;
    if (isOpen || this.file.notes.list().some(({ kind }) => kind === 'NO_LAST_LINE_BREAK')) throw fault;
  }

  /** The first #KSUMMA opens, the second carries the sum of the records between. */
  private checksum({ fields: [field] }: SieFields): void {
    const { ksumma } = this;
    if (!ksumma) {
      if (field !== undefined)
        throw malformed(this.line, '#KSUMMA with a sum, and none before it says where the sum begins', 'KSUMMA');
      this.ksumma = new Ksumma();
      this.ksummaLine = this.line;
      return;
    }
    if (typeof field !== 'string' || !/^[+-]?\d{1,10}$/.test(field))
      throw malformed(this.line, '#KSUMMA without its sum', 'KSUMMA');
    const reckoning = ksumma.matching(Number(field));
    if (reckoning === undefined) throw wrongChecksum(this.line, ksumma.value(), field);
    this.file.checksum = { state: 'RIGHT', reckoning };
    this.ksumma = undefined;
  }

  private noteUndeclared({ rows }: SieVoucher): void {
    for (const { account, lineNumber } of rows) {
      if (!this.file.accounts.has(account)) this.file.notes.add('ACCOUNT_UNDECLARED', lineNumber, account);
    }
  }
}

const REASONS = { LIST_OPEN: 'a { is never closed', QUOTE_OPEN: 'a quote is never closed' } as const;

function wrongChecksum(line: number, actual: number, written: string): Refusal {
  const message = `Line ${line}: #KSUMMA says ${written}, but the records come to ${actual}. The file was changed or damaged.`;
  return new Refusal('SIE_CHECKSUM_WRONG', message, { figures: { line, expected: written, actual: String(actual) } });
}

function headOf({ series, number, date, lineNumber }: SieVoucher) {
  return { series, number, date, lineNumber };
}
