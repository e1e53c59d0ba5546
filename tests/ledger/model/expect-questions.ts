import { expectOverlap } from './expect-overlap.js';
import type { MadeFile } from './made-file.js';
import { NEW_SOURCE, sayings, type Told, type ToldSource, type ToldVoucher, tellFile } from './told.js';
import type { System, Voucher } from './true-ledger.js';
import { runOf } from './true-ledger.js';

/** What an office may be asked of a file, and what it has to be asked before the file changes the ledger. */
export interface Expected {
  readonly may: ReadonlySet<string>;
  readonly must: ReadonlySet<string>;
}

/**
 * What a file raises by what its maker knows of it (docs/decisions/0025): who the vouchers are, and which were told before. Where
 * vouchers have no numbers of their own, a file may be asked of more than it is.
 */
export function expectQuestions(told: Told, file: MadeFile, means: MadeFile['means'], system: System): Expected {
  const may = new Set<string>();
  const must = new Set<string>();
  const expect = (question: string, isSure: boolean, isPossible = isSure): void => {
    if (isPossible) may.add(question);
    if (isSure) must.add(question);
  };
  const source = told.get(file.source) ?? NEW_SOURCE;
  const before = source.about[file.about];
  const after = tellFile(source, file, means);
  const changesFilter = file.given.filter !== undefined && JSON.stringify(file.given.filter) !== JSON.stringify(source.filter);
  const did = [...after].some(([who, each]) => before.get(who) !== each) || [...before.keys()].some((who) => !after.has(who));
  expect('CONTRADICTED_BALANCES', file.balances === 'CONTRADICTED' && file.given.as !== 'LISTED_VOUCHERS');
  expect('OTHER_COMPANY', file.fault === 'OTHER_REGION');
  expect('CHANGED_FILTER', changesFilter && source.isUsed, changesFilter);
  expect('EXTRACT_SUM', did && isGuessed(file), isGuessed(file));
  expect('OVERLAP', expectOverlap(told, file, before, after));
  expectRemovals(expect, { file, means, source, before, system, changesFilter });
  expectOlder(expect, { file, means, source, before, after, did });
  expectMoved(expect, file, means, before, system);
  if (means === 'SOME' && system.numbering === 'NONE') expectCorrected(expect, file, before, after);
  if (file.about === 'PROJECT' && file.given.days === undefined) {
    const partly = source.taken.some((each) => each.file.about === 'PROJECT' && isInPart(each.file.days, file.days));
    expect('PARTIAL_PERIOD', partly, partly);
  }
  return { may, must };
}

type Expect = (question: string, isSure: boolean, isPossible?: boolean) => void;

interface Telling {
  readonly file: MadeFile;
  readonly means: MadeFile['means'];
  readonly source: ToldSource;
  readonly before: ReadonlyMap<string, ToldVoucher>;
}

function isGuessed({ about, given }: MadeFile): boolean {
  return about === 'PROJECT' && given.as === undefined && given.expectOre === undefined;
}

function isInPart(one: MadeFile['days'], other: MadeFile['days']): boolean {
  return one.from <= other.through && one.through >= other.from && (one.from < other.from || one.through > other.through);
}

/** More than five vouchers gone, or more than half of those that there were. */
function expectRemovals(expect: Expect, telling: Telling & { system: System; changesFilter: boolean }): void {
  const { file, means, before, system, changesFilter, source } = telling;
  if (means === 'SOME' || (changesFilter && source.isUsed)) return;
  const { from, through } = file.days;
  const isWithin = ({ day }: Voucher): boolean => day >= from && day <= through;
  const gone = [...before].filter(([who, each]) => isWithin(each) && !file.said.has(who)).length;
  const there = [...before].filter(([who, each]) => isWithin(each) || file.said.has(who)).length;
  const isNamed = file.about === 'MONTHS' || system.numbering === 'RUNNING';
  expect('REMOVALS', isNamed && (gone > 5 || 2 * gone > there), isNamed ? gone > 5 || 2 * gone > there : before.size > 0);
}

/** The source has a newer file of the same days, or of what this one would change. */
function expectOlder(
  expect: Expect,
  { file, means, source, before, after, did }: Telling & { after: typeof before; did: boolean },
): void {
  const { generated } = file;
  if (generated === undefined || file.about === 'PROJECT') return;
  const isOlder = generated < source.newest;
  const whole = source.taken.findLast((each) => {
    return each.file.about === file.about && each.means === 'ALL' && meet(each.file.days, file.days);
  });
  const isOlderThanWhole = (whole?.file.generated ?? '') > generated;
  const changesNewer = [...before].some(([who, each]) => (each.generated ?? '') > generated && after.get(who) !== each);
  expect('OLDER_EXPORT', did && (means === 'ALL' ? isOlderThanWhole : changesNewer || isOlderThanWhole), isOlder);
}

function meet(one: MadeFile['days'], other: MadeFile['days']): boolean {
  return one.from <= other.through && one.through >= other.from;
}

/** A number that has another day than the one voucher of its number, of which the file does not say that it is gone. */
function expectMoved(
  expect: Expect,
  { said, leftOut = [], about, days }: MadeFile,
  means: MadeFile['means'],
  before: Telling['before'],
  { numbering }: System,
): void {
  if (about !== 'VOUCHERS' || numbering === 'NONE') return;
  const nameOf = ({ series, number }: Voucher): string => `${series} ${number}`;
  const moved = [...said.values()].some((voucher) => {
    const same = [...before.values()].filter((each) => nameOf(each) === nameOf(voucher));
    const again = [...said.values(), ...leftOut].filter((each) => nameOf(each) === nameOf(voucher));
    const [{ day } = voucher] = same;
    const isSaid = means === 'ALL' && day >= days.from && day <= days.through;
    return same.length === 1 && again.length === 1 && day !== voucher.day && !isSaid;
  });
  expect('CHANGED_DAYS', moved);
}

/** A voucher of a run that has been told, with amounts that have not; or with none any more that the filter keeps. */
function expectCorrected(expect: Expect, { said }: MadeFile, before: Telling['before'], after: Telling['before']): void {
  const known = [...before.values()];
  const unsaid = known.map(sayings);
  const others = [...said].filter(([who, voucher]) => {
    const kept = after.get(who);
    const at = kept === undefined ? -1 : unsaid.indexOf(sayings(kept));
    if (at >= 0) unsaid.splice(at, 1); // one for one: two that say the same are two
    if (kept !== undefined) return at < 0;
    return [...before].some(([name, each]) => runOf(each) === runOf(voucher) && after.get(name) !== each);
  });
  const isLike = ([, voucher]: [string, Voucher]): boolean => known.some((each) => runOf(each) === runOf(voucher));
  const isAlone = ([who, voucher]: [string, Voucher]): boolean =>
    before.has(who) && [...known, ...said.values()].filter((each) => runOf(each) === runOf(voucher)).length === 2;
  expect('CHANGED_AMOUNTS', others.some(isAlone), others.some(isLike));
}
