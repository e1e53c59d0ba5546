import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launchBrowser } from '../support/browser.js';
import { refuseUnbuilt } from '../support/server-process.js';
import { type OpenWorkbench, openWorkbench } from '../support/workbench.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The example's October 2026; the clock of the machine says when "today" is, so every test names its last day. */
const OCTOBER = '2026-10-31';

async function openReport(bench: OpenWorkbench, by = 'ACTIVITY', through = OCTOBER, year = '2026'): Promise<void> {
  await bench.choose('budget');
  const { page } = bench;
  await page.locator('#budget-year').selectOption(year);
  await page.locator('#budget-through').selectOption(through);
  await page.locator('#budget-by').selectOption(by);
  await page.locator('#panel-budget svg.chart').waitFor();
}

async function insertReport(bench: OpenWorkbench): Promise<void> {
  await bench.page.locator('#panel-budget .actions fluent-button').first().click();
  await message(bench.page, /^Tabellen Budget_utfall_\d+/);
}

const message = (page: Page, text: RegExp): Promise<void> => page.locator('#task-pane .status').getByText(text).waitFor();

async function select({ page }: OpenWorkbench, address: string): Promise<void> {
  const nameBox = page.getByRole('textbox', { name: /^(Namnruta|Name box)/i });
  await nameBox.fill(address);
  await nameBox.press('Enter');
}

const drill = ({ page }: OpenWorkbench): Promise<void> =>
  page.locator('#panel-budget').getByRole('button', { name: 'Visa verifikationer' }).click();

const sheetName = ({ page }: OpenWorkbench): Promise<string> =>
  page.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return sheet.name;
    }),
  );

/** The sum that the totals row of the open sheet of vouchers shows, and the line that compares it. */
async function vouchers(bench: OpenWorkbench): Promise<{ rows: number; sum: unknown; line: string }> {
  const used = await bench.page.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject();
      range.load('values');
      await context.sync();
      return range.values as (string | number)[][];
    }),
  );
  const headings = used.findIndex((cells) => cells[1] === 'Datum');
  return { rows: used.length - headings - 2, sum: used.at(-1)?.[0], line: String(used[4]?.[0]).replace(/\s/g, ' ') };
}

async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
      }
    ).axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
}

describe.skipIf(!hasBrowser())('budget against outcome in the workbench', () => {
  let browser: Browser;
  beforeAll(async () => {
    refuseUnbuilt();
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('shows the year, puts it into the sheet, and refreshes it beside the user’s own column', async () => {
    const bench = await openWorkbench(browser);
    await openReport(bench);
    await bench.page.getByText('Omappat i bokföringen 2026: 1 rad').waitFor();
    expect(await bench.page.getByRole('table', { name: 'Budget och utfall hittills 2026, i kronor' }).count()).toBe(1);
    await insertReport(bench);
    const [head, ...rows] = await bench.values('A11:L22');
    expect(head?.[5]).toBe('Utfall hittills');
    // income; ACT-1…8; unmapped; the result: 11 602 500 − 8 586 113
    expect(rows.map((row) => row[5])).toEqual([
      ...[11_602_500, 688_902, 1_427_532, 1_103_112, 1_193_964, 2_409_497, 902_992, 384_842, 475_272],
      ...[1250, 3_016_387],
    ]);
    await bench.page.locator('.charts figure').getByText('Budget mot utfall 2026 per aktivitet').waitFor();
    await bench.enter('M11:M17', [['Kommentar'], ...[12, 13, 14, 15, 16, 17].map((row) => [`rad ${row}`])]);

    await bench.graphql(
      `mutation { registerVoucher(input: {date: "2026-10-15", text: "=1+1", rows: [
         {account: "5510", costCentre: "900", project: "P5", amount: 100.25}, {account: "1930", amount: -100.25}]}) { number } }`,
    );
    await bench.choose('workbook');
    await bench.page.getByText('Budget mot utfall 2026 per aktivitet').first().waitFor();
    await bench.page.getByRole('button', { name: 'Uppdatera allt' }).last().click();
    await message(bench.page, /^1 tabell är uppdaterad/);
    const after = await bench.values('A12:M22');
    expect(after.map((row) => row[12]).slice(0, 6)).toEqual([12, 13, 14, 15, 16, 17].map((row) => `rad ${row}`));
    const changed = after.flatMap((row, index) => (row[5] === rows[index]?.[5] ? [] : [[row[1], row[5]]]));
    expect(changed).toEqual([
      ['ACT-5', 2_409_597.25],
      ['', 3_016_286.75],
    ]);
    await bench.choose('budget');
    await select(bench, 'F17');
    await drill(bench);
    await message(bench.page, /^29 rader står på bladet Verifikationer. Summan är lika med cellens belopp/);
    const texts = (await bench.values('E9:E37')).flat();
    expect(texts).toContain('=1+1'); // a text, not a sum
    expect(bench.problems).toEqual([]);
  });

  it('leads from an outcome to its vouchers and back', async () => {
    const bench = await openWorkbench(browser);
    await openReport(bench);
    await insertReport(bench);
    await select(bench, 'F17');
    await drill(bench);
    await message(bench.page, /^28 rader/);
    expect(await sheetName(bench)).toBe('Verifikationer');
    expect(await vouchers(bench)).toMatchObject({ rows: 28, sum: 2_409_497 });
    expect((await bench.values('F9:G36')).every(([account, name]) => account !== '5510' || name === 'Resor')).toBe(true);
    expect((await bench.values('G8:G36')).flat()).toEqual(expect.arrayContaining(['Kontonamn', 'Resor', 'Konsulter']));
    const link = bench.page.getByRole('gridcell', { name: '← Till cellen Blad1!F17' });
    await link.click();
    await expect.poll(() => sheetName(bench)).toBe('Blad1');
    expect(
      await bench.page.evaluate(() =>
        Excel.run(async (context) => {
          const cell = context.workbook.getActiveCell().load('address');
          await context.sync();
          return cell.address;
        }),
      ),
    ).toMatch(/Blad1!\$?F\$?17/);
  });

  it.each([
    { by: 'ACTIVITY', cells: ['F12', 'F21', 'L12', 'L15', 'F22'] }, // income, unmapped; last year's; the result
    { by: 'ACCOUNT_GROUP', cells: ['F12', 'F15'] },
    { by: 'MONTH', cells: ['F14', 'F26', 'L27'] },
    { by: 'QUARTER', cells: ['F12', 'F19', 'L18'] },
  ])('has vouchers that sum to the figure by $by', async ({ by, cells }) => {
    const bench = await openWorkbench(browser);
    await openReport(bench, by);
    await insertReport(bench);
    for (const cell of cells) {
      await bench.page.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem('Blad1').activate();
          await context.sync();
        }),
      );
      const [[figure] = []] = await bench.values(cell);
      await select(bench, cell);
      await drill(bench);
      if (figure === 0) await message(bench.page, /^Det finns inga verifikationer bakom cellen\.$/);
      else {
        await message(bench.page, /Summan är lika med cellens belopp/);
        expect({ cell, ...(await vouchers(bench)) }).toMatchObject({ cell, sum: figure });
      }
    }
  });

  it('leads from a variance and from a formula over our cells to the outcome’s vouchers, and says what is not included', async () => {
    const bench = await openWorkbench(browser);
    await openReport(bench);
    await insertReport(bench);
    await bench.enter('F40:F41', [['=SUM(F13:F20)'], ['=F40-E22']]);
    for (const cell of ['G17', 'F40', 'F41']) {
      await bench.page.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem('Blad1').activate();
          await context.sync();
        }),
      );
      const figure = Number((await bench.values(cell))[0]?.[0]);
      await select(bench, cell);
      await drill(bench);
      await message(bench.page, /Summan är lika med cellens belopp/);
      const { sum, line } = await vouchers(bench);
      if (cell === 'F40') expect(sum).toBe(Number(figure.toFixed(2)));
      else expect(line).toMatch(/^Verifikationerna .* kr och det som inte ingår, .* kr, är lika med cellens belopp/);
    }
    expect(bench.problems).toEqual([]);
  });

  it('says why a cell has no vouchers, also from the ribbon', async () => {
    const bench = await openWorkbench(browser);
    await openReport(bench);
    await insertReport(bench);
    const ribbon = bench.page.getByRole('button', { name: 'Visa verifikationer' }).first();
    for (const [cell, reason] of [
      ['D17', /inga verifikationer bakom en budget/],
      ['H17', /”Avvikelse %” är uträknad/],
      ['F11', /eller resultatraden, inte en rubrik/],
      ['A40', /Markera en cell i en tabell med budget mot utfall/],
    ] as const) {
      await select(bench, cell);
      await bench.choose('settings');
      await ribbon.click();
      await message(bench.page, reason);
    }
    expect(await sheetName(bench)).toBe('Blad1');
  });

  it('can be stopped while it fetches, and then writes nothing', async () => {
    const bench = await openWorkbench(browser);
    await openReport(bench);
    await insertReport(bench);
    await select(bench, 'F17');
    await bench.page.route('**/graphql', (route) =>
      route.request().postData()?.includes('query VoucherRows') ? undefined : route.continue(),
    );
    await drill(bench);
    await bench.page.getByText('Hämtar verifikationer … 0 rader').waitFor();
    await bench.page.locator('#panel-budget').getByRole('button', { name: 'Avbryt' }).click();
    await message(bench.page, /^Avbrutet. Inget är skrivet/);
    expect(await sheetName(bench)).toBe('Blad1');
  });

  it('says what is missing: budget, ledger, or both', async () => {
    const bench = await openWorkbench(browser, {}, { FORDELA_SEED: 'real' });
    await bench.choose('budget');
    await bench.page.getByText(/^20\d\d har varken budget eller bokföring$/).waitFor();
    await bench.graphql(
      `mutation { registerVoucher(input: {date: "2023-03-15", text: "x", rows: [
         {account: "5510", amount: 100}, {account: "1930", amount: -100}]}) { number } }`,
    );
    await bench.page.locator('#budget-year').selectOption('2022');
    await bench.page.getByText('2022 har varken budget eller bokföring').waitFor();
    await bench.page.locator('#budget-year').selectOption('2023');
    await bench.page.getByText('Ingen verksamhetsbudget är beslutad för 2023').waitFor();
  });

  it('has nothing that axe finds serious, in Swedish and English, light and dark, and tabs that the keyboard reaches', async () => {
    for (const options of [{ locale: 'sv-SE' }, { locale: 'en-GB', colorScheme: 'dark' as const }]) {
      const bench = await openWorkbench(browser, options);
      await openReport(bench);
      expect(await seriousFaults(bench.page)).toEqual([]);
      await bench.page
        .locator('#panel-budget')
        .getByRole('button', { name: /^(Tabell|Table)$/ })
        .click();
      expect(await seriousFaults(bench.page)).toEqual([]);
    }
    const { page } = await openWorkbench(browser);
    await page.locator('#tab-contributions').focus();
    await expect
      .poll(async () => {
        await page.keyboard.press('ArrowRight');
        return page.locator('#tab-budget').getAttribute('aria-selected');
      })
      .toBe('true');
    await page.locator('#budget-year').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('budget-year');
  });
});
