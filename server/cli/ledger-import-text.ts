import type { Done } from '../changes/changes.js';
import type { LedgerFileImport } from '../ledger/import-ledger-file.js';
import { formatNumber } from './format-number.js';

const MAX_NOTES = 20;

/** What an import did, or would do: how many vouchers come, change, go and stay, and what the file made the reader put up with. */
export function ledgerImportText({ result, revision, changed }: Done<LedgerFileImport>, dryRun: boolean): string {
  const { ledger, file, unmapped } = result;
  const count = (value: number): string => formatNumber(value, 0, 'en');
  const lines = [
    ...ledger.years.map(({ year, added, changed: replaced, removed, unchanged, rows }) => {
      return `${year}: ${count(added)} vouchers added, ${count(replaced)} replaced, ${count(removed)} taken away, ${count(unchanged)} as before (${count(rows)} rows written)`;
    }),
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

/** How a command that changes data ends. */
export function lastLine(revision: number, changed: boolean, dryRun: boolean): string {
  if (dryRun) return `A dry run: nothing was stored; the data stays at revision ${revision}.`;
  return changed ? `Revision ${revision}.` : `Nothing was new; the data stays at revision ${revision}.`;
}
