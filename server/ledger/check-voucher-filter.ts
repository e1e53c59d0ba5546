import type { EntityManager } from 'typeorm';
import { loadActivities } from '../activities/load-activities.js';
import { type Figure, Refusal } from '../agreement/refusal.js';
import type { AccountGroup } from './account-group.entity.js';
import { accountSelection } from './account-selection.js';
import type { VoucherFilter } from './list-vouchers.js';
import { loadAccountGroups } from './load-account-groups.js';
import { refuseWithoutLedger } from './refuse-without-ledger.js';

const LONGEST_SHOWN = 60;

/** A filter that says nothing sensible is refused before anything is looked for: an empty answer is never a slip of the pen. */
export function refuseMalformedFilter({ fromMonth, toMonth, account }: VoucherFilter): void {
  for (const [name, month] of Object.entries({ fromMonth, toMonth })) {
    if (month === undefined || (month >= 1 && month <= 12)) continue;
    throw invalid(`${name} is ${month}; months are 1 to 12.`, { [name]: month, min: 1, max: 12 });
  }
  if (fromMonth !== undefined && toMonth !== undefined && fromMonth > toMonth) {
    throw invalid(`fromMonth ${fromMonth} is after toMonth ${toMonth}.`, { fromMonth, toMonth });
  }
  if (account !== undefined && !accountSelection(account)) {
    const shown = account.slice(0, LONGEST_SHOWN);
    throw invalid(`account is “${shown}”; write 5010, 5010..5099, 50* or 5010;5020;60*.`, { account: shown });
  }
}

/** A year, an activity, an account group or a series that is not there is refused with those that are; `''` is what has none. */
export async function refuseUnknownNames(reader: EntityManager, filter: VoucherFilter): Promise<void> {
  const { year, activity, accountGroup, series } = filter;
  await refuseWithoutLedger(reader, year);
  if (activity) await refuseUnknownActivity(reader, activity);
  if (accountGroup) refuseUnknownGroup(await loadAccountGroups(reader), accountGroup);
  if (series !== undefined) await refuseUnknownSeries(reader, year, series);
}

/** Nothing can be both in a section of the report and of a group that the report has elsewhere. */
export function refuseGroupElsewhere({ section, accountGroup }: VoucherFilter, groups: readonly string[] | undefined): void {
  if (section === undefined || accountGroup === undefined || !groups || groups.includes(accountGroup)) return;
  throw invalid(`The account group “${accountGroup}” is not in the section ${section}.`, { section, accountGroup });
}

async function refuseUnknownActivity(reader: EntityManager, activity: string): Promise<void> {
  const activities = (await loadActivities(reader)).map(({ code }) => code);
  if (activities.includes(activity)) return;
  const shown = activity.slice(0, LONGEST_SHOWN);
  throw new Refusal('ACTIVITY_UNKNOWN', `There is no activity “${shown}”. There are ${activities.join(', ')}.`, {
    figures: { activity: shown, activities, accountGroups: [] },
  });
}

function refuseUnknownGroup(groups: readonly AccountGroup[], accountGroup: string): void {
  const accountGroups = groups.map(({ code }) => code);
  if (accountGroups.includes(accountGroup)) return;
  const shown = accountGroup.slice(0, LONGEST_SHOWN);
  throw new Refusal('ACCOUNT_GROUP_UNKNOWN', `There is no account group “${shown}”. There are ${accountGroups.join(', ')}.`, {
    figures: { accountGroup: shown, accountGroups },
  });
}

async function refuseUnknownSeries(reader: EntityManager, year: number, series: string): Promise<void> {
  const found = await reader.query<{ series: string }[]>('SELECT DISTINCT series FROM voucher WHERE year = ? ORDER BY series', [
    year,
  ]);
  const known = found.map((each) => each.series);
  if (known.includes(series)) return;
  const shown = series.slice(0, LONGEST_SHOWN);
  throw new Refusal('VOUCHER_UNKNOWN', `${year} has no vouchers of the series “${shown}”. There are ${known.join(', ')}.`, {
    figures: { year, series: shown, known },
  });
}

function invalid(message: string, figures: Readonly<Record<string, Figure>>): Refusal {
  return new Refusal('INPUT_INVALID', message, { figures });
}
