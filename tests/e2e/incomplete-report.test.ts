import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launchBrowser } from '../support/browser.js';
import { refuseUnbuilt } from '../support/server-process.js';
import { openWorkbench } from '../support/workbench.js';

/** The pictures of a run, where somebody wants to look at them. */
const PICTURES = process.env.FORDELA_PICTURES;

const LANGUAGES = [
  {
    locale: 'sv-SE',
    said: 'Ofullständigt: bokföringen 2025 är hel till och med 2025-08-31',
    insert: /^Tabellen Budget_utfall_2025/,
    note: /till och med 2025-10-31\. OFULLSTÄNDIGT: bokföringen är hel till och med 2025-08-31/,
  },
  {
    locale: 'en-GB',
    said: 'Incomplete: the ledger of 2025 is complete through 2025-08-31',
    insert: /^The table Budget_actual_2025/,
    note: /through 2025-10-31\. INCOMPLETE: the ledger is complete through 2025-08-31/,
  },
];

/** Travel of 1 000 kr each month through August 2025, exported on 3 September. */
function ledger(): string {
  const vouchers = Array.from({ length: 8 }, (_, index) => {
    const date = `2025${String(index + 1).padStart(2, '0')}15`;
    return [`#VER "A" ${index + 1} ${date} "Resa"`, '{', '#TRANS 5510 {1 "500"} 1000.00', '#TRANS 1930 {} -1000.00', '}'];
  });
  return [
    ...['#FLAGGA 0', '#FORMAT PC8', '#GEN 20250903', '#SIETYP 4', '#FNAMN "EXEMPEL"', '#RAR 0 20250101 20251231'],
    ...['#KONTO 1930 "Bank"', '#KONTO 5510 "Resor"', '#UB 0 1930 -8000.00', '#RES 0 5510 8000.00'],
    ...vouchers.flat(),
  ].join('\n');
}

describe.skipIf(!hasBrowser())('a report beyond what the ledger holds', () => {
  let browser: Browser;
  beforeAll(async () => {
    refuseUnbuilt();
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it.each(LANGUAGES)(
    'says so in the pane, in the sheet and in a cell ($locale)',
    async ({ locale, said, insert, note }) => {
      const bench = await openWorkbench(browser, { locale }, { FORDELA_SEED: 'real' });
      const { page } = bench;
      await bench.graphql(`mutation { setAccountMapping(rules: [
      {fromAccount: "1", toAccount: "1", accountGroup: "ASSETS", from: "2025-01-01"},
      {fromAccount: "55", toAccount: "55", accountGroup: "TRAVEL", activities: [{code: "ACT-5"}], from: "2025-01-01"}]) { revision } }`);
      const input = { file: { text: ledger() }, source: 'EXAMPLE' };
      await bench.graphql('mutation ($input: LedgerFileInput!) { importLedgerFile(input: $input) { added } }', { input });
      await bench.graphql(`mutation { setBudgetDraft(input: {year: 2025, source: "Example", example: true, lines: [
      {activity: "ACT-5", accountGroup: "TRAVEL", total: 12000}]}) { version } }`);
      await bench.graphql(
        'mutation { decideBudget(input: {year: 2025, decidedOn: "2024-11-28", reference: "Example"}) { status } }',
      );
      await bench.graphql(
        `mutation { setBudgetYear(input: {year: 2025, total: 12000, referenceDate: "2023-12-31", source: "Example"}) { year } }`,
      );
      await bench.choose('budget');
      await page.locator('#budget-year').selectOption('2025');
      await page.locator('#budget-by').selectOption('MONTH');
      await page.locator('#panel-budget svg.chart').waitFor();
      expect(await page.locator('#panel-budget .message.warning').filter({ hasText: '2025-08-31' }).count()).toBe(0); // complete as far as it goes
      await page.locator('#budget-through').selectOption('2025-10-31');
      await page.getByText(said).waitFor();
      if (PICTURES) await page.screenshot({ path: `${PICTURES}/incomplete-pane-${locale}.png` });
      await page.locator('#panel-budget .actions fluent-button').first().click();
      await page.locator('#task-pane .status').getByText(insert).waitFor();
      expect((await bench.values('A2'))[0]?.[0]).toMatch(note);
      // Section, code, name, budget, budget to date, outcome to date: 1 000 in August, nothing known of September.
      const months = await bench.values('B12:F23');
      expect([months[7], months[8]].map((row) => [row?.[0], row?.[3], row?.[4]])).toEqual([
        ['2025-08', 1000, 1000],
        ['2025-09', 1000, ''],
      ]);
      await bench.enter('A40:A41', [['=FORDELA.ACTUAL("ACT-5",2025)'], ['=FORDELA.ACTUAL("ACT-5","2025-08")']]);
      expect(await bench.settled('A40:A41')).toEqual([['#N/A'], [1000]]);
      if (PICTURES) await page.screenshot({ path: `${PICTURES}/incomplete-sheet-${locale}.png` });
      expect(bench.problems).toEqual([]);
    },
    240_000,
  );
});
