import type { EntityManager } from 'typeorm';
import { operationalYear } from '../agreement/local-date.js';
import { formatKronor } from '../money/format-kronor.js';
import { DimensionNaming } from './dimensions/dimension-naming.js';
import { COST_CENTRE, PROJECT } from './dimensions/dimension-pairs.js';
import { type ExportedRow, type ExportedVoucher, exportedVouchers } from './exported-vouchers.js';
import { VoucherKind } from './imports/file-kind.js';
import { unchanged } from './unchanged-export.js';

/**
 * A year of the ledger as a plain-text accounting journal (hledger, Ledger): a transaction a voucher, an account named by its
 * number, and tags for activity, account group, cost centre and project ("none" where there is none), and for each other dimension by its
 * number (dim20). The activities that share a row stand in a tag of their own. A row with another
 * date than its voucher's carries it as its posting date. Signs that the format reads as its own are replaced in texts.
 */
export async function* exportJournal(reader: EntityManager, year: number): AsyncGenerator<string> {
  operationalYear(year);
  const check = await unchanged(reader);
  yield `; The ledger of ${year}, exported by Fordela. Amounts in kronor, debit positive.\n`;
  const { dimensions } = await DimensionNaming.load(reader, []);
  for (const { dimension, name } of dimensions) if (!isOwnTag(dimension)) yield `; dim${dimension} is ${oneLine(name)}.\n`;
  for await (const voucher of exportedVouchers(reader, year)) yield transaction(voucher);
  await check();
}

function transaction({ series, number, kind, date, text, rows }: ExportedVoucher): string {
  const code = oneLine(`${series}${number}`).replace(/[()\s;]/g, '_');
  const isWhole = kind === VoucherKind.VOUCHER;
  return `\n${date} (${code}) ${plain(text)}\n${rows.map((row) => posting(row, date, isWhole)).join('')}`;
}

function posting(
  { account, activities, accountGroup, costCentre, project, dimensions, amountOre, date, text }: ExportedRow,
  voucherDate: string,
  /** Postings of what is no whole voucher need not balance: the format has brackets for them. */
  isWhole: boolean,
) {
  const tags = [
    `activity:${activities.length > 1 ? 'shared' : tag(activities[0] ?? '')}`,
    ...(activities.length > 1 ? [`sharedby:${tag(activities.join(' '))}`] : []),
    `group:${tag(accountGroup)}`,
    `costcentre:${tag(costCentre)}`,
    `project:${tag(project)}`,
    ...dimensions.map(({ dimension, object }) => `dim${dimension}:${tag(object)}`),
    ...(date === voucherDate ? [] : [`date:${date}`]),
    ...(text === '' ? [] : [`text:${tag(text)}`]),
  ];
  return `    ${isWhole ? account : `(${account})`}  ${formatKronor(amountOre, 'plain')} SEK  ; ${tags.join(', ')}\n`;
}

/** Cost centre and project have tags by name. */
function isOwnTag(dimension: number): boolean {
  return dimension === COST_CENTRE || dimension === PROJECT;
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
