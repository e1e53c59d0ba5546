import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Profile } from '../../addin/workbench/host/profile.js';
import { watchedPage } from './browser.js';
import { type ServerProcess, startServer } from './server-process.js';

type Cell = string | number | boolean;

/** The workbench in a browser, against a server of its own process that was started as the README says. */
export interface OpenWorkbench {
  readonly server: ServerProcess;
  readonly page: Page;
  readonly problems: string[];
  readonly link: URL;
  /** Values of an area of the open sheet, as a script in Excel reads them. */
  values(address: string): Promise<Cell[][]>;
  /** Writes an area's formulas in one go, as a script or a paste does. */
  enter(address: string, formulas: string[][]): Promise<void>;
  /** The areas' values once nothing of them waits any more. */
  settled(address: string): Promise<Cell[][]>;
  /** GraphQL asked past the page, as another user would. */
  graphql<T>(query: string, variables?: object): Promise<T>;
  choose(tab: 'contributions' | 'whatIf' | 'budget' | 'submit' | 'workbook' | 'settings'): Promise<void>;
  insert(year: number): Promise<void>;
}

export async function openWorkbench(
  browser: Browser,
  options: BrowserContextOptions = {},
  env: Record<string, string> = {},
  profile: Profile = 'web',
): Promise<OpenWorkbench> {
  const server = startServer({ FORDELA_SEED: 'example', ...env });
  const link = await server.link();
  const { page, problems } = await watchedPage(browser, { locale: 'sv-SE', viewport: { width: 1360, height: 860 }, ...options });
  await page.goto(link.href);
  await page.getByRole('link', { name: /^(Arbetsbänk|Workbench)$/ }).click();
  if (profile === 'desktop') {
    await page.getByRole('grid').waitFor();
    await page.goto(`${page.url()}?excel=desktop`);
  }
  await page.getByRole('grid').waitFor();
  await page.locator('#task-pane select').first().waitFor();

  const values = (address: string): Promise<Cell[][]> =>
    page.evaluate(
      (asked) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getActiveWorksheet().getRange(asked);
          range.load('values');
          await context.sync();
          return range.values as Cell[][];
        }),
      address,
    );
  return {
    ...{ server, page, problems, link, values },
    enter: (address, formulas) =>
      page.evaluate(
        ([asked, entered]) =>
          Excel.run(async (context) => {
            context.workbook.worksheets.getActiveWorksheet().getRange(asked).formulas = entered;
            await context.sync();
          }),
        [address, formulas] as const,
      ),
    settled: async (address) => {
      for (;;) {
        const now = await values(address);
        if (!now.flat().includes('#BUSY!')) return now;
        await page.waitForTimeout(50);
      }
    },
    graphql: async (query, variables = {}) => {
      const response = await fetch(new URL('/graphql', link), {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${link.searchParams.get('token')}` },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = await response.json();
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    choose: async (tab) => {
      await page.locator(`#tab-${tab}`).click();
      await page.locator(`#panel-${tab}`).waitFor({ state: 'visible' });
    },
    insert: async (year) => {
      await page.locator('#task-pane select').first().selectOption(String(year));
      await page.locator('#task-pane .chart').waitFor();
      await page.locator('#panel-contributions fluent-button').first().click();
      await page
        .locator('#task-pane')
        .getByText(/^(Tabellen|The table) .*\d/)
        .waitFor();
    },
  };
}
