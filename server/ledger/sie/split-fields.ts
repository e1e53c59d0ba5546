/** A field is text, or the objects of {…}: dimension, object, dimension, object … */
export type SieField = string | readonly string[];

/** A list of objects, or a quote, that never ends. */
export type FieldFault = 'LIST_OPEN' | 'QUOTE_OPEN';

export interface SieFields {
  readonly label: string;
  readonly fields: readonly SieField[];
  /** Quotes that could only be read by guessing where a field ends; the fields are still all there. */
  readonly strayQuotes: boolean;
  /** Why the line cannot be read at all. */
  readonly fault?: FieldFault;
}

const BLANK = 0x20;
const TAB = 0x09;

/** The label of a record in capitals, without reading its fields; undefined for a line that is not a record. */
export function labelOf(text: string): string | undefined {
  return /^[ \t]*(#[^ \t{"]+)/.exec(text)?.[1]?.toUpperCase();
}

/**
 * Splits a record at blanks and tabs. A field in quotes may hold blanks, and \" for a quote, the only escape of SIE: other
 * backslashes are themselves. {…} is a list of objects, quoted or not. Extra fields are kept: the caller knows what it needs.
 */
export function splitFields(text: string): SieFields {
  const scanner = new Scanner(text);
  const label = scanner.bare('').toUpperCase();
  const fields: SieField[] = [];
  for (;;) {
    scanner.skipBlanks();
    if (scanner.atEnd()) break;
    fields.push(scanner.peek() === '{' ? scanner.list() : scanner.field(''));
  }
  const { strayQuotes, fault } = scanner;
  return { label, fields, strayQuotes, ...(fault === undefined ? {} : { fault }) };
}

/** A record without the { that stands at its end, where it does: that which opens a voucher's rows. Undefined where there is none. */
export function withoutBrace(text: string): string | undefined {
  if (!text.endsWith('{')) return undefined;
  const before = text.slice(0, -1).trimEnd();
  return splitFields(before).fault === undefined ? before : undefined; // else it stands in a text that is never closed
}

class Scanner {
  private at = 0;
  strayQuotes = false;
  fault: FieldFault | undefined;

  constructor(private readonly text: string) {
    this.skipBlanks();
  }

  atEnd(): boolean {
    return this.at >= this.text.length;
  }

  peek(): string {
    return this.text[this.at] ?? '';
  }

  skipBlanks(): void {
    while (this.atBlank()) this.at++;
  }

  private atBlank(): boolean {
    const code = this.text.charCodeAt(this.at);
    return code === BLANK || code === TAB;
  }

  field(ends: '' | '}'): string {
    return this.peek() === '"' ? this.quoted(ends) : this.bare(ends);
  }

  list(): string[] {
    const objects: string[] = [];
    this.at++; // {
    for (;;) {
      this.skipBlanks();
      if (this.atEnd()) {
        this.fault = 'LIST_OPEN';
        return objects;
      }
      if (this.peek() === '}') {
        this.at++;
        return objects;
      }
      objects.push(this.field('}'));
    }
  }

  /** Without quotes: up to a blank; \" is a quote here too. */
  bare(ends: '' | '}'): string {
    const { text, at: start } = this;
    const end = ends.charCodeAt(0); // NaN where nothing but a blank ends it
    let at = start;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === BLANK || code === TAB || code === end) break;
    }
    this.at = at;
    const value = text.slice(start, at);
    return value.includes('\\') ? value.replaceAll('\\"', '"') : value;
  }

  private quoted(ends: '' | '}'): string {
    const closes = this.text.indexOf('"', this.at + 1);
    if (closes !== -1 && this.text[closes - 1] !== '\\') return this.closed(this.text.slice(this.at + 1, closes), closes, ends);
    let value = '';
    for (this.at++; !this.atEnd(); this.at++) {
      if (this.peek() === '\\' && this.text[this.at + 1] === '"') {
        if (this.text.slice(this.at + 2).trim() === '') return this.closedByBackslash(value);
        value += '"';
        this.at++;
      } else if (this.peek() === '"') {
        return this.closed(value, this.at, ends);
      } else value += this.peek();
    }
    this.fault = 'QUOTE_OPEN';
    return value;
  }

  private closed(value: string, at: number, ends: '' | '}'): string {
    this.at = at + 1;
    if (!this.atEnd() && !this.atBlank() && this.peek() !== '{' && !ends.includes(this.peek())) this.strayQuotes = true;
    return value;
  }

  /** "C:\data\" at the end of a line: the backslash is itself, for else the quote would never close. */
  private closedByBackslash(value: string): string {
    this.at = this.text.length;
    this.strayQuotes = true;
    return `${value}\\`;
  }
}
