import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launchBrowser } from '../support/browser.js';
import { refuseUnbuilt } from '../support/server-process.js';
import { openWorkbench } from '../support/workbench.js';

describe.skipIf(!hasBrowser())('the workbench', () => {
  let browser: Browser;
  beforeAll(async () => {
    refuseUnbuilt();
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('scrolls its pane and its cells, and never the page', async () => {
    const bench = await openWorkbench(browser, { viewport: { width: 1360, height: 560 } });
    await bench.choose('whatIf');
    const { page } = bench;
    const last = page.locator('#panel-whatIf :is(select, input, fluent-button):visible').last();
    await last.waitFor();
    await last.focus();
    const scrolled = await page.evaluate(() => {
      const root = document.scrollingElement as HTMLElement;
      root.scrollTop = 500;
      document.body.scrollTop = 500;
      return [root.scrollTop, document.body.scrollTop, (document.querySelector('#task-pane') as HTMLElement).scrollTop > 0];
    });
    expect(scrolled).toEqual([0, 0, true]);
  });
});
