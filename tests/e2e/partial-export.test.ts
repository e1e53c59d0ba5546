import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launchBrowser } from '../support/browser.js';
import { refuseUnbuilt } from '../support/server-process.js';
import { type OpenWorkbench, openWorkbench } from '../support/workbench.js';

/** The pictures of a run, where somebody wants to look at them. */
const PICTURES = process.env.FORDELA_PICTURES;

const RENT = '#TRANS 5010 {}';
const voucher = (month: number, kronor: number): string[] => {
  const date = `2025${String(month).padStart(2, '0')}15`;
  return [`#VER "A" ${month} ${date} "Hyra"`, '{', `${RENT} ${kronor}`, `#TRANS 1930 {} ${-kronor}`, '}'];
};

/** Rent of 100 kr each month from January to June 2025, by the balances that every export of the example has: 600 kr. */
function exported(day: string, vouchers: readonly string[]): string {
  return [
    ...['#FLAGGA 0', '#PROGRAM "Exempel" 1.0', '#FORMAT PC8', `#GEN ${day}`, '#SIETYP 4', '#FNAMN "EXEMPEL"'],
    ...['#RAR 0 20250101 20251231', '#KONTO 1930 "Bank"', '#KONTO 5010 "Lokalhyra"'],
    ...['#IB 0 1930 0', '#UB 0 1930 -600', '#RES 0 5010 600', ...vouchers, ''],
  ].join('\r\n');
}
const FULL = exported(
  '20260110',
  [1, 2, 3, 4, 5, 6].flatMap((month) => voucher(month, 100)),
);
/** Newer, and of June alone, which was corrected to 150 kr: its balances still say 600. */
const JUNE = exported('20260201', voucher(6, 150));

/** Costs of one project, as the finance system of a region lists them: no row balances another. 125 000 + 3 420 + 245 310 kr. */
const PROJECT = [
  'Konto;Ansvar;Projekt;Vernr;Verdatum;Text;Belopp',
  '75220;31100;H1001;12003456;2025-01-31;Granskning (exempel);125 000,00',
  '56110;31100;H1001;12003501;2025-01-31;Tåg (exempel);3 420,00',
  '41110;31100;H1001;13000012;2025-01-25;Lön (exempel);245 310,00',
  '',
].join('\r\n');

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text, 'latin1') });
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe.skipIf(!hasBrowser())('a part of a year', () => {
  let browser: Browser;
  beforeAll(async () => {
    refuseUnbuilt();
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  async function open(options = {}) {
    const bench = await openWorkbench(browser, options, { FORDELA_SEED: 'real' });
    await bench.graphql(`mutation { setAccountMapping(rules: [
      {fromAccount: "1", toAccount: "1", accountGroup: "ASSETS", from: "2025-01-01"},
      {fromAccount: "4", toAccount: "4", accountGroup: "PERSONNEL", from: "2025-01-01"},
      {fromAccount: "50", toAccount: "50", accountGroup: "OTHER_COSTS", from: "2025-01-01"},
      {fromAccount: "7", toAccount: "7", accountGroup: "SERVICES", from: "2025-01-01"}]) { revision } }`);
    await bench.graphql(
      'mutation { setBudgetYear(input: {year: 2025, total: 12000, referenceDate: "2023-12-31", source: "Example"}) { year } }',
    );
    await bench.choose('submit');
    const panel = bench.page.locator('#panel-submit');
    const status = bench.page.locator('#task-pane .status');
    const send = (name: string, text: string) => panel.locator('#ledger-file').setInputFiles(file(name, text));
    return { ...bench, panel, status, send, press: (name: RegExp) => panel.getByRole('button', { name }).click() };
  }

  async function costs({ graphql }: OpenWorkbench): Promise<Record<string, number>> {
    const { budgetVsActual } = await graphql<{ budgetVsActual: { rows: { key: string; outcomeToDate: number }[] } }>(
      '{ budgetVsActual(year: 2025, by: ACCOUNT_GROUP) { rows { key outcomeToDate } } }',
    );
    return Object.fromEntries(budgetVsActual.rows.map(({ key, outcomeToDate }) => [key, outcomeToDate]));
  }
  const changesOf = async ({ graphql }: OpenWorkbench): Promise<(string | null)[]> => {
    const { changes } = await graphql<{ changes: { edges: { node: { reason: string | null } }[] } }>(
      '{ changes(first: 2) { edges { node { reason } } } }',
    );
    return changes.edges.map(({ node }) => node.reason);
  };
  const cells = async (table: Locator): Promise<string[][]> =>
    Promise.all(
      (await table.locator('tbody tr').all()).map(async (row) => (await row.locator('th, td').allTextContents()).map(plain)),
    );

  it('is asked about with both sums, taken for a reason, and undone by the whole year; a project’s costs come beside it', async () => {
    const bench = await open();
    const { page, panel, status, press } = bench;
    await bench.send('hela-året.se', FULL);
    await panel.getByText('Hela året: det som saknas i filen tas bort; filen har årets saldon').waitFor();
    await press(/^Läs in$/);
    await status.getByText('Redovisningen för 2025 är inläst').waitFor();
    expect(await costs(bench)).toEqual({ OTHER_COSTS: 600 });

    await bench.send('juni.se', JUNE);
    await panel.getByText('Stämmer det här?').waitFor();
    await panel.getByText('Uppräknade verifikationer: resten av året står kvar; filen har årets saldon, men').waitFor();
    expect(await cells(panel.locator('.asked table'))).toEqual([
      ['1930', '−600,00', '−150,00'],
      ['5010', '600,00', '150,00'],
    ]);
    await panel.locator('.asked').scrollIntoViewIfNeeded();
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/partial-export-sv.png` });
    await press(/^Godkänn och läs in$/);
    await panel.getByText('Skriv varför det stämmer.').waitFor();
    expect(await costs(bench)).toEqual({ OTHER_COSTS: 600 });
    await panel.locator('#ledger-reason').fill('Junis faktura är rättad');
    await press(/^Godkänn och läs in$/);
    await status.getByText('Redovisningen för 2025 är inläst').waitFor();
    expect(await costs(bench)).toEqual({ OTHER_COSTS: 650 }); // 5 × 100 + 150
    expect((await changesOf(bench))[0]).toBe('Junis faktura är rättad');

    await bench.send('hela-året.se', FULL);
    await panel.getByText('Filen är från 2026-01-10, och en nyare, från 2026-02-01, är redan inläst.').waitFor();
    await panel.locator('#ledger-reason').fill('Rättelsen var fel');
    await press(/^Godkänn och läs in$/);
    await status.getByText('Redovisningen för 2025 är inläst').waitFor();
    expect(await costs(bench)).toEqual({ OTHER_COSTS: 600 });

    await bench.send('projekt.csv', PROJECT);
    await panel.getByText('Vad kolumnerna betyder').waitFor();
    await press(/^Förhandsgranska$/);
    await panel.getByText('Filen läses som ett utdrag, vars rader summerar till 373 730,00 kr.').waitFor();
    // 56110 is new, and mapped on the spot
    await panel.getByText('Utan kontomappning i hela årets bokföring: 3 420,00 kr, antal rader: 1.').waitFor();
    await press(/^Spara och förhandsgranska igen$/);
    await panel.getByText('Välj en kontogrupp för minst ett konto.').waitFor();
    await panel.getByLabel('Kontogrupp för 56110').selectOption('Resor och möten');
    await panel.locator('.account-place').scrollIntoViewIfNeeded();
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/account-mapping-sv.png` });
    await press(/^Spara och förhandsgranska igen$/);
    await status.getByText('Mappningen är sparad. Konton: 1. Filen är inte inläst än.').waitFor();
    await panel.getByText('Alla årets rader är mappade.').waitFor();
    await panel.locator('#ledger-source').fill('Projekt H1001');
    await panel.locator('#ledger-reason').fill('Summan stämmer med ekonomisystemet');
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/extract-sv.png` });
    await press(/^Godkänn och läs in$/);
    await status.getByText('Redovisningen för 2025 är inläst').waitFor();

    await bench.choose('budget');
    await page.locator('#budget-year').selectOption('2025');
    await page.locator('#budget-by').selectOption('ACCOUNT_GROUP');
    await page.locator('#panel-budget svg.chart').waitFor();
    await page.locator('#panel-budget .actions fluent-button').first().click();
    await status.getByText(/^Tabellen Budget_utfall_2025/).waitFor();
    const sheet = await bench.values('A1:F30');
    const outcomes = sheet.filter((row) => row[0] === 'Kostnader').map((row) => [row[1], row[5]]);
    expect(Object.fromEntries(outcomes)).toMatchObject({
      PERSONNEL: 245_310,
      OTHER_COSTS: 600,
      SERVICES: 125_000,
      TRAVEL: 3_420,
    });
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/extract-report-sv.png` });
    expect(bench.problems).toEqual([]);
  });

  it('is asked about in English and in the dark, and left alone', async () => {
    const bench = await open({ locale: 'en-GB', colorScheme: 'dark' as const });
    const { page, panel, status, press } = bench;
    await bench.send('whole-year.se', FULL);
    await press(/^Import$/);
    await status.getByText('The ledger of 2025 is imported').waitFor();
    await bench.send('june.se', JUNE);
    await panel.getByText('Is this right?').waitFor();
    expect(await cells(panel.locator('.asked table'))).toEqual([
      ['1930', '-600.00', '-150.00'],
      ['5010', '600.00', '150.00'],
    ]);
    expect(await panel.evaluate((node) => node.scrollWidth <= node.clientWidth)).toBe(true);
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/partial-export-en.png` });
    await press(/^Another file$/);
    expect(await costs(bench)).toEqual({ OTHER_COSTS: 600 });
    expect(bench.problems).toEqual([]);
  });
});
