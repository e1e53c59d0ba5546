import type { BudgetProfile } from '../../schema/generated/operations.js';
import { Refusal } from '../../server/agreement/refusal.js';
import type { Ore } from '../../server/money/ore.js';
import { ZERO_ORE } from '../../server/money/ore.js';
import { type KnownLine, type LineColumn, MONTH_COLUMNS, type ProposedLine } from './budget-lines.js';
import { type BudgetCodes, findCode, type NamedCode } from './find-code.js';
import { readAmount } from './read-amount.js';

/** What a row of the sheet holds, as Excel gives it: blank cells are empty texts. */
export type SheetRow = Readonly<Partial<Record<LineColumn, unknown>>>;

/** Why a row is refused: the column where it is one, and a code with figures, which the reader's language has words for. */
export interface LineFault {
  readonly column?: string | undefined;
  readonly code: string;
  readonly figures: Readonly<Record<string, unknown>>;
  /** The server's own words, for a code that this add-in does not know. */
  readonly reason?: string | undefined;
}

/** A row that is a line. */
export interface SheetLine {
  /** Its place in the table, from 0. */
  readonly row: number;
  /** The number of the line that it was; null for a new one. */
  readonly number: number | null;
  /** Null where a cell cannot be read: such a line is not sent. */
  readonly proposed: ProposedLine | null;
  readonly text: string;
  readonly faults: readonly LineFault[];
}

export type ProfileWords = Readonly<Record<BudgetProfile, readonly string[]>>;

/**
 * Reads a sheet's rows into lines; blank rows are none. Months count where the profile is by hand. Under a profile that works
 * them out they are what the sheet was given, unless somebody changed them: then they are sent, for the server to refuse.
 */
export function parseBudgetRows(
  rows: readonly SheetRow[],
  basis: readonly KnownLine[],
  words: ProfileWords,
  codes: BudgetCodes,
): SheetLine[] {
  const numbers = new Set<number>();
  return rows.flatMap((cells, row) => {
    if (isBlank(cells)) return [];
    const known = knownLine(cells.number, basis);
    const number = known && !numbers.has(known.number) ? known.number : null; // a copied row is a new one
    if (known) numbers.add(known.number);
    return [{ row, number, ...parseLine(cells, known?.line, words, codes) }];
  });
}

/** A new sheet offers a row for each activity: one that was not filled in any further is no line either. */
const isBlank = (cells: SheetRow): boolean => {
  const besides = ['status', 'number', ...(asText(cells.number) === '' ? ['activity', 'profile'] : [])];
  return Object.entries(cells).every(([column, cell]) => besides.includes(column) || asText(cell) === '');
};

function knownLine(cell: unknown, basis: readonly KnownLine[]): { number: number; line: KnownLine } | undefined {
  const number = Number(asText(cell));
  const line = basis[number - 1];
  return line && { number, line };
}

function parseLine(
  cells: SheetRow,
  known: KnownLine | undefined,
  words: ProfileWords,
  codes: BudgetCodes,
): Pick<SheetLine, 'proposed' | 'text' | 'faults'> {
  const faults: LineFault[] = [];
  const amount = (column: LineColumn): Ore | null => {
    try {
      return readAmount(cells[column]);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      faults.push({ column, code: error.code, figures: error.figures });
      return null;
    }
  };
  const code = (column: 'activity' | 'accountGroup', all: readonly NamedCode[]): string | null => {
    const asked = asText(cells[column]);
    if (asked === '') return null;
    const found = findCode(asked, all);
    if (found.code !== undefined) return found.code;
    faults.push({ column, code: found.several ? 'CODE_AMBIGUOUS' : 'CODE_UNKNOWN', figures: { asked, ...found } });
    return null;
  };
  const activity = code('activity', codes.activities);
  const accountGroup = code('accountGroup', codes.accountGroups) ?? '';
  const totalOre = amount('total');
  const given = MONTH_COLUMNS.map(amount);
  const filled = given.some((each) => each !== null);
  const profile = readProfile(cells.profile, filled, words);
  if (!profile) faults.push({ column: 'profile', code: 'PROFILE_UNKNOWN', figures: { value: asText(cells.profile) } });
  const text = asText(cells.text);
  if (faults.length > 0 || !profile) return { proposed: null, text, faults };
  const all = given.map((each) => each ?? ZERO_ORE);
  const asGiven = profile !== 'HAND' && all.every((each, index) => each === known?.months[index]);
  const months = filled && !asGiven ? all : null;
  return { proposed: { activity, accountGroup, text, profile, totalOre, months }, text, faults };
}

/** Left blank it is by hand where there are months, else in equal parts. */
function readProfile(cell: unknown, filled: boolean, words: ProfileWords): BudgetProfile | undefined {
  const text = asText(cell).toLowerCase();
  if (text === '') return filled ? 'HAND' : 'EQUAL';
  const profiles = Object.keys(words) as BudgetProfile[];
  return profiles.find((profile) => [profile, ...words[profile]].some((word) => word.toLowerCase() === text));
}

const asText = (cell: unknown): string => (cell === null || cell === undefined ? '' : String(cell).trim());
