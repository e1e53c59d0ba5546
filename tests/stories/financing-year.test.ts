import { expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.js';
import { serve } from '../support/served.js';

interface Row {
  readonly region: { readonly shortName: string };
  readonly [figure: string]: unknown;
}

const COUNTS = ['population', 'number'];

function shown(column: string, value: unknown): string {
  return typeof value === 'number' && !COUNTS.includes(column) ? value.toFixed(2) : String(value);
}

/** Rows as a table that an accountant can read: the region first, figures to the right. */
function asTable(rows: readonly Row[], columns: readonly string[]): string {
  const lines = rows.map((row) => {
    const figures = columns.map((column) => shown(column, row[column]));
    return [row.region.shortName.padEnd(20), ...figures.map((text) => text.padStart(15))].join('');
  });
  return `\n${['Region'.padEnd(20), ...columns.map((column) => column.padStart(15))].join('')}\n${lines.join('\n')}\n`;
}

const THREE = ['Stockholm', 'Gotland', 'Skåne'];

onEachDatabase('a year of financing', (database) => {
  it('goes from published grant to decision, requests, payments and a correction', async () => {
    const { graphql } = await serve({}, await database.house('real'));
    const ask = async <T>(query: string): Promise<T> => {
      const { body } = await graphql(query);
      expect(body.errors).toBeUndefined();
      return Object.values(body.data ?? {})[0] as T;
    };
    const three = (rows: Row[]) => rows.filter(({ region }) => THREE.includes(region.shortName));
    const table = async (version?: number) =>
      ask<{ status: string; total: number; rows: Row[] }>(
        `{ contributionTable(year: 2023${version ? `, version: ${version}` : ''}) { status total rows { region { shortName } population amount previousAmount change } } }`,
      );

    const proposed = await table();
    expect(
      `${proposed.status} ${proposed.total}${asTable(three(proposed.rows), ['population', 'amount', 'previousAmount', 'change'])}`,
    ).toMatchInlineSnapshot(`
      "PRELIMINARY 10000000
      Region                   population         amount previousAmount         change
      Stockholm                   2440027     2319074.29     1155311.75     1163762.54
      Gotland                       61173       58140.64       29180.59       28960.05
      Skåne                       1414324     1344215.63      670867.42      673348.21
      "
    `);

    await ask(
      'mutation { decideContributions(input: {year: 2023, decidedOn: "2022-11-24", reference: "Example §7"}) { version } }',
    );
    for (const region of THREE) {
      await ask(
        `mutation { recordFinancingDecision(input: {year: 2023, region: "${region}", outcome: APPROVED, decidedOn: "2022-12-10", decidedBy: "Regionstyrelsen", reference: "Example 12/22"}) { outcome } }`,
      );
    }
    await ask('mutation { planInstalments(year: 2023, dueDates: ["2023-03-31", "2023-09-30"]) { instalments { number } } }');
    await ask('mutation { requestInstalment(year: 2023, number: 1, requestedOn: "2023-03-01") { instalments { number } } }');
    await ask(
      'mutation { recordPayment(input: {year: 2023, number: 1, region: "12", paidOn: "2023-03-30", amount: 672107.82, reference: "Example BG 1"}) { instalments { paid } } }',
    );
    const paid = await ask<Row[]>(
      '{ instalments(year: 2023, region: "Skåne") { region { shortName } number amount paid outstanding } }',
    );
    expect(asTable(paid, ['number', 'amount', 'paid', 'outstanding'])).toMatchInlineSnapshot(`
      "
      Region                       number         amount           paid    outstanding
      Skåne                             1      672107.82      672107.82           0.00
      Skåne                             2      672107.81           0.00           0.00
      "
    `);

    await ask('mutation { openCorrection(year: 2023, reason: "Example: the grant was lowered to 9 MSEK.") { open } }');
    await ask(
      'mutation { setBudgetYear(input: {year: 2023, total: 9000000, referenceDate: "2022-12-31", source: "Example"}) { year } }',
    );
    await ask(
      'mutation { decideContributions(input: {year: 2023, decidedOn: "2023-05-11", reference: "Example §4"}) { version } }',
    );
    await ask('mutation { planInstalments(year: 2023, dueDates: ["2023-10-31"]) { instalments { number } } }');
    const settled = await ask<Row[]>(
      '{ instalments(year: 2023, region: "Skåne") { region { shortName } number amount paid outstanding } }',
    );
    expect(asTable(settled, ['number', 'amount', 'paid', 'outstanding'])).toMatchInlineSnapshot(`
      "
      Region                       number         amount           paid    outstanding
      Skåne                             1      672107.82      672107.82           0.00
      Skåne                             3      537686.24           0.00           0.00
      "
    `);
    const sum = settled.reduce((ore, row) => ore + Math.round((row.amount as number) * 100), 0);
    expect(sum).toBe(120_979_406); // 9 × 10⁸ öre × 1 414 324 ÷ 10 521 556 = 120 979 406.468…

    expect([(await table(1)).status, (await table(2)).status, (await table(2)).total]).toEqual([
      'SUPERSEDED',
      'DECIDED',
      9_000_000,
    ]);
    const log = await ask<{ edges: { node: { operation: string; subject: string } }[] }>(
      '{ changes(first: 12) { edges { node { revision operation subject } } } }',
    );
    expect(log.edges.map(({ node }) => `${node.operation} ${node.subject}`).reverse()).toMatchInlineSnapshot(`
      [
        "setBudgetYear budgetYear:2023",
        "decideContributions budgetYear:2023",
        "recordFinancingDecision financing:2023:01",
        "recordFinancingDecision financing:2023:09",
        "recordFinancingDecision financing:2023:12",
        "planInstalments instalments:2023",
        "requestInstalment instalments:2023:1",
        "recordPayment instalments:2023:1:12",
        "openCorrection budgetYear:2023",
        "setBudgetYear budgetYear:2023",
        "decideContributions budgetYear:2023",
        "planInstalments instalments:2023",
      ]
    `);
  });
});
