import type { MadeFile } from './made-file.js';
import { lastDay, type Making } from './making.js';
import { dayOf, PROJECTS, pick, type Voucher } from './true-ledger.js';
import { writeCsv } from './write-csv.js';

/** All rows of a project in some months, without the rows against them; in a source of its own, or in the system's. */
export function makeProject({ region, step, system, given, has }: Making): MadeFile | undefined {
  const { year } = region;
  const project = pick(PROJECTS, step.some % 4 === 0 ? 2 : 1);
  const from = dayOf(year, has(0) ? 1 : Math.max(1, step.month - (has(6) ? 4 : 1)), 1);
  const through = lastDay(year, has(0) && has(6) ? 12 : step.month);
  const within = [...system.vouchers.values()].filter(({ day }) => day >= from && day <= through);
  const parts = within
    .map((each) => ({ ...each, rows: each.rows.filter((row) => row.project === project).map(({ day: _, ...row }) => row) }))
    .filter(({ rows }) => rows.length > 0);
  if (parts.length === 0) return undefined;
  const sums = new Map<string, number>();
  for (const { series, number, rows } of parts) {
    for (const { ore } of rows) sums.set(`${series} ${number}`, (sums.get(`${series} ${number}`) ?? 0) + ore);
  }
  const ownSource = `${system.program} ${project}`;
  const knownSource = region.names ? system.program : region.known.get(system.program);
  const isOwn = has(1) || knownSource === undefined;
  const source = isOwn ? ownSource : system.program;
  const named = isOwn ? ownSource : knownSource;
  const namesDays = has(2);
  const days = namesDays ? { from, through } : { from: `${first(parts)}-01`, through: monthsEnd(last(parts)) };
  const sumOre = parts.reduce((sum, { rows }) => sum + rows.reduce((all, { ore }) => all + ore, 0), 0);
  // a filter of the source would change the sum; it is said only where there can be none
  const saysSum = has(3) && isOwn && given.filter === undefined;
  const isWrong = saysSum && step.some % 11 === 0;
  const isSaid = has(4) || [...sums.values()].includes(0) || system.numbering === 'NONE';
  const { filter: _, ...plain } = given;
  return {
    words: `rows of ${project} of ${system.program}, ${from} to ${through}${namesDays ? ', named' : ''}`,
    ...{
      text: writeCsv(parts, has(5)),
      isCsv: true,
      isNumbered: system.numbering !== 'NONE',
      source,
      about: 'PROJECT',
      means: 'ALL',
      balances: 'NONE',
      days,
    },
    said: new Map(parts.map((each) => [`${each.id}@${each.day}`, each])),
    given: {
      ...{ ...plain, source: named },
      ...(isSaid && { as: 'EXTRACT' as const }),
      ...(namesDays && { days }),
      ...(saysSum && { expectOre: sumOre + (isWrong ? 1 : 0) }),
    },
    ...(isWrong && { fault: 'WRONG_SUM' as const }),
  };
}

const first = (parts: readonly Voucher[]): string => parts.map(({ day }) => day.slice(0, 7)).toSorted()[0] ?? '';
const last = (parts: readonly Voucher[]): string =>
  parts
    .map(({ day }) => day.slice(0, 7))
    .toSorted()
    .at(-1) ?? '';
const monthsEnd = (month: string): string => lastDay(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
