import { monthOf } from './amounts.js';
import type { About, Filter, MadeFile } from './made-file.js';
import type { Row, Voucher } from './true-ledger.js';

/** A voucher as the ledger was last told it, with the rows that the source's filter keeps. */
export interface ToldVoucher extends Voucher {
  /** The day of the file that last changed it; lists from analysis tools have none. */
  readonly generated: string | undefined;
}

/** An import that changed the ledger. */
export interface TakenFile {
  readonly file: MadeFile;
  readonly means: MadeFile['means'];
}

export interface ToldSource {
  readonly filter: Filter;
  readonly about: Readonly<Record<About, ReadonlyMap<string, ToldVoucher>>>;
  readonly taken: readonly TakenFile[];
  /** Whether any import of it changed the ledger. */
  readonly isUsed: boolean;
  /** The newest day of a file of it that was taken, whether or not it changed anything. */
  readonly newest: string;
}

/** What the ledger has been told of a year, by source. Nobody's rows stand in another's place. */
export type Told = ReadonlyMap<string, ToldSource>;

const NOTHING = new Map<string, ToldVoucher>();
export const NEW_SOURCE: ToldSource = {
  filter: { costCentres: [], projects: [], accounts: [] },
  about: { VOUCHERS: NOTHING, PROJECT: NOTHING, MONTHS: NOTHING },
  ...{ taken: [], isUsed: false, newest: '' },
};

export function keeps({ costCentres, projects, accounts }: Filter, { account, centre, project }: Row): boolean {
  return (
    (costCentres.length === 0 || costCentres.includes(centre)) &&
    (projects.length === 0 || projects.includes(project)) &&
    (accounts.length === 0 || accounts.some((digits) => account.startsWith(digits)))
  );
}

/** What is told of the file's subject once the file is taken for what its maker meant. */
export function tellFile(source: ToldSource, file: MadeFile, means: MadeFile['means']): ReadonlyMap<string, ToldVoucher> {
  const filter = file.given.filter ?? source.filter;
  const before = source.about[file.about];
  const { from, through } = file.days;
  const stays = [...before].filter(([, { day }]) => means === 'SOME' || day < from || day > through);
  const after = new Map(stays);
  for (const [who, voucher] of file.said) {
    const rows = voucher.rows.filter((row) => keeps(filter, row));
    const known = before.get(who);
    const isSame = known !== undefined && sayTheSame(known, { ...voucher, rows });
    after.delete(who);
    if (rows.length > 0) after.set(who, isSame ? known : { ...voucher, rows, generated: file.generated });
  }
  return after;
}

export function sayTheSame(one: Voucher, other: Voucher): boolean {
  return sayings(one) === sayings(other);
}

export function sayings({ day, text, rows }: Voucher): string {
  return JSON.stringify([
    day,
    text,
    rows.map(({ account, centre, project, ore, day: own = day }) => [account, centre, project, ore, own]),
  ]);
}

/** Everything that is told, by month and account, and by month and what of the mapping its coding meets. */
export function totalsOf(told: Told): Map<string, number> {
  const totals = new Map<string, number>();
  const add = (month: string, part: string, ore: number): void => {
    const key = `${month} ${part}`;
    totals.set(key, (totals.get(key) ?? 0) + ore);
  };
  for (const voucher of everything(told)) {
    for (const row of voucher.rows) {
      add(monthOf(voucher, row), row.account, row.ore);
      add(monthOf(voucher, row), row.project || row.centre || 'none', row.ore);
    }
  }
  return new Map([...totals].filter(([key, ore]) => ore !== 0 && !key.endsWith(' none')));
}

export function* everything(told: Told): Generator<ToldVoucher> {
  for (const { about } of told.values()) for (const each of Object.values(about)) yield* each.values();
}
