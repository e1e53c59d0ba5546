import type { MadeFile } from './made-file.js';
import { BALANCE_ACCOUNTS, COST_ACCOUNTS } from './true-ledger.js';
import { CSV_COLUMNS } from './write-csv.js';
import { kronor } from './write-sie.js';

/** Asks the running app over GraphQL, as every client does. */
export type Ask = (query: string, variables?: object) => Promise<Answer>;
export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: Extensions }[];
}
interface Extensions {
  readonly code: string;
  readonly figures?: { readonly questions?: readonly Question[] };
}
export interface Question {
  readonly accept: string;
  readonly alternatives: readonly string[];
}

export type Outcome =
  | {
      readonly way: 'TAKEN';
      readonly changed: boolean;
      readonly changedVouchers: boolean;
      readonly source: string;
      readonly kind: string;
    }
  | { readonly way: 'ASKED'; readonly questions: readonly string[] }
  | { readonly way: 'REFUSED'; readonly code: string; readonly message: string };

const ACCOUNTS = [...COST_ACCOUNTS, ...BALANCE_ACCOUNTS];
const CODINGS = { K1: 'ACT-1', K2: 'ACT-2', P1: 'ACT-3', P2: 'ACT-4' };
const { series: _, number: __, ...UNNUMBERED } = CSV_COLUMNS;
const IMPORT = `mutation ($input: LedgerFileInput!, $dryRun: Boolean!) {
  importLedgerFile(input: $input, dryRun: $dryRun, reason: "Example") {
    ledgerChanged added changed removed openingBalancesChanged source kind questions { accept alternatives }
  }
}`;

/** Every account is a cost of its own, so that ACTUAL shows its months to the öre; a cost centre or project is an activity. */
export async function prepareBooks(ask: Ask): Promise<void> {
  for (const account of ACCOUNTS) {
    const input = { code: `A${account}`, name: `Account ${account}`, nameSv: `Konto ${account}`, kind: 'COST' };
    await good(ask, 'mutation ($input: AccountGroupInput!) { addAccountGroup(input: $input) { revision } }', { input });
  }
  const rules = [
    ...ACCOUNTS.map((each) => ({ fromAccount: each, toAccount: each, accountGroup: `A${each}`, from: '1000-01-01' })),
    ...Object.entries(CODINGS).map(([code, activity]) => {
      const of = code.startsWith('K') ? { costCentre: code } : { project: code };
      return { fromAccount: '1', toAccount: '9', ...of, activities: [{ code: activity }], from: '1000-01-01' };
    }),
  ];
  await good(ask, 'mutation ($rules: [AccountMappingRuleInput!]!) { setAccountMapping(rules: $rules) { revision } }', { rules });
}

export async function giveFile(
  ask: Ask,
  file: MadeFile,
  year: number,
  accept: readonly string[],
  dryRun: boolean,
): Promise<Outcome> {
  const { given } = file;
  const input = {
    file: { text: file.text },
    accept,
    ...(file.isCsv && { csv: { year, columns: file.isNumbered === false ? UNNUMBERED : CSV_COLUMNS } }),
    ...(given.source !== undefined && { source: given.source }),
    ...(given.as && { as: given.as }),
    ...(given.filter && { filter: given.filter }),
    ...(given.unbalanced && { unbalanced: given.unbalanced }),
    ...(given.expectOre !== undefined && { expect: Number(kronor(given.expectOre)) }),
    ...(given.days && { from: given.days.from, through: given.days.through }),
  };
  const { data, errors } = await ask(IMPORT, { input, dryRun });
  const [error] = errors ?? [];
  if (error?.extensions.code === 'IMPORT_ASKS') {
    return { way: 'ASKED', questions: (error.extensions.figures?.questions ?? []).map((each) => each.accept) };
  }
  if (error) return { way: 'REFUSED', code: error.extensions.code, message: error.message };
  const answer = data?.importLedgerFile as Imported;
  if (dryRun && answer.questions.length > 0) return { way: 'ASKED', questions: answer.questions.map((each) => each.accept) };
  const changedVouchers = answer.added + answer.changed + answer.removed > 0 || answer.openingBalancesChanged;
  return { way: 'TAKEN', changed: answer.ledgerChanged, changedVouchers, source: answer.source, kind: answer.kind };
}

interface Imported {
  readonly ledgerChanged: boolean;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly openingBalancesChanged: boolean;
  readonly source: string;
  readonly kind: string;
  readonly questions: readonly Question[];
}

/** What the ledger shows. */
export interface Shown {
  readonly revision: number;
  /** In öre, by month and account or by month and coding, where it is not 0. */
  readonly totals: ReadonlyMap<string, number>;
  /** Its vouchers, as many as a page has. */
  readonly vouchers: number;
}

const SHOWN = `query ($year: Int!, $requests: [CellRequest!]!) {
  revision cells(requests: $requests) { values error { code } } vouchers(year: $year, first: 200) { edges { node { number } } }
}`;

export async function lookAt(ask: Ask, year: number): Promise<Shown> {
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  const parts = [...ACCOUNTS.map((each) => [each, `A${each}`]), ...Object.entries(CODINGS)] as [string, string][];
  const wanted = months.flatMap((month) => parts.map(([name, part]) => ({ key: `${month} ${name}`, arguments: [part, month] })));
  const requests = wanted.map((each) => ({ function: 'ACTUAL', arguments: each.arguments }));
  const { data } = await ask(SHOWN, { year, requests });
  const cells = data?.cells as { values: [[number]] | null }[];
  const listed = data?.vouchers as { edges: unknown[] } | null;
  const totals = wanted.map(({ key }, at): [string, number] => [key, oreOf(cells[at]?.values?.[0][0] ?? 0)]);
  return {
    revision: data?.revision as number,
    totals: new Map(totals.filter(([, ore]) => ore !== 0)),
    vouchers: listed?.edges.length ?? 0,
  };
}

/** A GraphQL number of kronor has at most two decimals; its text has them exactly. */
function oreOf(amount: number): number {
  const [whole = '0', part = ''] = String(Math.abs(amount)).split('.');
  return Math.sign(amount) * (Number(whole) * 100 + Number(part.padEnd(2, '0')));
}

async function good(ask: Ask, query: string, variables: object): Promise<void> {
  const { errors } = await ask(query, variables);
  if (errors) throw new Error(JSON.stringify(errors));
}
