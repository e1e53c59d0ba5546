import type { EntityManager } from 'typeorm';
import { operationalYear } from '../agreement/local-date.js';
import { formatKronor } from '../money/format-kronor.js';
import { type ExportedRow, type ExportedVoucher, exportedVouchers } from './exported-vouchers.js';
import { VoucherKind } from './imports/file-kind.js';
import { unchanged } from './unchanged-export.js';

/**
 * A year of the ledger as a plain-text accounting journal (hledger, Ledger): a transaction a voucher, an account named by its
 * number, and tags for activity, account group, cost centre and project ("none" where there is none). A row with another
 * date than its voucher's carries it as its posting date. Signs that the format reads as its own are replaced in texts.
 */
export async function* exportJournal(reader: EntityManager, year: number): AsyncGenerator<string> {
  operationalYear(year);
  const check = await unchanged(reader);
  yield `; The ledger of ${year}, exported by Fordela. Amounts in kronor, debit positive.\n`;
  for await (const voucher of exportedVouchers(reader, year)) yield transaction(voucher);
  await check();
}

function transaction({ series, number, kind, date, text, rows }: ExportedVoucher): string {
  const code = oneLine(`${series}${number}`).replace(/[()\s;]/g, '_');
  const isWhole = kind === VoucherKind.VOUCHER;
  return `\n${date} (${code}) ${plain(text)}\n${rows.map((row) => posting(row, date, isWhole)).join('')}`;
}

function posting(
  { account, activity, accountGroup, costCentre, project, amountOre, date, text }: ExportedRow,
  voucherDate: string,
  /** Postings of what is no whole voucher need not balance: the format has brackets for them. */
  isWhole: boolean,
) {
  const tags = [
    `activity:${tag(activity)}`,
    `group:${tag(accountGroup)}`,
    `costcentre:${tag(costCentre)}`,
    `project:${tag(project)}`,
    ...(date === voucherDate ? [] : [`date:${date}`]),
    ...(text === '' ? [] : [`text:${tag(text)}`]),
  ];
  return `    ${isWhole ? account : `(${account})`}  ${formatKronor(amountOre, 'plain')} SEK  ; ${tags.join(', ')}\n`;
}

/** A description ends at a semicolon, and a bar or an equals sign at its start would be read. */
function plain(text: string): string {
  return oneLine(text)
    .replace(/[;|]/g, ',')
    .replace(/^[\s=!*(]+/, '');
}

/** A tag's value ends at a comma, and a colon or bracket could begin another tag or date. */
function tag(value: string): string {
  return (
    oneLine(value)
      .replace(/[,:;[\]=]/g, ' ')
      .trim() || 'none'
  );
}

/** Texts of earlier imports can hold line breaks, which would begin a posting or a transaction. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
