import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changed, csvOf, exchanged, FIGURES_2025, type Figures, realFigures } from '../regions/plausibility/broken-files.js';
import { hasBrowser, launchBrowser } from '../support/browser.js';
import { refuseUnbuilt } from '../support/server-process.js';
import { type OpenWorkbench, openWorkbench } from '../support/workbench.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') });
const of = (year: number, figures: Figures) => file(`folkmängd-${year}.csv`, csvOf([year, figures]));
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe.skipIf(!hasBrowser())('population from the pane', () => {
  let browser: Browser;
  beforeAll(async () => {
    refuseUnbuilt();
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  async function open(
    options = {},
  ): Promise<OpenWorkbench & { panel: Locator; status: Locator; send(sent: ReturnType<typeof file>): Promise<void> }> {
    const bench = await openWorkbench(browser, options);
    await bench.choose('submit');
    const panel = bench.page.locator('#panel-submit');
    const send = (sent: ReturnType<typeof file>) => panel.locator('#population-file').setInputFiles(sent);
    return { ...bench, panel, status: bench.page.locator('#task-pane .status'), send };
  }
  const stored = async (bench: OpenWorkbench, day: string) => {
    const { populations } = await bench.graphql<{
      populations: { referenceDate: string; version: number; source: string }[];
    }>('{ populations { referenceDate version source } }');
    return populations.filter(({ referenceDate }) => referenceDate === day).map(({ version, source }) => ({ version, source }));
  };
  async function expectNoAxeFaults({ page }: OpenWorkbench): Promise<void> {
    await page.evaluate(AXE);
    const faults = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(place: string): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations } = await axe.run('#task-pane');
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
    });
    expect(faults).toEqual([]);
  }

  it('is previewed with old and new figures and what contributions change by, and then imported', async () => {
    const bench = await open();
    await bench.send(of(2025, FIGURES_2025));
    await bench.panel.getByText('2025-12-31: skulle bli version 1').waitFor();
    await bench.panel.getByText('Jämfört med 2024-12-31, version 1.').waitFor();
    await bench.panel.getByText('Ingen region ändras mer än 3 % och riket inte mer än 2 %.').waitFor();
    const first = await bench.panel.locator('table.compared tbody tr').first().locator('td').allTextContents();
    expect(first.map(plain)).toEqual(['2 473 307', '2 486 251', '+0,52']);
    expect(await bench.panel.locator('.asked').count()).toBe(0);
    await expectNoAxeFaults(bench);
    expect(await stored(bench, '2025-12-31')).toEqual([]);
    await bench.panel.locator('#population-source').fill('SCB, exempel');
    await bench.panel.getByRole('button', { name: 'Läs in', exact: true }).click();
    await bench.status.getByText(/Folkmängden 2025-12-31 är inläst\. Data har nu revision \d+\./).waitFor();
    expect(await stored(bench, '2025-12-31')).toEqual([{ version: 1, source: 'SCB, exempel' }]);

    await bench.send(of(2025, FIGURES_2025));
    await bench.panel.getByText('2025-12-31: redan känd, som version 1').waitFor();
    expect(bench.problems).toEqual([]);
  });

  it('is asked about where rows are exchanged, and taken by keyboard with a reason alone', async () => {
    const bench = await open();
    const { page, panel } = bench;
    await bench.send(of(2024, exchanged(realFigures(2024), '08', '10')));
    await panel.getByText('Stämmer de här talen?').waitFor();
    expect((await panel.locator('.asked li').allTextContents()).map(plain)).toEqual([
      'Region Kalmar län: 246 352 tidigare, nu 157 223 (−36,18 %; 3 % godtas utan fråga)',
      'Region Blekinge: 157 223 tidigare, nu 246 352 (+56,69 %; 3 % godtas utan fråga)',
    ]);
    expect(await panel.locator('table.compared tr.jumps').count()).toBe(2);
    // the example's 11.5 million of 2026: × 246 352 ÷ 10 587 710 and × 157 223 ÷ 10 587 710
    const year = panel.locator('table.compared', { hasText: '2026: 2 regioners bidrag ändras' });
    expect((await year.locator('tbody tr').allTextContents()).map(plain)).toEqual([
      'Kalmar267 578,92170 770,12',
      'Blekinge170 770,12267 578,92',
    ]);
    await expectNoAxeFaults(bench);
    expect(await panel.evaluate((node) => node.scrollWidth <= node.clientWidth)).toBe(true);

    await panel.locator('#population-source').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('population-reason');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await panel.getByText('Skriv varför talen stämmer.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('population-reason');
    expect(await stored(bench, '2024-12-31')).toMatchObject([{ version: 1 }]);
    await page.keyboard.type('Kontrollerat med SCB');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await bench.status.getByText(/Folkmängden 2024-12-31 är inläst/).waitFor();
    expect(await stored(bench, '2024-12-31')).toMatchObject([{ version: 2 }]);
    const { changes } = await bench.graphql<{ changes: { edges: { node: { reason: string } }[] } }>(
      '{ changes(first: 1) { edges { node { reason } } } }',
    );
    expect(changes.edges[0]?.node.reason).toBe('Kontrollerat med SCB');
    expect(bench.problems).toEqual([]);
  });

  it('is asked about in English and in the dark, with the nation, and left alone', async () => {
    const bench = await open({ locale: 'en-GB', colorScheme: 'dark' as const });
    await bench.send(
      of(
        2025,
        changed(FIGURES_2025, '07', (digits) => `${digits}0`),
      ),
    );
    await bench.panel.getByText('Are these figures right?').waitFor();
    expect((await bench.panel.locator('.asked li').allTextContents()).map(plain)).toEqual([
      'Region Kronoberg: 203,351 on 2024-12-31, now 2,031,220 (+898.87 %; 3 % passes without a question)',
      'The nation: 10,587,710 on 2024-12-31, now 12,433,642 (+17.43 %; 2 % passes without a question)',
    ]);
    await bench.panel.getByRole('button', { name: 'Accept and import' }).waitFor();
    await expectNoAxeFaults(bench);
    await bench.panel.getByRole('button', { name: 'Another file' }).click();
    await bench.panel.locator('#population-file').waitFor();
    expect(await stored(bench, '2025-12-31')).toEqual([]);
  });

  it('is refused with its row where a figure is missing, and can be sent again', async () => {
    const bench = await open();
    const broken = csvOf([2024, realFigures(2024)]).replace('09,2024,60971', '09,2024,..');
    await bench.send(file('trasig.csv', broken));
    await bench.panel.getByText('Filen kan inte läsas in').waitFor();
    expect(await bench.panel.locator('.findings.refused li').allTextContents()).toEqual([
      'Rad 9 population ”..” Inte ett antal invånare: ett heltal från 1 till 20 miljoner.',
    ]);
    await bench.panel.locator('#population-file').waitFor();
    expect(await stored(bench, '2024-12-31')).toMatchObject([{ version: 1 }]);
  });

  it.skipIf(!process.env.SHOTS).each([
    ['sv', 'sv-SE', 'light'],
    ['en', 'en-GB', 'dark'],
  ] as const)('is pictured (%s)', async (name, locale, colorScheme) => {
    const bench = await open({ locale, colorScheme, viewport: { width: 1360, height: 2400 } });
    await bench.send(of(2024, exchanged(realFigures(2024), '08', '10')));
    await bench.panel.locator('.asked').waitFor();
    await bench.page.locator('#task-pane').screenshot({ path: `${process.env.SHOTS}/swapped-${name}.png` });
    await bench.panel.getByRole('button', { name: /^(Annan fil|Another file)$/ }).click();
    await bench.send(
      of(
        2025,
        changed(FIGURES_2025, '07', (digits) => `${digits}0`),
      ),
    );
    await bench.panel.locator('.asked').waitFor();
    await bench.page.locator('#task-pane').screenshot({ path: `${process.env.SHOTS}/tenfold-${name}.png` });
  });
});
