import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launchBrowser, watchedPage } from '../../support/browser.js';
import { startSeededServer } from '../../support/seeded-server.js';
import { refuseUnbuilt } from '../../support/server-process.js';
import { buildPane, servePane } from './serve-pane.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TOKEN = 'a-token-that-only-this-test-knows';

describe.skipIf(!hasBrowser())('the pane', () => {
  let browser: Browser;
  let pane: Awaited<ReturnType<typeof buildPane>>;
  const closes: (() => unknown)[] = [];

  beforeAll(async () => {
    refuseUnbuilt();
    pane = await buildPane();
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const close of closes.splice(0)) await close();
  });
  afterAll(async () => {
    await browser?.close();
    pane?.remove();
  });

  /** The pane in a browser of its own, over a real server with example years. */
  async function open({ language = 'sv', scheme = 'light' }: { language?: 'sv' | 'en'; scheme?: 'light' | 'dark' } = {}) {
    const server: { origin: string | undefined } = {
      origin: (await (await startSeededServer('example', { FORDELA_LAUNCH_TOKEN: TOKEN })).link()).origin,
    };
    const served = await servePane(pane.folder, server);
    const { page, problems } = await watchedPage(browser, { viewport: { width: 340, height: 800 }, colorScheme: scheme });
    closes.push(served.close, () => page.context().close());
    await page.goto(`${served.address}?office=${language}`);
    return { page, server, problems };
  }

  async function signIn(page: Page, keep = false): Promise<void> {
    await page.getByRole('button', { name: 'Logga in' }).click();
    await page.getByLabel('Inloggningskod').fill(`http://127.0.0.1:1/?token=${TOKEN}`); // the whole link, as people paste it
    if (keep) await page.getByLabel('Förbli inloggad').check();
    await page.getByRole('button', { name: 'Logga in' }).click();
    await page.getByText('Du är inloggad.').waitFor();
  }

  const tab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name }).click();
  const status = (page: Page) => page.getByRole('status');

  async function faultsOf(page: Page): Promise<string[]> {
    await page.addScriptTag({ content: AXE }).catch(() => page.evaluate(AXE)); // the policy refuses scripts in the page
    const { violations } = await page.evaluate(() =>
      (
        globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
      ).axe.run(),
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }

  it('asks who is there, refuses a wrong code, and then shows the year’s contributions to the öre', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Logga in' }).click();
    await page.getByRole('button', { name: 'Logga in' }).click();
    await page.getByText('Skriv eller klistra in koden.').waitFor();
    await page.getByLabel('Inloggningskod').fill('wrong');
    await page.keyboard.press('Enter');
    await page.getByText('Servern känner inte igen koden.').waitFor();
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain('wrong');
    await page.getByLabel('Inloggningskod').fill(TOKEN);
    await page.keyboard.press('Enter');
    await page.getByText('Du är inloggad.').waitFor();
    await tab(page, 'Bidrag');
    await page.locator('#year').selectOption('2023');
    await page.getByText('10 000 000,00 kr').waitFor();
    expect(await page.getByText('EXEMPEL', { exact: true }).count()).toBe(0);
    await page.locator('#year').selectOption('2026');
    await page.getByText('EXEMPEL', { exact: true }).waitFor();
    expect(await page.locator('tbody tr').count()).toBe(21);
    expect(await page.getByRole('table', { name: 'Bidrag 2026 per region' }).count()).toBe(1); // read aloud, though the chart is shown
    expect(await page.locator('svg.chart .bar').count()).toBe(21);
  });

  it('keeps the code until Excel closes, or for longer on request, and never in the workbook', async () => {
    const { page } = await open();
    await signIn(page);
    const kept = () => page.evaluate(() => [sessionStorage.getItem('fordela-token'), localStorage.getItem('fordela-token')]);
    expect(await kept()).toEqual([TOKEN, null]);
    await page.getByRole('button', { name: 'Logga ut' }).click();
    await page.getByLabel('Inloggningskod').waitFor();
    expect(await kept()).toEqual([null, null]);
    await page.getByLabel('Inloggningskod').fill(TOKEN);
    await page.getByLabel('Förbli inloggad').check();
    await page.getByRole('button', { name: 'Logga in' }).click();
    await page.getByText('Du är inloggad.').waitFor();
    expect(await kept()).toEqual([null, TOKEN]);
    await tab(page, 'Bidrag');
    await page.getByRole('button', { name: 'Infoga vid markerad cell' }).click();
    await status(page).getByText('Bidrag_2026').waitFor();
    const workbook = await page.evaluate(() => {
      const { workbook: book } = (
        globalThis as unknown as { host: { workbook: { parts: unknown; settings: unknown; furniture: unknown } } }
      ).host;
      return JSON.stringify([book.parts, book.settings, book.furniture]);
    });
    expect(workbook).toContain('contributionTable');
    expect(workbook).not.toContain(TOKEN);
  });

  it('inserts, does not write over, refreshes, and removes after a question', async () => {
    const { page, server } = await open();
    await signIn(page);
    await tab(page, 'Bidrag');
    const insert = page.getByRole('button', { name: 'Infoga vid markerad cell' });
    await insert.click();
    await status(page).getByText('Tabellen Bidrag_2026 står nu på Blad1!A7:H29').waitFor();
    await insert.click();
    await status(page).getByText('Inget är ändrat').waitFor();
    expect(await status(page).getAttribute('data-outcome')).toBe('refused');
    await page.getByRole('button', { name: 'Infoga på nytt blad' }).click();
    await status(page).getByText('Bidrag_2026_2').waitFor();
    await tab(page, 'Arbetsboken');
    await page
      .getByText(/Hämtad nu, revision \d+/)
      .first()
      .waitFor();
    await page.getByText('Aktuell').first().waitFor();

    await fetch(`${server.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify({
        query:
          'mutation { registerWithdrawal(input: { region: "09", notifiedOn: "2025-03-01", reference: "x" }) { revision } confirmWithdrawal(input: { region: "09", confirmedOn: "2025-04-01" }) { revision } }',
      }),
    });
    await tab(page, 'Bidrag');
    await tab(page, 'Arbetsboken');
    await page
      .getByText(/Data har ändrats sedan dess/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Uppdatera allt' }).click();
    await status(page).getByText('2 tabeller är uppdaterade').waitFor();
    expect(await status(page).getAttribute('data-outcome')).toBe('done');
    await status(page).getByText('raderna för Gotland är borta').waitFor();
    await page.getByText('Aktuell').first().waitFor();

    await page.getByRole('button', { name: 'Ta bort' }).first().click();
    await page.keyboard.press('Escape');
    expect(await page.locator('.confirm').count()).toBe(0);
    expect(await page.locator('#panel-workbook .place .card').count()).toBe(2);
    await page.getByRole('button', { name: 'Ta bort' }).first().click();
    await page.locator('.confirm').getByRole('button', { name: 'Ta bort' }).click();
    await status(page).getByText('är borttagen').waitFor();
    await expect.poll(() => page.locator('#panel-workbook .place .card').count()).toBe(1);
  });

  it('keeps the old values when the server is out of reach, says so, and tries again', async () => {
    const { page, server } = await open();
    await signIn(page);
    await tab(page, 'Bidrag');
    await page.getByRole('button', { name: 'Infoga vid markerad cell' }).click();
    await status(page).getByText('Bidrag_2026').waitFor();
    const { origin } = server;
    server.origin = undefined;
    await tab(page, 'Arbetsboken');
    await page.getByRole('button', { name: 'Uppdatera allt' }).click();
    await status(page).getByText('tabeller och formler har kvar sina gamla värden').waitFor();
    expect(await status(page).getAttribute('data-outcome')).toBe('failed');
    await tab(page, 'Bidrag');
    await page.locator('#year').selectOption('2023');
    await page.getByRole('button', { name: 'Försök igen' }).waitFor();
    server.origin = origin;
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await page.getByText('10 000 000,00 kr').waitFor();
  });

  it('works from the keyboard and speaks the language that is chosen', async () => {
    const { page } = await open();
    await page.getByRole('tab', { name: 'Bidrag' }).focus();
    const settings = page.getByRole('tab', { name: 'Inställningar' });
    await expect
      .poll(async () => {
        await page.keyboard.press('ArrowRight');
        return settings.getAttribute('aria-selected');
      })
      .toBe('true');
    await page.getByLabel('Språk').selectOption('en');
    await page.getByRole('tab', { name: 'Settings' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await page.reload();
    await page.getByRole('tab', { name: 'Settings' }).waitFor(); // remembered
  });

  it.each([{ scheme: 'light' }, { scheme: 'dark' }] as const)(
    'has nothing that axe would refuse in $scheme',
    async ({ scheme }) => {
      const { page } = await open({ scheme });
      await page.getByRole('button', { name: 'Logga in' }).click();
      await page.getByLabel('Inloggningskod').waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.getByLabel('Inloggningskod').fill(TOKEN);
      await page.keyboard.press('Enter');
      await page.getByText('Du är inloggad.').waitFor();
      await tab(page, 'Bidrag');
      await page.getByRole('button', { name: 'Infoga vid markerad cell' }).click();
      await status(page).getByText('Bidrag_2026').waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.getByRole('button', { name: 'Tabell', exact: true }).click();
      expect(await faultsOf(page)).toEqual([]);
      await tab(page, 'Arbetsboken');
      await page.getByRole('button', { name: 'Ta bort' }).click();
      expect(await faultsOf(page)).toEqual([]);
    },
  );

  it('asks nobody but its server, and breaks no rule of its policy', async () => {
    const { page, problems } = await open();
    await signIn(page);
    await tab(page, 'Bidrag');
    await page.locator('svg.chart').waitFor();
    expect(problems.filter((problem) => !problem.includes('401'))).toEqual([]);
  });
});
