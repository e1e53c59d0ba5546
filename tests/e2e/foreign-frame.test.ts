import type { Browser, BrowserContext, Frame, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../addin/catalogue/functions.js';
import { hasBrowser, launchBrowser } from '../support/browser.js';
import { refuseUnbuilt, startServer } from '../support/server-process.js';

const EXCEL = 'https://excel.officeapps.live.com';
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** The little of office.js that the pane starts with. Excel asks a cell as soon as its function is associated, as it does when a workbook is opened. */
const OFFICE = `
  globalThis.excel = { associated: [], asked: [], cells: {} };
  globalThis.Office = {
    onReady: async () => ({ host: 'Excel', platform: 'OfficeOnline' }),
    context: { displayLanguage: 'sv-SE', partitionKey: 'p1' },
    actions: { associate: (id) => excel.asked.push(id) },
    addin: { showAsTaskpane: async () => undefined },
  };
  class CellError extends Error { constructor(code, message) { super(message); this.code = code; } }
  globalThis.CustomFunctions = {
    Error: CellError,
    ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
    associate: (id, code) => {
      excel.associated.push({ id, page: document.readyState });
      if (id === 'STATUS') Promise.resolve(code({})).then((value) => { excel.cells.STATUS = value; }, (error) => { excel.cells.STATUS = error.code + ' ' + error.message; });
    },
  };
  globalThis.Excel = { run: async () => { throw new Error('No workbook here'); } };`;

interface Framed {
  readonly page: Page;
  readonly frame: Frame;
  readonly problems: string[];
  readonly cookies: string[];
}

describe.skipIf(!hasBrowser())('a page of Excel on the web', () => {
  let browser: Browser;
  beforeAll(async () => {
    refuseUnbuilt();
    // the server of a test is on this machine, which a page elsewhere may reach only with leave; an office's is not
    browser = await launchBrowser(['--disable-features=LocalNetworkAccessChecks']);
  });
  afterAll(() => browser.close());

  /** A page at Excel's own address that frames the pane, with answers for what comes from Microsoft; the server's are its own. */
  async function framed(server: string, { office = OFFICE, holding = EXCEL } = {}): Promise<Framed> {
    const context = await browser.newContext({ locale: 'sv-SE', viewport: { width: 350, height: 700 } });
    const page = await context.newPage();
    const problems: string[] = [];
    const cookies: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('response', async (response) => {
      const { cookie } = await response.request().allHeaders();
      if (cookie || (await response.headerValue('set-cookie'))) cookies.push(response.url());
    });
    await answer(
      context,
      `${holding}/**`,
      'text/html',
      `<!doctype html><iframe src="${server}/addin/taskpane.html" width="340" height="600"></iframe>`,
    );
    await answer(context, OFFICE_JS, 'text/javascript', office);
    await page.goto(`${holding}/x/_layouts/xlviewerinternal.aspx`);
    await page.waitForFunction(() => document.querySelector('iframe') !== null);
    const frame = page.frames().find((each) => each !== page.mainFrame());
    if (!frame) throw new Error('There is no frame');
    return { page, frame, problems, cookies };
  }

  const answer = (context: BrowserContext, url: string, contentType: string, body: string): Promise<unknown> =>
    context.route(url, (route: Route) => route.fulfill({ contentType, body }));

  it('fetches the functions and shows the icons, which are at another address', async () => {
    const { origin } = await startServer().link();
    const { page } = await framed(origin);
    const read = await page.evaluate(async (server) => {
      const functions = await (await fetch(`${server}/addin/functions.sv.json`)).json();
      const shown = (crossOrigin: string | null) =>
        new Promise<number>((resolve) => {
          const image = new Image();
          if (crossOrigin !== null) image.crossOrigin = crossOrigin;
          image.onload = () => resolve(image.naturalWidth);
          image.onerror = () => resolve(0);
          image.src = `${server}/addin/icons/icon-32.png${crossOrigin === null ? '' : '?again'}`;
        });
      return { functions: functions.functions.length, plain: await shown(null), crossOrigin: await shown('anonymous') };
    }, origin);
    expect(read).toEqual({ functions: FUNCTIONS.length, plain: 32, crossOrigin: 32 });
  });

  it('starts the pane in its frame and takes a sign-in there, all without a cookie', async () => {
    const link = await startServer({ FORDELA_SEED: 'example' }).link();
    const { frame, cookies, problems } = await framed(link.origin);
    await frame.locator('#tab-settings').click();
    await frame.locator('#panel-settings').waitFor({ state: 'visible' });
    await frame
      .locator('#panel-settings input')
      .first()
      .fill(`${link.searchParams.get('token')}`);
    await frame.locator('#panel-settings').getByRole('button', { name: 'Logga in' }).click();
    await frame.locator('#tab-contributions').click();
    await frame.getByText('Skåne').first().waitFor();
    expect(cookies).toEqual([]);
    expect(problems.filter((text) => !/401|No workbook here/.test(text))).toEqual([]);
  });

  it('has every function associated before the program is there, and a cell that is asked then waits for it', async () => {
    const { origin } = await startServer().link();
    const { frame } = await framed(origin);
    await frame.waitForFunction(() => Reflect.get(globalThis, 'excel')?.cells.STATUS !== undefined);
    const { associated, cells } = await frame.evaluate(() => Reflect.get(globalThis, 'excel'));
    expect(associated).toEqual(FUNCTIONS.map(({ id }) => ({ id, page: 'loading' }))); // the program is a module, which runs later
    expect(cells.STATUS).toMatch(/^#N\/A .*Logga in/); // asked of the program, which has no sign-in yet
  });

  it.each(['// nothing', 'globalThis.Office = { onReady: async () => ({ host: null, platform: null }) };'])(
    'says in words where Excel’s interface is missing: office.js is “%s”',
    async (office) => {
      const { origin } = await startServer().link();
      const { frame, problems } = await framed(origin, { office });
      await frame.getByText('Den här sidan visas i Excel.').waitFor();
      await frame.getByText('This page is shown in Excel.').waitFor();
      expect(problems).toEqual([]);
    },
  );

  it('is shown where Office shows its workbooks, and nowhere else', async () => {
    const { origin } = await startServer().link();
    const own = [
      'https://excel.cloud.microsoft',
      'https://teams.microsoft.com',
      'https://onedrive.live.com',
      'https://kommunen.sharepoint.com',
    ];
    for (const holding of own) {
      const { frame, problems } = await framed(origin, { holding });
      await frame.locator('#tab-settings').waitFor();
      expect(
        problems.filter((text) => text.includes('frame-ancestors')),
        holding,
      ).toEqual([]);
    }
    for (const holding of ['https://officeapps.live.com.evil.example', 'https://evil.example']) {
      const { problems } = await framed(origin, { holding });
      await expect.poll(() => problems.join(), { timeout: 30_000, message: holding }).toContain('frame-ancestors');
    }
  });
});
