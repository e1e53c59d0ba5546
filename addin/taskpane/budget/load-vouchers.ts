import {
  VoucherRowsDocument,
  type VoucherRowsQuery,
  type VoucherRowsQueryVariables,
} from '../../../schema/generated/operations.js';
import { oreFromKronor } from '../../../server/money/kronor.js';
import { sumOre } from '../../../server/money/ore.js';
import { AskError } from '../../api/ask-error.js';
import type { Client } from '../../api/client.js';
import { type DrillPart, type DrillQuestion, voucherVariables } from '../../workbook/drill-question.js';
import { DrillRefusal } from '../../workbook/drill-refusal.js';
import { type FoundVouchers, lineOf, type VoucherLine } from '../../workbook/vouchers.js';

const ROWS_A_PAGE = 5000;
/** What a sheet of Excel has room for, below the lines that stand above the table. */
export const MOST_ROWS = 1_048_000;
const MOST_ATTEMPTS = 3;

export interface LoadOptions {
  readonly signal: AbortSignal;
  /** How many rows have come, and of how many; that is not known before the first page. */
  readonly onProgress: (rows: number, ofRows: number | undefined) => void;
}

/** Fetches the rows behind each part of a figure, all of one revision of the ledger; in the order of the parts. */
export async function loadParts(
  client: Client,
  parts: readonly Pick<DrillPart, 'question'>[],
  options: LoadOptions,
): Promise<FoundVouchers[]> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const found: FoundVouchers[] = [];
    let before = 0;
    for (const { question } of parts) {
      const onProgress: LoadOptions['onProgress'] = (rows, ofRows) =>
        options.onProgress(before + rows, ofRows === undefined || parts.length > 1 ? undefined : ofRows);
      const next = await loadVouchers(client, question, { signal: options.signal, onProgress });
      found.push(next);
      before += next.lines.length;
      if (before > MOST_ROWS) throw new DrillRefusal('TOO_MANY', { rows: `${before}`, most: `${MOST_ROWS}` });
    }
    if (found.every(({ revision }) => revision === found[0]?.revision)) return found;
  }
  throw new DrillRefusal('UNSETTLED');
}

/** Fetches all rows behind a figure page by page, of one revision of the ledger: where that moves meanwhile, it begins anew. */
export async function loadVouchers(client: Client, question: DrillQuestion, options: LoadOptions): Promise<FoundVouchers> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    try {
      return await loadPages(client, question, options);
    } catch (error) {
      if (!(error instanceof AskError) || error.code !== 'LEDGER_MOVED') throw error;
    }
  }
  throw new DrillRefusal('UNSETTLED');
}

async function loadPages(client: Client, question: DrillQuestion, { signal, onProgress }: LoadOptions): Promise<FoundVouchers> {
  const lines: VoucherLine[] = [];
  let example = false;
  let after: string | null = null;
  onProgress(0, undefined);
  for (;;) {
    const variables: VoucherRowsQueryVariables = { ...voucherVariables(question), first: ROWS_A_PAGE, after };
    const { voucherRows }: VoucherRowsQuery = await client.ask(VoucherRowsDocument, variables, { signal });
    const { nodes, totalCount, sum, revision, pageInfo } = voucherRows;
    if (totalCount > MOST_ROWS) throw new DrillRefusal('TOO_MANY', { rows: `${totalCount}`, most: `${MOST_ROWS}` });
    for (const node of nodes) lines.push(lineOf(node));
    example ||= nodes.some((node) => node.example);
    onProgress(lines.length, totalCount);
    if (!pageInfo.hasNextPage) {
      refuseUnlessAll(lines, totalCount, sum);
      return { lines, revision, example };
    }
    after = pageInfo.endCursor;
  }
}

/** The rows that came are held against what the server says of all of them. */
function refuseUnlessAll(lines: readonly VoucherLine[], count: number, sum: number): void {
  const came = sumOre(lines.map(({ amount }) => oreFromKronor(amount)));
  if (lines.length !== count || came !== oreFromKronor(sum)) throw new DrillRefusal('INCOMPLETE');
}
