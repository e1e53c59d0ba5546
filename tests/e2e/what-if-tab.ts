import type { Browser, Page } from 'playwright-core';
import { type OpenWorkbench, openWorkbench } from '../support/workbench.js';

/** "+268 843,12" or "1 613 058,75" in öre. */
export const oreOf = (shown: string): number => Number(shown.replace(/[^\d−-]/g, '').replace('−', '-'));

/** The workbench with the tab open on a year of ten million. */
export async function openTab(browser: Browser, options = {}, baseYear = '2023'): Promise<OpenWorkbench> {
  const bench = await openWorkbench(browser, options);
  await bench.choose('whatIf');
  const { page } = bench;
  await page.locator('#what-if-slider').waitFor();
  await page.locator('#what-if-base').selectOption(baseYear);
  await page
    .locator('.what-if.place')
    .getByText(/^10.000.000[,.]00 kr$/)
    .waitFor();
  return bench;
}

const COLUMNS = ['scenario', 'difference', 'baseline'] as const;

export const cell = (page: Page, region: string, column: (typeof COLUMNS)[number]) =>
  page.locator('table.what-if tbody tr', { hasText: region }).locator('td').nth(COLUMNS.indexOf(column));
export const total = (page: Page) => page.locator('.strip .total');
export const status = (page: Page) => page.locator('#task-pane .status');

export async function add(page: Page, kind: string): Promise<void> {
  await page.locator('select[aria-label="Lägg till en ändring"]').selectOption(kind);
  await page.getByRole('button', { name: 'Lägg till', exact: true }).click();
}
