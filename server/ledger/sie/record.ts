import type { FileProblem } from '../../agreement/file-problem.js';
import type { LocalDate } from '../../agreement/local-date.js';
import { Refusal } from '../../agreement/refusal.js';
import type { Ore } from '../../money/ore.js';
import type { SieObjectRef } from './sie-file.js';
import type { SieNotes } from './sie-notes.js';
import { sieAmount, sieDate, sieInteger, unusualDate } from './sie-values.js';
import type { SieField } from './split-fields.js';

/** Reads the fields of one record from left to right, each as what the label says it is. */
export class Record {
  private at = 0;

  constructor(
    readonly label: string,
    readonly line: number,
    private readonly fields: readonly SieField[],
    private readonly notes: SieNotes,
  ) {}

  /** A field that has to be there; it may be "". */
  text(name: string): string {
    const field = this.fields[this.at++];
    if (typeof field === 'string') return field;
    throw this.refuse(field === undefined ? `${name} is missing` : `{…} where ${name} should be`, 'FIELD_MISSING');
  }

  /** A field that may be left out. */
  optionalText(): string {
    const field = this.fields[this.at];
    if (typeof field !== 'string') return '';
    this.at++;
    return field;
  }

  /** YYYYMMDD; a day that is written otherwise, and can be no other day, is read and noted. */
  date(text: string): LocalDate {
    const day = text.length === 8 ? undefined : unusualDate(text);
    if (day === undefined) return sieDate(text);
    this.notes.add('READ_ALL_THE_SAME', this.line, `${this.label} ${text.slice(0, MAX_SHOWN)}`);
    return day;
  }

  /** At most 500 characters; what is beyond is cut, for no text is worth a refused file. */
  cutText(): string {
    const text = this.optionalText();
    if (text.length <= MAX_TEXT) return text;
    this.notes.add('TEXT_CUT', this.line);
    return text.slice(0, MAX_TEXT).replace(/[\ud800-\udbff]$/, '');
  }

  /** How it stands in the file, cut to what a note can show. */
  asWritten(): string {
    const fields = this.fields.map((field) => (typeof field === 'string' ? field || '""' : `{${field.join(' ')}}`));
    return [this.label, ...fields].join(' ').slice(0, MAX_SHOWN);
  }

  /** The year that it is of, where its first field is one. */
  yearIndex(): number | undefined {
    const [field] = this.fields;
    return typeof field === 'string' && /^-?\d{1,6}$/.test(field) ? Number(field) : undefined;
  }

  id(name: string): string {
    const value = this.text(name);
    if (value === '') throw this.refuse(`${name} is empty`, 'FIELD_MISSING');
    if (value.length > MAX_ID) throw this.refuse(`${name} is too long`, 'FIELD_TOO_LONG', { limit: MAX_ID });
    return value;
  }

  integer(name: string): number {
    return sieInteger(name, this.text(name));
  }

  amount(): Ore {
    const { amountOre, comma } = sieAmount(this.text('the amount'));
    if (comma) this.notes.add('DECIMAL_COMMA', this.line);
    return amountOre;
  }

  /** {1 "Nord" 6 "0001"}, pairs of dimension and object. Some vendors leave out an empty list. */
  objects(): readonly SieObjectRef[] {
    const field = this.fields[this.at];
    if (field === undefined || typeof field === 'string') {
      this.notes.add('OBJECT_LIST_MISSING', this.line, this.label);
      return NO_OBJECTS;
    }
    this.at++;
    if (field.length % 2 !== 0) throw this.refuse('{…} does not hold pairs of dimension and object', 'OBJECTS_ODD');
    if (field.length === 0) return NO_OBJECTS;
    const objects: SieObjectRef[] = [];
    for (let at = 0; at < field.length; at += 2) {
      objects.push({ dimension: sieInteger('the dimension', field[at] ?? ''), id: field[at + 1] ?? '' });
    }
    return objects;
  }

  /** Notes the fields beyond those that SIE 4B gives the label, `known` of them. */
  end(known: number): void {
    if (this.fields.length > known) this.notes.add('EXTRA_FIELDS_IGNORED', this.line, this.label);
  }

  refuse(reason: string, problem: FileProblem, figures: Refusal['figures'] = {}): Refusal {
    const { label } = this;
    return new Refusal('INPUT_INVALID', `${label}: ${reason}.`, { figures: { label, ...figures, problem } });
  }
}

const MAX_ID = 100;
const MAX_TEXT = 500;
const MAX_SHOWN = 60;
const NO_OBJECTS: readonly SieObjectRef[] = [];
