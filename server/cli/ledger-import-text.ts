import type { Done } from '../changes/changes.js';
import type { LedgerFileImport } from '../ledger/import-ledger-file.js';
import { ImportKind, KIND_GROUNDS } from '../ledger/imports/file-kind.js';
import { optionOf } from '../ledger/imports/import-question.js';
import type { LedgerImportReport } from '../ledger/imports/import-report.js';
import { formatKronor } from '../money/format-kronor.js';
import type { Ore } from '../money/ore.js';
import { formatNumber } from './format-number.js';
import { kindName } from './ledger-import-options.js';
import { firstLines } from './print-refusal.js';

const MAX_NOTES = 20;

/** What an import did, or would do: how many vouchers come, change, go and stay, and what the file made the reader put up with. */
export function ledgerImportText({ result, revision, changed }: Done<LedgerFileImport>, dryRun: boolean): string {
  const { ledger, file, unmapped } = result;
  const count = (value: number): string => formatNumber(value, 0, 'en');
  const lines = [
    `Source: ${ledger.source.name}${ledger.source.isNew ? ' (new)' : ''}.`,
    `Taken as: ${kindName(ledger.kind)}, since ${KIND_GROUNDS[ledger.ground]}.`,
    ...ledger.years.map(({ year, added, changed: replaced, removed, unchanged, rows }) => {
      return `${year}: ${count(added)} vouchers added, ${count(replaced)} replaced, ${count(removed)} taken away, ${count(unchanged)} as before (${count(rows)} rows written)`;
    }),
    ...accountLines(ledger),
    ...besides(ledger),
    ...(ledger.dimensionsAdded > 0
      ? [`Replaced for their dimensions alone, which an earlier version did not keep: ${count(ledger.dimensionsAdded)}.`]
      : []),
    ...(ledger.openingBalancesChanged ? ['Opening balances were set.'] : []),
    ...(ledger.accountNamesSet > 0 ? [`Accounts that got their name: ${count(ledger.accountNamesSet)}.`] : []),
    ...file.notes
      .slice(0, MAX_NOTES)
      .map(({ code, text, count: times }) => `  note: ${code}${text ? ` ${text}` : ''} (${count(times)})`),
    ...(file.notes.length > MAX_NOTES ? [`  and ${file.notes.length - MAX_NOTES} more notes`] : []),
    ...(unmapped.rows > 0
      ? [`${count(unmapped.rows)} rows of ${ledger.years.map(({ year }) => year).join(', ')} are not mapped to an account group.`]
      : []),
    lastLine(revision, changed, dryRun),
  ];
  return `${lines.join('\n')}\n`;
}

/** By account, what came, changed and went, in kronor. */
function accountLines({ accounts }: LedgerImportReport): string[] {
  const kronor = (ore: Ore): string => formatKronor(ore, 'plain');
  return firstLines(
    accounts.map(({ account, addedOre, replacedOre, takenAwayOre }) => {
      const parts = [
        ...(addedOre === 0 ? [] : [`added ${kronor(addedOre)}`]),
        ...(replacedOre === 0 ? [] : [`replaced ${kronor(replacedOre)}`]),
        ...(takenAwayOre === 0 ? [] : [`taken away ${kronor(takenAwayOre)}`]),
      ];
      return `  account ${account}: ${parts.length === 0 ? 'no change of its sum' : parts.join(', ')}`;
    }),
  );
}

/** What is told of the file's own sums, of its filter and of vouchers that do not balance. */
function besides({ kind, sumOre, filteredAway, unbalanced, accepted }: LedgerImportReport): string[] {
  const { rows, vouchers, amountOre } = filteredAway;
  const isPartial = kind === ImportKind.EXTRACT || kind === ImportKind.MONTH_AMOUNTS || rows > 0;
  return [
    ...(isPartial ? [`The rows that are kept sum to ${formatKronor(sumOre, 'plain')} kr.`] : []),
    ...(rows > 0 ? [`Filtered away: ${rows} rows, ${formatKronor(amountOre, 'plain')} kr; ${vouchers} vouchers whole.`] : []),
    ...firstLines(
      unbalanced.map(({ series, number, date, differenceOre }) => {
        return `  unbalanced: ${`${series} ${number}`.trim()} of ${date}, ${formatKronor(differenceOre, 'plain')} kr`;
      }),
    ),
    ...(accepted.length > 0 ? [`Accepted: ${accepted.map(optionOf).join(', ')}.`] : []),
  ];
}

/** How a command that changes data ends. */
export function lastLine(revision: number, changed: boolean, dryRun: boolean): string {
  if (dryRun) return `A dry run: nothing was stored; the data stays at revision ${revision}.`;
  return changed ? `Revision ${revision}.` : `Nothing was new; the data stays at revision ${revision}.`;
}
