import { partOf } from './amounts.js';
import type { MadeFile } from './made-file.js';
import { lastDay, type Making } from './making.js';
import { COMPANY, ORGANISATION, type Step } from './region.js';
import { BALANCE_ACCOUNTS, dayOf, pick, runOf, type System, type Voucher } from './true-ledger.js';
import { writeCsv } from './write-csv.js';
import { type SieHead, writeSie } from './write-sie.js';

/** A file of vouchers: all of them, or some, or some that are called all; or one that nobody can take. */
export function makeVouchers(making: Making): MadeFile | undefined {
  const { region, step, system, generated, given, has } = making;
  const { year } = region;
  const all = [...system.vouchers.values()];
  const wholeYear = { from: dayOf(year, 1, 1), through: dayOf(year, 12, 31) };
  const months = step.kind === 'THROUGH_A_MONTH' ? step.month : 12;
  const days = { ...wholeYear, through: lastDay(year, months) };
  const listed = listedOf(making, all).filter(({ day }) => day <= days.through);
  const isWhole = step.kind === 'WHOLE_YEAR' || step.kind === 'THROUGH_A_MONTH';
  const isBare = isWhole && months === 12 && has(2);
  if (listed.length === 0 && (!isWhole || isBare)) return undefined;
  const head: SieHead = {
    ...{ type: 4, program: system.program, organisationNumber: ORGANISATION, company: COMPANY, generated },
    ...(has(0) && months < 12 ? { year: wholeYear, balancesThrough: days.through } : { year: days }),
  };
  const opening = openingOf(system);
  const stated = partOf(step.kind === 'SOME_UNDER_ALL_BALANCES' ? all : listed, system.accounts);
  const own = partOf(listed, system.accounts);
  const isMet = system.accounts.every((account) => stated.get(account) === own.get(account));
  const digits = has(1) ? 4 : 1;
  const base = {
    source: system.program,
    about: 'VOUCHERS' as const,
    said: saidOf(listed),
    days: wholeYear,
    isCsv: false,
    generated,
  };
  const words = `${step.kind} of ${system.program}, ${listed.length} of ${all.length} vouchers, ${generated}`;
  switch (step.kind) {
    case 'WHOLE_YEAR':
    case 'THROUGH_A_MONTH': {
      const balances = isBare ? {} : { opening, outcome: own };
      const text = writeSie({ ...head, ...balances }, shuffled(listed, step), digits);
      const as = isBare ? { as: 'WHOLE_YEAR' as const } : {};
      return { ...base, words, text, days, means: 'ALL', balances: isBare ? 'NONE' : 'MET', given: { ...given, ...as } };
    }
    case 'SOME_UNDER_ALL_BALANCES':
    case 'SOME_UNDER_OWN_BALANCES': {
      const text = writeSie({ ...head, opening, outcome: stated }, listed, digits);
      const as = has(3) ? (has(4) ? 'LISTED_VOUCHERS' : 'WHOLE_YEAR') : undefined;
      const means = as === 'LISTED_VOUCHERS' || (as === undefined && !isMet) ? 'SOME' : 'ALL';
      return { ...base, words, text, means, balances: isMet ? 'MET' : 'CONTRADICTED', given: { ...given, ...(as && { as }) } };
    }
    case 'CSV_LIST': {
      const source = region.names ? system.program : region.known.get(system.program);
      if (source === undefined || system.numbering === 'NONE') return undefined;
      const { generated: _, ...rest } = base;
      const said = saidOf(
        listed.map((each) => ({ ...each, series: each.series, rows: each.rows.map(({ day: __, ...row }) => row) })),
      );
      const text = writeCsv(shuffled(listed, step), has(0));
      const as = has(3) ? { as: 'WHOLE_YEAR' as const } : {};
      const csv = { text, isCsv: true, balances: 'NONE' as const, given: { ...given, ...as, source } };
      return { ...rest, words, said, ...csv, means: has(3) ? 'ALL' : 'SOME' };
    }
    case 'UNBALANCED':
      return unbalanced(making, { ...base, words, text: '', means: 'SOME', balances: 'NONE', given }, listed, head);
    case 'NUMBER_TWICE': {
      const [first] = listed;
      if (!first || system.numbering === 'NONE') return undefined;
      const text = writeSie(head, [...listed, { ...first, text: 'En till' }], digits);
      return { ...base, words, text, means: 'SOME', balances: 'NONE', given, fault: 'NUMBER_TWICE' };
    }
    case 'OTHER_REGION': {
      const text = writeSie({ ...head, organisationNumber: '232100-0024', company: 'En annan region' }, listed, digits);
      return { ...base, words, text, means: 'SOME', balances: 'NONE', given, fault: 'OTHER_REGION' };
    }
    default: {
      const accept = step.kind === 'NEW_OF_A_RUN' ? { accept: ['REPETITIONS'] } : {};
      const { year: _, ...rest } = head;
      const text = writeSie({ ...(has(0) ? head : rest), ...(has(4) && { opening }) }, shuffled(listed, step), digits);
      return { ...base, words, text, means: 'SOME', balances: 'NONE', given: { ...given, ...accept } };
    }
  }
}

/** A list in which one voucher's amount went wrong: refused, left out, or taken with its difference on an account. */
function unbalanced({ system, has, given }: Making, file: MadeFile, listed: readonly Voucher[], head: SieHead): MadeFile {
  const [first, ...others] = listed as [Voucher, ...Voucher[]];
  const wrong = { ...first, rows: first.rows.map((row, at) => (at === 0 ? { ...row, ore: row.ore + 7 } : row)) };
  const text = writeSie(head, [...others, wrong], 1);
  if (!has(0)) return { ...file, text, fault: 'UNBALANCED' };
  if (has(1))
    return { ...file, text, said: saidOf(others), leftOut: [wrong], given: { ...given, unbalanced: { leaveOut: true } } };
  const account = pick(system.accounts, 0);
  const mended = { ...wrong, rows: [...wrong.rows, { account, centre: '', project: '', ore: -7 }] };
  return { ...file, text, said: saidOf([...others, mended]), given: { ...given, unbalanced: { differenceAccount: account } } };
}

/** A list of vouchers without numbers has its runs whole. */
function listedOf({ region, step, system }: Making, all: readonly Voucher[]): readonly Voucher[] {
  const { kind, some } = step;
  if (kind === 'WHOLE_YEAR' || kind === 'THROUGH_A_MONTH') return all;
  const told = region.files.filter(({ source }) => source === system.program);
  const isTold = ({ id }: Voucher): boolean => told.some(({ said }) => said.has(String(id)));
  if (kind === 'NEW_OF_A_RUN') return system.numbering === 'NONE' ? all.filter((each) => !isTold(each)) : [];
  const chosen = all.filter((_, at) => ((some >> (at % 24)) & 1) === 1);
  if (system.numbering !== 'NONE') return chosen;
  const runs = new Set(chosen.map(runOf));
  return all.filter((each) => runs.has(runOf(each)));
}

function openingOf(system: System): Map<string, number> {
  const isFirst = system.accounts.includes('2440');
  return new Map(
    isFirst
      ? [
          [BALANCE_ACCOUNTS[0] as string, 100_000],
          [BALANCE_ACCOUNTS[1] as string, -100_000],
        ]
      : [],
  );
}

export function saidOf(vouchers: readonly Voucher[]): Map<string, Voucher> {
  return new Map(vouchers.map((each) => [String(each.id), each]));
}

/** Programs write vouchers in the order that they please. */
function shuffled(vouchers: readonly Voucher[], { some }: Step): Voucher[] {
  return vouchers.toSorted((one, other) => ((one.id * (some | 1)) % 31) - ((other.id * (some | 1)) % 31) || one.id - other.id);
}
