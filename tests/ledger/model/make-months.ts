import { monthOf, partOf } from './amounts.js';
import type { MadeFile } from './made-file.js';
import { lastDay, type Making } from './making.js';
import { COMPANY, ORGANISATION } from './region.js';
import { dayOf, type Row, type Voucher } from './true-ledger.js';
import { type MonthAmount, writeSie } from './write-sie.js';

/** What each account came to in each month: of type 2 without, of type 3 beside what each cost centre had of it. */
export function makeMonths({ region, system, generated, given, has }: Making): MadeFile | undefined {
  const { year } = region;
  const vouchers = [...system.vouchers.values()];
  const type = has(0) ? 3 : 2;
  const totals = new Map<string, number>();
  for (const each of vouchers) {
    for (const row of each.rows) {
      const centre = type === 3 ? row.centre : '';
      for (const key of new Set([`${monthOf(each, row)}|${row.account}|`, `${monthOf(each, row)}|${row.account}|${centre}`])) {
        totals.set(key, (totals.get(key) ?? 0) + row.ore);
      }
    }
  }
  if (totals.size === 0) return undefined;
  const months = [...totals].toSorted().map(([key, ore]): MonthAmount => {
    const [month = '', account = '', centre = ''] = key.split('|');
    return { month, account, centre, ore };
  });
  const head = { program: system.program, organisationNumber: ORGANISATION, company: COMPANY, generated };
  const days = { from: dayOf(year, 1, 1), through: lastDay(year, 12) };
  return {
    words: `months of ${system.program}, type ${type}, ${generated}`,
    text: writeSie({ ...head, type, year: days, outcome: partOf(vouchers, system.accounts), months }, []),
    ...{ isCsv: false, source: system.program, about: 'MONTHS', means: 'ALL', balances: 'MET', days, generated, given },
    said: told(months),
    isUnclear: isUnclear(months),
  };
}

/** The months as they are meant: of an account's total, what no cost centre had is left beside those that had some. */
function told(months: readonly MonthAmount[]): Map<string, Voucher> {
  const said = new Map<string, Voucher>();
  for (const month of new Set(months.map((each) => each.month))) {
    const of = months.filter((each) => each.month === month);
    const rows = of.map(({ account, centre, ore }): Row => {
      const parts = of.filter((each) => each.account === account && each.centre !== '');
      const rest = centre === '' ? ore - parts.reduce((sum, each) => sum + each.ore, 0) : ore;
      return { account, centre, project: '', ore: rest };
    });
    const kept = rows.filter(({ ore }) => ore !== 0);
    const day = lastDay(Number(month.slice(0, 4)), Number(month.slice(5)));
    if (kept.length > 0) said.set(month, { id: 0, series: '', number: month, day, text: '', rows: kept });
  }
  return said;
}

/** Where an account's cost centres come to nothing in the year, nothing tells whether its total counts them. */
function isUnclear(months: readonly MonthAmount[]): boolean {
  const centred = months.filter(({ centre }) => centre !== '');
  return [...new Set(centred.map(({ account }) => account))].some((account) => {
    return centred.filter((each) => each.account === account).reduce((sum, { ore }) => sum + ore, 0) === 0;
  });
}
