import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launchBrowser, watchedPage } from '../support/browser.js';
import { startSeededServer } from '../support/seeded-server.js';
import { refuseUnbuilt, startServer } from '../support/server-process.js';

describe.skipIf(!hasBrowser())('the pages in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    refuseUnbuilt();
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('show the year’s 21 contributions and their sum, in Swedish and in English', async () => {
    const link = await (await startSeededServer('example')).link();
    const { page, problems } = await watchedPage(browser, { locale: 'sv-SE' });
    await page.goto(link.href);
    await page.locator('#year').selectOption('2023');
    await page.getByRole('table', { name: 'Regionernas bidrag 2023' }).waitFor();
    expect(await page.locator('tbody tr').count()).toBe(21);
    expect(await page.locator('tfoot').textContent()).toMatch(/Summa\s*10\s000\s000,00/);
    expect(await page.getByText('EXEMPEL', { exact: true }).count()).toBe(0);
    await page.locator('#year').selectOption('2026');
    await page.getByText('EXEMPEL', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByText('EXAMPLE', { exact: true }).waitFor();
    await page.goto(new URL('/', link).href);
    await page.getByText('Contributions of the year').waitFor(); // remembered
    expect(problems).toEqual([]);
  });

  it('run an example query in GraphiQL', async () => {
    const link = await (await startSeededServer('example')).link();
    const { page, problems } = await watchedPage(browser, { locale: 'en-GB', viewport: { width: 1400, height: 900 } });
    await page.goto(link.href);
    await page.getByRole('link', { name: 'GraphiQL' }).click();
    const editor = page.locator('.graphiql-query-editor');
    await editor.getByText('contributionTable').first().waitFor(); // the editor is loaded after the page
    await page.getByRole('button', { name: /^Execute query/ }).click();
    await page.locator('.result-window').getByText('Stockholm').waitFor();
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByRole('link', { name: 'Query', exact: true }).waitFor(); // the schema is there
    expect(problems).toEqual([]);
  });

  it('let in whoever pastes the token', async () => {
    const link = await startServer().link();
    const { page, problems } = await watchedPage(browser, { locale: 'sv-SE' });
    await page.goto(new URL('/graphiql', link).href);
    await page.getByLabel(/klistra in nyckeln/).fill(`${link.searchParams.get('token')}`);
    await page.getByRole('button', { name: 'Logga in' }).click();
    await page.getByRole('tab', { name: 'Contributions' }).waitFor();
    expect(page.url()).toBe(new URL('/graphiql', link).href);
    expect(problems).toEqual(['error: Failed to load resource: the server responded with a status of 401 (Unauthorized)']);
  });
});
