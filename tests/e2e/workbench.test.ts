import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROFILES } from '../../addin/workbench/host/profile.js';
import { projectRoot } from '../../server/database/project-root.js';
import { REGION_NAMES } from '../../server/regions/region-names.js';
import { hasBrowser, launchBrowser } from '../support/browser.js';
import { hasLibreOffice } from '../support/libre-office.js';
import { refuseUnbuilt } from '../support/server-process.js';
import { type OpenWorkbench, openWorkbench } from '../support/workbench.js';

/** 12 096 formulas that all ask for something else: contribution and share of each region, by four of its names, in each month of six years. */
const DIFFERENT_CELLS = ['CONTRIBUTION', 'SHARE'].flatMap((name) =>
  REGION_NAMES.flatMap(({ code, shortName, officialName, countyName }) =>
    [code, shortName, officialName, countyName].flatMap((region) =>
      Array.from({ length: 72 }, (_, n) => `${2022 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`).map(
        (period) => `=FORDELA.${name}("${region}","${period}")`,
      ),
    ),
  ),
);

const CONTRIBUTIONS_2023 = 'B8:E29';

/** 31 December 2022 with 1 000 people moved from Stockholm to Skåne, so that the nation's total still holds. */
function correctedPopulation(): string {
  const lines = readFileSync(join(projectRoot(), 'server/database/seed/population.csv'), 'utf8').split('\n');
  const year = lines.filter((line) => line.startsWith('region_code') || line.split(',')[1] === '2022').join('\n');
  return year.replace('12,2022,1414324', '12,2022,1415324').replace('01,2022,2440027', '01,2022,2439027');
}

async function importCorrection(bench: OpenWorkbench): Promise<void> {
  await bench.graphql(
    'mutation ($content: String!) { importPopulation(input: {format: CSV, source: "Test", content: $content}) { revision } }',
    {
      content: correctedPopulation(),
    },
  );
}

async function refreshAll({ page }: OpenWorkbench): Promise<void> {
  await page
    .getByRole('button', { name: /^(Uppdatera allt|Refresh all)/ })
    .first()
    .click();
}

describe.skipIf(!hasBrowser())('the workbench', () => {
  let browser: Browser;
  beforeAll(async () => {
    refuseUnbuilt();
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('opens signed in by the printed link, and inserts the table of 2023 with its sum', async () => {
    const bench = await openWorkbench(browser);
    await bench.insert(2023);
    const rows = await bench.values(CONTRIBUTIONS_2023);
    expect(rows).toHaveLength(22);
    const amounts = rows.slice(0, 21).map((row) => row[3] as number);
    expect(rows.find(([name]) => name === 'Skåne')).toEqual(['Skåne', 1_414_324, expect.closeTo(0.1344215627, 9), 1_344_215.63]);
    expect(rows.find(([name]) => name === 'Gotland')?.[3]).toBe(58_140.64);
    expect(amounts.reduce((ore, kronor) => ore + Math.round(kronor * 100), 0)).toBe(1_000_000_000);
    expect(rows[21]?.[3]).toBe(10_000_000);
    expect(bench.problems).toEqual([]);
  });

  it('calculates functions: alone, summed, nested and spilled', async () => {
    const bench = await openWorkbench(browser);
    await bench.enter('A1:A5', [
      ['=FORDELA.CONTRIBUTION("Skåne",2023)'],
      ['=SUM(FORDELA.CONTRIBUTIONS(2023))'],
      ['=ROUND(FORDELA.CONTRIBUTION("VGR",2023)/FORDELA.POPULATION("14",2022),4)'],
      ['=FORDELA.SHARE("09",2023)'],
      ['=FORDELA.CONTRIBUTION(,2023)'],
    ]);
    await bench.enter('C1', [['=FORDELA.CONTRIBUTIONS(2023)']]);
    await bench.enter('F1', [['=SUM(C1#)']]);
    // 1 671 479.01 kr ÷ 1 758 656 inhabitants = 0.95043…
    expect((await bench.settled('A1:A5')).flat()).toEqual([
      1_344_215.63,
      10_000_000,
      0.9504,
      expect.closeTo(0.0058140640034, 12),
      10_000_000,
    ]);
    const spilled = await bench.settled('C1:D22');
    expect([spilled[0], spilled[10]]).toEqual([
      ['Region', 'Bidrag'],
      ['Skåne', 1_344_215.63],
    ]);
    expect(await bench.settled('F1')).toEqual([[10_000_000]]);
  });

  it('takes what is typed into cells, in the reader’s own language', async () => {
    const bench = await openWorkbench(browser);
    const nameBox = bench.page.getByRole('textbox', { name: /^(Namnruta|Name box)/i });
    await nameBox.fill('B2');
    await nameBox.press('Enter');
    await bench.page.keyboard.type('=FORDELA.CONTRIBUTION("Skåne";2023)');
    await bench.page.keyboard.press('Enter');
    expect(await bench.settled('B2')).toEqual([[1_344_215.63]]);
  });

  it.each(PROFILES)(
    'keeps a column that the user added when a new population is refreshed, and follows every region (%s)',
    async (profile) => {
      const bench = await openWorkbench(browser, {}, {}, profile);
      await bench.insert(2023);
      await bench.enter('I7:I8', [['Min kolumn'], ['=E8*2']]);
      const notes = Array.from({ length: 20 }, (_, n) => [`anteckning ${n + 2}`]);
      await bench.enter('I9:I28', notes);
      await bench.enter('K1', [['=FORDELA.CONTRIBUTION("Skåne",2023)']]);
      await importCorrection(bench);
      await refreshAll(bench);
      await expect.poll(async () => (await bench.values('E17'))[0]?.[0]).toBe(1_345_166.06);
      // 10⁹ öre × 1 415 324 ÷ 10 521 556 = 134 516 605.85…
      expect((await bench.values('B17:E17'))[0]).toEqual(['Skåne', 1_415_324, expect.any(Number), 1_345_166.06]);
      const mine = (await bench.values('I7:I28')).flat();
      expect(mine[0]).toBe('Min kolumn');
      expect(mine.slice(2)).toEqual(notes.flat());
      const stockholm = (await bench.values('E8'))[0]?.[0] as number;
      expect(Math.round((mine[1] as number) * 100)).toBe(Math.round(stockholm * 200));
      await expect.poll(async () => (await bench.settled('K1'))[0]?.[0]).toBe(1_345_166.06);
    },
  );

  it('keeps the old values and says so when a refresh fails', async () => {
    const bench = await openWorkbench(browser);
    await bench.insert(2023);
    const before = await bench.values(CONTRIBUTIONS_2023);
    bench.server.child.kill('SIGKILL');
    await bench.server.ended;
    await refreshAll(bench);
    await bench.page
      .locator('#task-pane')
      .getByText(/gamla värden|står kvar|behöll/i)
      .first()
      .waitFor();
    expect(await bench.values(CONTRIBUTIONS_2023)).toEqual(before);
  });

  it.each([
    { cells: 2_000, requests: 1 },
    { cells: 10_000, requests: 2 },
  ])('asks for $cells different cells in at most $requests requests', async ({ cells, requests }) => {
    const bench = await openWorkbench(browser);
    const asked: number[] = []; // cells in each request
    bench.page.on('request', (request) => {
      if (request.url().endsWith('/graphql') && request.postData()?.includes('cells('))
        asked.push(request.postDataJSON().variables.requests.length);
    });
    await bench.enter(
      `A1:A${cells}`,
      DIFFERENT_CELLS.slice(0, cells).map((formula) => [formula]),
    );
    const answers = (await bench.settled(`A1:A${cells}`)).flat();
    expect(answers.every((answer) => typeof answer === 'number' && answer > 0)).toBe(true);
    expect(asked.length).toBeLessThanOrEqual(requests);
    expect(asked.reduce((sum, each) => sum + each, 0)).toBe(cells);
  });

  it.each([
    { fault: 'garbage', text: /server|svar/i, answer: { status: 200, contentType: 'text/html', body: '<html>Proxy</html>' } },
    { fault: 'nothing, for it is stopped', text: /går inte att nå/, answer: undefined },
    { fault: 'a broken server', text: /server|svar/i, answer: { status: 500, contentType: 'text/plain', body: 'oops' } },
    {
      fault: 'a refused token',
      text: /logga in/i,
      answer: {
        status: 401,
        contentType: 'application/json',
        body: '{"errors":[{"message":"x","extensions":{"code":"UNAUTHENTICATED"}}]}',
      },
    },
  ])('leaves no cell busy when the server answers $fault, and says what to do', async ({ text, answer }) => {
    const bench = await openWorkbench(browser);
    await bench.page.route('**/graphql', (route) => (answer ? route.fulfill(answer) : route.abort('connectionrefused')));
    await bench.enter('A1:A3', [
      ['=FORDELA.CONTRIBUTION("12",2023)'],
      ['=SUM(FORDELA.CONTRIBUTIONS(2023))'],
      ['=FORDELA.STATUS()'],
    ]);
    const shown = (await bench.settled('A1:A3')).flat();
    for (const value of shown) expect(value).toMatch(/^#(N\/A|SAKNAS!|VALUE!|VÄRDEFEL!)/);
    await bench.page.getByRole('gridcell').first().hover();
    expect(await bench.page.getByRole('gridcell').first().getAttribute('title')).toMatch(text);
  });

  it('gives up on a server that never answers, in words', async () => {
    const bench = await openWorkbench(browser);
    await bench.page.clock.install();
    await bench.page.route('**/graphql', () => undefined);
    await bench.enter('A1', [['=FORDELA.CONTRIBUTION("12",2023)']]);
    await bench.page.clock.runFor(60_000);
    expect((await bench.values('A1'))[0]?.[0]).toMatch(/^#/);
    expect((await bench.values('A1'))[0]?.[0]).not.toBe('#BUSY!');
  });

  it('lets a formula be taken back while it waits', async () => {
    const bench = await openWorkbench(browser);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await bench.page.route('**/graphql', async (route) => {
      await held;
      await route.continue().catch(() => undefined); // it may have been cancelled
    });
    await bench.enter('A1', [['=FORDELA.CONTRIBUTION("12",2023)']]);
    expect(await bench.values('A1')).toEqual([['#BUSY!']]);
    await bench.enter('A1', [['']]);
    release();
    expect(await bench.settled('A1')).toEqual([['']]);
    expect(bench.problems.filter((problem) => !problem.includes('Failed to load'))).toEqual([]);
  });

  it('answers cells while the pane is closed', async () => {
    const bench = await openWorkbench(browser);
    await bench.page.getByRole('button', { name: /^Stäng åtgärdsfönstret/ }).click();
    await bench.enter('A1', [['=FORDELA.CONTRIBUTION("12",2023)']]);
    expect(await bench.settled('A1')).toEqual([[1_344_215.63]]);
  });

  it.each(['=HYPERLINK("http://example.com","x")', '@SUM(1)', '-2+3|cmd', '\tx', '+1'])(
    'brings the hostile source %j in as text',
    async (source) => {
      const bench = await openWorkbench(browser);
      await bench.graphql(
        'mutation ($source: String!) { setBudgetYear(input: {year: 2023, total: 10000000, referenceDate: "2022-12-31", source: $source}) { year } }',
        { source },
      );
      await bench.page.reload();
      await bench.page.locator('#task-pane select').first().waitFor();
      await bench.insert(2023);
      const formulas = await bench.page.evaluate(() =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject();
          range.load(['formulas', 'values']);
          await context.sync();
          return { formulas: range.formulas as unknown[][], values: range.values as unknown[][] };
        }),
      );
      const total = formulas.formulas
        .flat()
        .filter((each) => typeof each === 'string' && each.startsWith('=') && !each.includes('SUBTOTAL('));
      expect(total).toEqual([]);
      expect(formulas.values.flat().some((value) => String(value).includes(source.trim()))).toBe(true);
    },
  );

  it('works by keyboard alone, and axe finds nothing serious, in Swedish and English, light and dark', async () => {
    for (const options of [{ locale: 'sv-SE' }, { locale: 'en-GB', colorScheme: 'dark' as const }]) {
      const bench = await openWorkbench(browser, options);
      await bench.insert(2023);
      await bench.page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
      for (const tab of ['contributions', 'submit', 'workbook', 'settings'] as const) {
        await bench.choose(tab);
        const serious = await bench.page.evaluate(async () => {
          const { violations } = await (
            globalThis as unknown as {
              axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
            }
          ).axe.run();
          return violations
            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
        });
        expect(serious).toEqual([]);
      }
    }
    const bench = await openWorkbench(browser);
    const { page } = bench;
    await page.getByRole('button', { name: /Infoga bidrag/ }).waitFor();
    await page.locator('body').press('Tab');
    for (let presses = 0; presses < 60; presses++) {
      if (await page.evaluate(() => /Infoga bidrag/.test(document.activeElement?.textContent ?? ''))) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page
      .locator('#task-pane')
      .getByText(/^Tabellen .*\d/)
      .waitFor();
    expect((await bench.values('E29'))[0]?.[0]).toBe(11_500_000); // this year's, an example
  });

  it.skipIf(!hasLibreOffice())('downloads a workbook that LibreOffice reads the same figures from', async () => {
    const bench = await openWorkbench(browser);
    await bench.insert(2023);
    const [download] = await Promise.all([
      bench.page.waitForEvent('download'),
      bench.page.getByRole('button', { name: /xlsx/ }).click(),
    ]);
    const folder = mkdtempSync(join(tmpdir(), 'fordela-xlsx-'));
    try {
      await download.saveAs(join(folder, 'book.xlsx'));
      await promisify(execFile)('soffice', [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false',
        '--outdir',
        folder,
        join(folder, 'book.xlsx'),
      ]);
      const csv = readFileSync(join(folder, 'book.csv'), 'utf8');
      const rows = csv.split('\n').filter((line) => /^"?\d\d"?;/.test(line));
      expect(rows).toHaveLength(21);
      const plain = csv.replace(/[\u00a0\u202f ]/g, '');
      expect(plain).toMatch(/Skåne;1[.,]?414[.,]?324;/);
      expect(plain).toMatch(/1[.,]?344[.,]?215[.,]63/);
      expect(plain).toMatch(/10[.,]?000[.,]?000[.,]00/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
