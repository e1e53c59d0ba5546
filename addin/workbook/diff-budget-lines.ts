import { type Ore, sumOre } from '../../server/money/ore.js';
import type { KnownLine, ProposedLine } from './budget-lines.js';

export type LineField = 'activity' | 'accountGroup' | 'text' | 'profile' | 'total';

export type FieldChange =
  | { readonly field: LineField; readonly before: string | Ore; readonly after: string | Ore }
  | { readonly field: 'month'; readonly month: number; readonly before: Ore; readonly after: Ore };

export type LineFate =
  | { readonly kind: 'new' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'changed'; readonly changes: readonly FieldChange[] };

export interface LinesDiff {
  /** One for each line given, in its order. */
  readonly fates: readonly LineFate[];
  /** Numbers (from 1) of the lines that no row is about any more. */
  readonly removed: readonly number[];
}

/** A line after the edit, with the number that the sheet gave it; null months are not known yet and are not compared. */
export interface EditedLine {
  readonly number: number | null;
  readonly line: ProposedLine;
}

/**
 * What would change, field by field, exact to the öre. A row is the line whose number it has; where it lost the number, the
 * first left of the same activity, account group and text. Law: every line before is either matched once or removed.
 */
export function diffBudgetLines(before: readonly KnownLine[], after: readonly EditedLine[]): LinesDiff {
  const left = new Map(before.map((line, index) => [index + 1, line]));
  const matched = after.map(({ number }) => {
    const line = number === null ? undefined : left.get(number);
    if (number !== null) left.delete(number);
    return line;
  });
  const fates = after.map(({ line }, index): LineFate => {
    const known = matched[index] ?? takeAlike(left, line);
    if (!known) return { kind: 'new' };
    const changes = changesOf(known, line);
    return changes.length === 0 ? { kind: 'unchanged' } : { kind: 'changed', changes };
  });
  return { fates, removed: [...left.keys()] };
}

function takeAlike(left: Map<number, KnownLine>, line: ProposedLine): KnownLine | undefined {
  for (const [number, known] of left) {
    if (known.activity !== line.activity || known.accountGroup !== line.accountGroup || known.text !== line.text) continue;
    left.delete(number);
    return known;
  }
  return undefined;
}

/** What is other in a line than it was; months only where they are by hand or nothing else is other. */
export function changesOf(before: KnownLine, after: ProposedLine): FieldChange[] {
  const total = after.totalOre ?? (after.months ? sumOre(after.months) : before.totalOre);
  const fields: readonly (readonly [LineField, string | Ore, string | Ore])[] = [
    ['activity', before.activity ?? '', after.activity ?? ''],
    ['accountGroup', before.accountGroup, after.accountGroup],
    ['text', before.text, after.text],
    ['profile', before.profile, after.profile],
    ['total', before.totalOre, total],
  ];
  const changed = fields
    .filter(([, was, is]) => was !== is)
    .map(([field, was, is]): FieldChange => ({ field, before: was, after: is }));
  if (after.profile !== 'HAND' && changed.length > 0) return changed; // its months follow from these
  const months = (after.months ?? []).flatMap((amount, index): FieldChange[] => {
    const was = before.months[index];
    return was === undefined || was === amount ? [] : [{ field: 'month', month: index + 1, before: was, after: amount }];
  });
  return [...changed, ...months];
}
