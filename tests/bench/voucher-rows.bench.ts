import { randomUUID } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import { Role } from '../../server/access/principal.js';
import { openHouse } from '../../server/app.js';
import { createHttpApp } from '../../server/http/create-app.js';
import { createLogger } from '../../server/http/logger.js';
import { importOpenedLedgerFile } from '../../server/ledger/import-ledger-file.js';
import { eachDatabase } from './each-database.js';
import { writeExampleFile } from './example-sie-file.js';

/**
 * Every row of a year over GraphQL from a real server on 127.0.0.1, an example of a region's: `voucherRows` in pages of 5 000 beside `vouchers` in
 * pages of 200 with their rows, which was the only way before. The same fields, in the same run.
 */
const ROWS = 100_000;
const YEAR = 2025;
const MOST_REQUESTS = 21;
const OFFICE = { principal: { id: 'bench', name: 'Bench', role: Role.Office }, requestId: 'bench' };

const FIELDS = 'line date account accountName costCentre project text amount';
const ROW_PAGES = `query ($after: String) { page: voucherRows(year: ${YEAR}, first: 5000, after: $after) {
  nodes { series number ${FIELDS} } totalCount sum revision pageInfo { hasNextPage endCursor } } }`;
const VOUCHER_PAGES = `query ($after: String) { page: vouchers(year: ${YEAR}, first: 200, after: $after) {
  edges { node { series number rows { ${FIELDS} } } } pageInfo { hasNextPage endCursor } } }`;

interface Page {
  readonly nodes?: readonly { readonly amount: number }[];
  readonly edges?: readonly { readonly node: { readonly rows: readonly { readonly amount: number }[] } }[];
  readonly totalCount?: number;
  readonly sum?: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Walk {
  readonly requests: number;
  readonly rows: number;
  /** In hundredths, so that doubles add up. */
  readonly sum: number;
  readonly last: Page;
  readonly ms: number;
}

const folder = mkdtempSync(join(tmpdir(), 'fordela-bench-'));
const path = join(folder, 'year.se');
await writeExampleFile(path, { year: YEAR, rows: ROWS });
console.log(`${ROWS} rows of one year`);
await eachDatabase(async (newDatabase) => {
  const address = await newDatabase();
  const house = await openHouse(address, Date.now);
  const into = { changes: house.changes, reader: house.database.reader.manager };
  await importOpenedLedgerFile(into, OFFICE, { open: () => createReadStream(path) }, { source: 'EXAMPLE', dryRun: false });
  const token = randomUUID();
  const app = await createHttpApp(house, { log: createLogger('silent'), launchToken: token });
  const origin = await app.http.listen({ host: '127.0.0.1', port: 0 });
  const ask = async (query: string, after: string | null): Promise<Page> => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables: { after } }),
    });
    const { data, errors } = (await response.json()) as { data?: { page: Page | null }; errors?: unknown };
    if (!data?.page) throw new Error(JSON.stringify(errors));
    return data.page;
  };
  await ask(ROW_PAGES, null);
  await ask(VOUCHER_PAGES, null);
  const byRows = await walk((after) => ask(ROW_PAGES, after));
  const byVouchers = await walk((after) => ask(VOUCHER_PAGES, after));
  print(address.kind, 'voucherRows', byRows);
  print(address.kind, 'vouchers with their rows', byVouchers);
  const ratios = [byVouchers.requests / byRows.requests, byVouchers.ms / byRows.ms].map((ratio) => ratio.toFixed(1));
  console.log(`${address.kind.padEnd(10)}voucherRows: ${ratios[0]} × fewer requests, ${ratios[1]} × as fast`);
  const { totalCount, sum } = byRows.last;
  const isWhole =
    byRows.requests <= MOST_REQUESTS && byRows.rows === ROWS && totalCount === ROWS && byRows.sum === 0 && sum === 0;
  if (!isWhole || byVouchers.rows !== ROWS) throw new Error('Rows are missing, or there were too many requests');
  await app.stop(1000);
  await house.close();
});
rmSync(folder, { recursive: true });

async function walk(next: (after: string | null) => Promise<Page>): Promise<Walk> {
  const began = performance.now();
  const seen = { requests: 0, rows: 0, sum: 0 };
  for (let after: string | null = null; ; ) {
    const page = await next(after);
    const rows = page.nodes ?? page.edges?.flatMap(({ node }) => node.rows) ?? [];
    seen.requests++;
    seen.rows += rows.length;
    for (const { amount } of rows) seen.sum += Math.round(amount * 100);
    if (!page.pageInfo.hasNextPage) return { ...seen, last: page, ms: performance.now() - began };
    after = page.pageInfo.endCursor;
  }
}

function print(database: string, way: string, { requests, rows, sum, ms }: Walk): void {
  const words = `${requests} requests, ${rows} rows, sum ${(sum / 100).toFixed(2)}`;
  console.log(`${database.padEnd(10)}${way.padEnd(26)}${words.padEnd(46)}${ms.toFixed(0).padStart(7)} ms`);
}
