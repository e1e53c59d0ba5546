import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launchBrowser } from '../support/browser.js';
import { refuseUnbuilt } from '../support/server-process.js';
import { add, cell, openTab, total } from './what-if-tab.js';

describe.skipIf(!hasBrowser())('the what-if tab over several years', () => {
  let browser: Browser;
  beforeAll(async () => {
    refuseUnbuilt();
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('shows the years beside one that cannot be met, and says which cannot and why', async () => {
    const { page, problems } = await openTab(browser);
    await page.locator('#what-if-years').selectOption('3');
    await add(page, 'floor');
    await page.locator('.card input[type=text]').fill('600 000'); // 21 × 600 000 = 12 600 000 kr
    await page.locator('.card select').nth(1).selectOption('2024');
    await page.locator('.card select').nth(2).selectOption('2024');
    const refusal = page.locator('.what-if.place .refusal');
    await refusal.getByText(/^2024: .*12.600.000,00 kr/).waitFor();
    const years = page.locator('#what-if-year option');
    expect(await years.allTextContents()).toEqual(['2023', '2024 (går inte ihop)', '2025']);
    expect(await page.locator('.answer.outdated').count()).toBe(0); // 2023 is shown, and is met
    await expect.poll(() => total(page).textContent()).toMatch(/^10.000.000,00 kr$/);
    await page.locator('#what-if-year').selectOption('2024');
    await page.locator('.answer.outdated').waitFor();
    await refusal.getByText('Siffrorna som visas är de').waitFor();
    await page.locator('#what-if-year').selectOption('2025');
    await page.locator('.answer:not(.outdated)').waitFor();
    await page.locator('.card select').nth(2).selectOption('');
    await refusal.getByText('2024 går inte heller ihop.').waitFor(); // 2025 is shown, and has its own reason now
    await page.locator('.card input[type=text]').fill('400 000');
    await expect.poll(() => refusal.textContent()).toBe('');
    expect(await years.allTextContents()).toEqual(['2023', '2024', '2025']);
    await expect.poll(() => cell(page, 'Gotland', 'scenario').textContent()).toMatch(/^400.000,00$/);
    expect(problems).toEqual([]);
  });

  it('raises the budget once or every year, as the card says', async () => {
    const { page, problems } = await openTab(browser);
    await page.locator('#what-if-years').selectOption('3');
    await page.locator('#what-if-budget').fill('12 000 000');
    const totals = async (): Promise<(string | null)[]> => {
      const shown: (string | null)[] = [];
      for (const year of ['2023', '2024', '2025']) {
        await page.locator('#what-if-year').selectOption(year);
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        shown.push(((await total(page).textContent()) ?? '').replaceAll(/\s/g, ' '));
      }
      return shown;
    };
    await add(page, 'percent');
    await page.locator('.card').getByText('Budgeten i procent, en gång').waitFor();
    await page.locator('.card input[type=text]').fill('3');
    await page.locator('.card input[type=text]').press('Tab');
    expect(await totals()).toEqual(['12 360 000,00 kr', '12 360 000,00 kr', '12 360 000,00 kr']);
    await page.locator('.card').getByRole('button', { name: 'Ta bort' }).click();
    await add(page, 'index');
    await page.locator('.card').getByText('Budgeten räknas upp varje år').waitFor();
    await page.locator('.card input[type=text]').fill('3');
    await page.locator('.card input[type=text]').press('Tab');
    // 12 000 000 × 1.03, × 1.03², × 1.03³
    expect(await totals()).toEqual(['12 360 000,00 kr', '12 730 800,00 kr', '13 112 724,00 kr']);
    expect(problems).toEqual([]);
  });

  it('says at the card that it changes nothing, where its region is in already', async () => {
    const { page, problems } = await openTab(browser);
    await add(page, 'joins');
    await page.locator('.card select').first().selectOption('09');
    await page.locator('.card').getByText('Ändrar ingenting 2023: Gotland är redan med.').waitFor();
    await add(page, 'leaves');
    await page.locator('.card').nth(1).locator('select').selectOption('09');
    await page.locator('.strip .summary').getByText('20 betalar mer, 1 lämnar').waitFor();
    expect(problems).toEqual([]);
  });
});
