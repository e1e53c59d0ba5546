import type { Done } from '../changes/changes.js';
import type { SieImportReport } from '../ledger/import-sie.js';
import { formatNumber } from './format-number.js';

const MAX_NOTES = 20;

/** What an import did: how many vouchers came, changed, went and stayed, and what the file made the reader put up with. */
export function ledgerImportText({ result, revision, changed }: Done<SieImportReport>): string {
  const { ledger, file } = result;
  const count = (value: number): string => formatNumber(value, 0, 'en');
  const lines = [
    `${ledger.year}: ${count(ledger.added)} vouchers added, ${count(ledger.changed)} replaced, ${count(ledger.removed)} taken away, ${count(ledger.unchanged)} as before (${count(ledger.rows)} rows written)`,
    ...(ledger.openingBalancesChanged ? ['Opening balances were set.'] : []),
    ...file.notes
      .slice(0, MAX_NOTES)
      .map(({ kind, detail, count: times }) => `  note: ${kind}${detail ? ` ${detail}` : ''} (${count(times)})`),
    ...(file.notes.length > MAX_NOTES ? [`  and ${file.notes.length - MAX_NOTES} more notes`] : []),
    changed ? `Revision ${revision}.` : `Nothing was new; the data stays at revision ${revision}.`,
  ];
  return `${lines.join('\n')}\n`;
}
