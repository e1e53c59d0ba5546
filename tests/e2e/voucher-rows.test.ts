import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launchBrowser } from '../support/browser.js';
import { refuseUnbuilt } from '../support/server-process.js';
import { type OpenWorkbench, openWorkbench } from '../support/workbench.js';

/** The pictures of a run, where somebody wants to look at them. */
const PICTURES = process.env.FORDELA_PICTURES;

const ROWS = 5600;
const LANGUAGES = [
  {
    locale: 'sv-SE',
    button: 'Visa verifikationer',
    cancel: 'Avbryt',
    progress: /^Hämtar verifikationer … 5\s000 av 5\s600 rader$/,
    cancelled: /^Avbrutet\. Inget är skrivet/,
    done: /^5\s600 rader står på bladet Verifikationer\. Summan är lika med cellens belopp/,
    lines: [/^Summan är lika med cellens belopp: 156 828,00 kr$/, /^Alla 5 600 rader som beloppet består av$/],
  },
  {
    locale: 'en-GB',
    button: 'Show vouchers',
    cancel: 'Cancel',
    progress: /^Fetching vouchers … 5,000 of 5,600 rows$/,
    cancelled: /^Cancelled\. Nothing is written/,
    done: /^5,600 rows on the sheet Vouchers\. The sum equals the cell’s amount/,
    lines: [/^The sum equals the cell’s amount: 156,828\.00 kr$/, /^All 5,600 rows that the amount is made of$/],
  },
];

/** One voucher of salaries of ACT-5: 5 600 rows of 0.01, 0.02 … 56.00 kr, 5 600 × 5 601 / 2 = 15 682 800 öre. */
function ledger(): string {
  const salaries = Array.from({ length: ROWS }, (_, at) => `#TRANS 4010 {1 "500"} ${((at + 1) / 100).toFixed(2)}`);
  return [
    ...['#FLAGGA 0', '#FORMAT PC8', '#GEN 20260110', '#SIETYP 4', '#FNAMN "EXEMPEL"', '#RAR 0 20250101 20251231'],
    ...['#KONTO 1930 "Bank"', '#KONTO 4010 "Loner"', '#UB 0 1930 -156828.00', '#RES 0 4010 156828.00'],
    ...['#VER "L" 1 20250325 "Exempel, loner"', '{', ...salaries, '#TRANS 1930 {} -156828.00', '}'],
  ].join('\n');
}

async function booked(browser: Browser, locale: string): Promise<OpenWorkbench> {
  const bench = await openWorkbench(browser, { locale }, { FORDELA_SEED: 'real' });
  await bench.graphql(`mutation { setAccountMapping(rules: [
    {fromAccount: "1", toAccount: "1", accountGroup: "ASSETS", from: "2025-01-01"},
    {fromAccount: "40", toAccount: "40", accountGroup: "PERSONNEL", activities: [{code: "ACT-5"}], from: "2025-01-01"}]) { revision } }`);
  const input = { file: { text: ledger() }, source: 'EXAMPLE' };
  await bench.graphql('mutation ($input: LedgerFileInput!) { importLedgerFile(input: $input) { added } }', { input });
  await bench.enter('A1:A1', [['=FORDELA.ACTUAL("ACT-5","2025-03")']]);
  expect(await bench.settled('A1:A1')).toEqual([[156_828]]);
  await bench.page.getByRole('textbox', { name: /^(Namnruta|Name box)/i }).fill('A1');
  await bench.page.getByRole('textbox', { name: /^(Namnruta|Name box)/i }).press('Enter');
  await bench.choose('budget');
  return bench;
}

const OWN_VOUCHER = `mutation { registerVoucher(input: {date: "2025-06-15", text: "x", rows: [
  {account: "1930", amount: 1}, {account: "1940", amount: -1}]}) { number } }`;

describe.skipIf(!hasBrowser())('the rows behind a figure in the workbench', () => {
  let browser: Browser;
  beforeAll(async () => {
    refuseUnbuilt();
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it.each(LANGUAGES)(
    'come all, also beyond a page, can be stopped, and begin anew where the ledger moved ($locale)',
    async ({ locale, button, cancel, progress, cancelled, done, lines }) => {
      const bench = await booked(browser, locale);
      const { page } = bench;
      const status = page.locator('#task-pane .status');
      const drill = () => page.locator('#panel-budget').getByRole('button', { name: button }).click();
      let asked: (string | null)[] = [];
      let onSecond: (() => Promise<boolean>) | undefined;
      await page.route('**/graphql', async (route) => {
        const body = route.request().postDataJSON() as { query: string; variables: { after: string | null } };
        if (!body.query.includes('query VoucherRows')) return route.continue();
        asked.push(body.variables.after);
        if (asked.length === 2 && onSecond && !(await onSecond())) return;
        return route.continue();
      });

      onSecond = () => Promise.resolve(false); // the second page never comes
      await drill();
      await page.locator('#panel-budget .progress').getByText(progress).waitFor();
      if (PICTURES) await page.screenshot({ path: `${PICTURES}/voucher-rows-progress-${locale}.png` });
      await page.locator('#panel-budget').getByRole('button', { name: cancel }).click();
      await status.getByText(cancelled).waitFor();

      asked = [];
      onSecond = async () => {
        await bench.graphql(OWN_VOUCHER);
        return true;
      };
      await drill();
      await status.getByText(done).waitFor({ timeout: 120_000 });
      expect(asked.map((after) => after !== null)).toEqual([false, true, false, true]); // begun anew
      const note = (await bench.values('A1:A7')).flat().map((line) => String(line).replace(/\s/g, ' '));
      expect(note[4]).toMatch(lines[0] as RegExp);
      expect(note[5]).toMatch(lines[1] as RegExp);
      const amounts = (await bench.values(`A9:A${8 + ROWS}`)).flat();
      expect([amounts[0], amounts[499], amounts[500], amounts.at(-1), amounts.length]).toEqual([0.01, 5, 5.01, 56, ROWS]);
      expect(await bench.values(`A${9 + ROWS}`)).toEqual([[156_828]]);
      if (PICTURES) await page.screenshot({ path: `${PICTURES}/voucher-rows-sheet-${locale}.png` });
      expect(bench.problems).toEqual([]);
    },
    300_000,
  );
});
