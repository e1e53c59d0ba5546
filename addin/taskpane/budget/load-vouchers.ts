import { VouchersDocument, type VouchersQuery, type VouchersQueryVariables } from '../../../schema/generated/operations.js';
import type { Client } from '../../api/client.js';
import { type DrillQuestion, voucherVariables } from '../../workbook/drill-question.js';
import { DrillRefusal } from '../../workbook/drill-refusal.js';
import { cutVoucher, type FoundVouchers, linesOf, type VoucherLine } from '../../workbook/vouchers.js';

/** As many rows as a sheet is still pleasant with; whoever wants more asks for less at a time. */
export const MOST_ROWS = 10_000;
const VOUCHERS_A_PAGE = 100;
const MOST_ATTEMPTS = 3;

export interface LoadOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (rows: number) => void;
}

/** Fetches the vouchers behind a figure page by page, all of one revision: where the data changes meanwhile, it begins anew. */
export async function loadVouchers(client: Client, question: DrillQuestion, options: LoadOptions): Promise<FoundVouchers> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const found = await loadPages(client, question, options);
    if (found) return found;
  }
  throw new DrillRefusal('UNSETTLED');
}

/** `undefined` where the revision changed between two pages. */
async function loadPages(
  client: Client,
  question: DrillQuestion,
  { signal, onProgress }: LoadOptions,
): Promise<FoundVouchers | undefined> {
  const lines: VoucherLine[] = [];
  let known: number | undefined;
  let example = false;
  let cut: string | undefined;
  let after: string | null = null;
  onProgress(0);
  for (;;) {
    const variables: VouchersQueryVariables = { ...voucherVariables(question), first: VOUCHERS_A_PAGE, after };
    const { revision, vouchers }: VouchersQuery = await client.ask(VouchersDocument, variables, { signal });
    known ??= revision;
    if (revision !== known) return undefined;
    lines.push(...linesOf(vouchers));
    example ||= vouchers.edges.some(({ node }) => node.example);
    cut ??= cutVoucher(vouchers);
    onProgress(Math.min(lines.length, MOST_ROWS));
    const { hasNextPage, endCursor } = vouchers.pageInfo;
    const capped = lines.length > MOST_ROWS || (hasNextPage && lines.length === MOST_ROWS);
    if (capped || !hasNextPage) return { lines: lines.slice(0, MOST_ROWS), revision, example, capped, cut };
    after = endCursor;
  }
}
