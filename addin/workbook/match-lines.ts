import type { KnownLine } from './budget-lines.js';

type IsSame = (line: KnownLine, other: KnownLine, isSamePlace: boolean) => boolean;

const hasSameNames: IsSame = (line, other) =>
  line.activity === other.activity && line.accountGroup === other.accountGroup && line.text === other.text;
const hasSameAmounts: IsSame = (line, other) =>
  line.totalOre === other.totalOre && line.months.every((month, index) => month === other.months[index]);

const hasTwoNames: IsSame = (line, other) =>
  [line.activity === other.activity, line.accountGroup === other.accountGroup, line.text === other.text].filter(Boolean).length >=
  2;

/** The surest first. A line that got another name is known by its amounts, or else by its place. */
const WAYS: readonly IsSame[] = [
  (...asked) => hasSameNames(...asked) && hasSameAmounts(...asked),
  hasSameNames,
  (...asked) => hasTwoNames(...asked) && hasSameAmounts(...asked),
  (line, other, isSamePlace) => isSamePlace && hasTwoNames(line, other, isSamePlace),
];

/** Which line of a later list each earlier one became: place → place, from 0. Each is used once; one that is gone has none. */
export function matchLines(before: readonly KnownLine[], after: readonly KnownLine[]): Map<number, number> {
  const found = new Map<number, number>();
  const left = new Set(after.keys());
  for (const isSame of WAYS) {
    before.forEach((line, index) => {
      if (found.has(index)) return;
      for (const other of left) {
        const candidate = after[other];
        if (!candidate || !isSame(line, candidate, index === other)) continue;
        found.set(index, other);
        left.delete(other);
        return;
      }
    });
  }
  return found;
}
