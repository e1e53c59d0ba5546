import type { KnownLine, ProposedLine } from './budget-lines.js';
import { changesOf, type FieldChange } from './diff-budget-lines.js';
import { matchLines } from './match-lines.js';
import type { SheetLine } from './parse-budget-rows.js';

/** What is taken over together: profile, total and months say one thing. */
export type LineGroup = 'activity' | 'accountGroup' | 'text' | 'amounts';

/** A line that two have changed differently since both began with the same: nobody's is right by itself. */
export interface LineConflict {
  readonly kind: 'both' | 'theyRemoved' | 'youRemoved';
  /** The table's row, from 0; null where the sheet has none. */
  readonly row: number | null;
  readonly line: Pick<KnownLine, 'activity' | 'accountGroup' | 'text'>;
  readonly theirs: readonly FieldChange[];
  readonly mine: readonly FieldChange[];
}

/** What becomes of a row of the sheet, so that it goes on from theirs. */
export interface MergedRow {
  readonly row: number;
  /** Its number in theirs; null where they have no such line. */
  readonly number: number | null;
  /** What they changed and the sheet did not. */
  readonly take: readonly LineGroup[];
  /** Its months follow from its total: they are shown as those of theirs until they are worked out anew, or are blank. */
  readonly monthsFollow: boolean;
  /** They removed it, and the sheet had changed nothing in it. */
  readonly emptied: boolean;
}

export interface LinesMerge {
  readonly conflicts: readonly LineConflict[];
  readonly rows: readonly MergedRow[];
  /** Numbers of their lines that the sheet does not have. */
  readonly added: readonly number[];
}

/**
 * Holds a sheet against what somebody else stored since it was begun: their lines and the sheet's, each against the common basis.
 * Law: of every line, what only one has changed is kept; what both have changed differently is a conflict, and the sheet's stays.
 */
export function mergeBudgetLines(
  basis: readonly KnownLine[],
  theirs: readonly KnownLine[],
  sheet: readonly Pick<SheetLine, 'row' | 'number' | 'proposed'>[],
): LinesMerge {
  const matched = matchLines(basis, theirs);
  const left = new Set(theirs.map((_, index) => index));
  for (const index of matched.values()) left.delete(index);
  const conflicts: LineConflict[] = [];
  const rows = sheet.map(({ row, number, proposed }): MergedRow => {
    const before = number === null ? undefined : basis[number - 1];
    const monthsFollow = proposed !== null && proposed.months === null;
    if (!before || number === null)
      return { row, number: numberOfEqual(left, theirs, proposed), take: [], monthsFollow, emptied: false };
    const mine = proposed ? changesOf(before, proposed) : undefined; // undefined where a cell cannot be read
    const at = matched.get(number - 1);
    const after = at === undefined ? undefined : theirs[at];
    if (!after || at === undefined) {
      const emptied = mine?.length === 0;
      if (!emptied) conflicts.push({ kind: 'theyRemoved', row, line: before, theirs: [], mine: mine ?? [] });
      return { row, number: null, take: [], monthsFollow, emptied };
    }
    const theirChanges = changesOf(before, after);
    const ofMine = new Set(mine ? mine.map(groupOf) : GROUPS);
    const differing = new Set((proposed ? changesOf(after, proposed) : theirChanges).map(groupOf));
    const theirGroups = [...new Set(theirChanges.map(groupOf))];
    const both = theirGroups.filter((group) => ofMine.has(group) && differing.has(group));
    const isOfBoth = (change: FieldChange): boolean => both.includes(groupOf(change));
    if (both.length > 0) {
      const [said, own] = [theirChanges.filter(isOfBoth), (mine ?? []).filter(isOfBoth)];
      conflicts.push({ kind: 'both', row, line: before, theirs: said, mine: own });
    }
    return { row, number: at + 1, take: theirGroups.filter((group) => !ofMine.has(group)), monthsFollow, emptied: false };
  });
  const kept = new Set(sheet.map(({ number }) => number));
  basis.forEach((line, index) => {
    const after = theirs[matched.get(index) ?? -1];
    const changes = after && !kept.has(index + 1) ? changesOf(line, after) : [];
    if (changes.length > 0) conflicts.push({ kind: 'youRemoved', row: null, line, theirs: changes, mine: [] });
  });
  return { conflicts, rows, added: [...left].map((index) => index + 1) };
}

const GROUPS: readonly LineGroup[] = ['activity', 'accountGroup', 'text', 'amounts'];

const groupOf = ({ field }: FieldChange): LineGroup =>
  field === 'activity' || field === 'accountGroup' || field === 'text' ? field : 'amounts';

/** Both may have added the same line: then it is one. */
function numberOfEqual(left: Set<number>, theirs: readonly KnownLine[], proposed: ProposedLine | null): number | null {
  for (const index of left) {
    const line = theirs[index];
    if (!line || !proposed || changesOf(line, proposed).length > 0) continue;
    left.delete(index);
    return index + 1;
  }
  return null;
}
