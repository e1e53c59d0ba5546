import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launchBrowser } from '../support/browser.js';
import { refuseUnbuilt } from '../support/server-process.js';
import { add, cell, openTab, oreOf, status, total } from './what-if-tab.js';

describe.skipIf(!hasBrowser())('the what-if tab', () => {
  let browser: Browser;
  beforeAll(async () => {
    refuseUnbuilt();
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('moves the budget from 10 to 12 million by arrow keys without asking the server, to the öre in every region', async () => {
    const { page, problems } = await openTab(browser);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const before = await page.locator('svg.differences').getAttribute('aria-label');
    await page.locator('#what-if-slider').focus();
    for (let presses = 0; presses < 20; presses++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => total(page).textContent()).toMatch(/^12.000.000,00 kr$/);
    // 1 200 000 000 öre × 1 414 324 ÷ 10 521 556 = 161 305 875.24 öre, and of ten million 134 421 562.70
    expect(oreOf((await cell(page, 'Skåne', 'scenario').textContent()) ?? '')).toBe(161_305_875);
    expect(oreOf((await cell(page, 'Skåne', 'difference').textContent()) ?? '')).toBe(26_884_312);
    const amounts = await page.locator('table.what-if tbody td:nth-child(2)').allTextContents();
    expect(amounts).toHaveLength(21);
    expect(amounts.reduce((sum, shown) => sum + oreOf(shown), 0)).toBe(1_200_000_000);
    expect(await page.locator('svg.differences g').count()).toBe(21);
    const skane = page.locator('#what-if-bar-12');
    expect(await skane.textContent()).toMatch(/^Skåne \+268.843,12$/);
    expect(Number(await skane.locator('.bar').getAttribute('width'))).toBeGreaterThan(20);
    expect(await page.locator('svg.differences').getAttribute('aria-label')).toBe(before);
    await page.keyboard.press('PageUp');
    await expect.poll(() => total(page).textContent()).toMatch(/^13.000.000,00 kr$/);
    expect(asked).toEqual([]);
    await page.locator('#panel-whatIf').getByRole('button', { name: 'Ångra', exact: true }).click();
    await expect.poll(() => total(page).textContent()).toMatch(/^12.000.000,00 kr$/);
    await page.locator('#panel-whatIf').getByRole('button', { name: 'Gör om' }).click();
    await expect.poll(() => total(page).textContent()).toMatch(/^13.000.000,00 kr$/);
    await page.getByRole('button', { name: 'Börja om' }).click();
    await expect.poll(() => total(page).textContent()).toMatch(/^10.000.000,00 kr$/);
    await page.locator('#what-if-slider').focus();
    for (let presses = 0; presses < 4; presses++) await page.keyboard.press('PageUp'); // faster than the frames
    await expect.poll(() => total(page).textContent()).toMatch(/^14.000.000,00 kr$/);
    expect(asked).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('keeps what is tried, and which scenario it began with, in another language', async () => {
    const { page, problems } = await openTab(browser);
    await page.locator('#what-if-budget').fill('12 000 000');
    await page.locator('#what-if-name').fill('Tolv');
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await status(page).getByText('Tolv').waitFor();
    await add(page, 'leaves');
    await page.locator('#panel-whatIf .card select').selectOption('09');
    await expect.poll(() => cell(page, 'Gotland', 'scenario').textContent()).toBe('0,00');
    for (const language of ['English', 'Svenska']) {
      await page.getByRole('button', { name: language, exact: true }).click();
      await page.locator('#panel-whatIf .card select').waitFor();
      await expect.poll(() => page.locator('#what-if-name').inputValue()).toBe('Tolv');
      expect(await page.locator('#what-if-base').inputValue()).toBe('2023');
      expect(await page.locator('#panel-whatIf .card select').inputValue()).toBe('09');
    }
    await expect.poll(() => total(page).textContent()).toMatch(/^12.000.000,00 kr$/);
    expect(problems).toEqual([]);
  });

  it('says why in six steps that sum to the difference, and what holds it', async () => {
    const { page } = await openTab(browser);
    await page.locator('#what-if-budget').fill('12 000 000');
    await add(page, 'leaves');
    await page.locator('#panel-whatIf .card select').selectOption('09');
    await page.locator('#what-if-region').selectOption('12');
    const steps = page.locator('table.steps tbody td');
    // without Gotland 1.2 × 10⁹ öre × 1 414 324 ÷ 10 460 383 = 162 249 202.7; with Gotland 161 305 875.2
    await expect.poll(async () => (await steps.allTextContents()).map(oreOf)).toEqual([26_884_312, 0, 943_328, 0, 0, 0]);
    expect(oreOf((await page.locator('table.steps tfoot td').textContent()) ?? '')).toBe(27_827_640);
    await add(page, 'ceiling');
    await page.locator('#panel-whatIf .card').nth(1).locator('input[type=text]').fill('1 500 000');
    await page.getByText('Hålls nere av taket 1 500 000,00 kr.').waitFor();
    const shown = (await steps.allTextContents()).map(oreOf);
    expect(shown.reduce((sum, each) => sum + each, 0)).toBe(150_000_000 - 134_421_563);
    await page.locator('#what-if-region').selectOption('09');
    await page.getByText('Är inte med. Uppsägning senast 2022-06-30.').waitFor();
  });

  it('says at once what cannot be met, with the figures, and keeps the old answer in grey', async () => {
    const { page } = await openTab(browser);
    await add(page, 'floor');
    await page.locator('#panel-whatIf .card input[type=text]').fill('400 000');
    await expect.poll(() => cell(page, 'Gotland', 'scenario').textContent()).toMatch(/^400.000,00$/);
    await page.locator('#panel-whatIf .card input[type=text]').fill('2 000 000');
    // 21 regions × 2 000 000 kr
    await page
      .locator('.refusal')
      .getByText(/42.000.000,00 kr, mer än summan 10.000.000,00 kr|42.000.000,00 kr.*10.000.000,00 kr/)
      .waitFor();
    expect(await page.locator('.answer.outdated').count()).toBe(1);
    await page.locator('#what-if-bar-09').click(); // it can still be read
    expect(await page.locator('#what-if-region').inputValue()).toBe('09');
    expect(await cell(page, 'Gotland', 'scenario').textContent()).toMatch(/^400.000,00$/);
    await page.locator('#panel-whatIf .card input[type=text]').fill('40 000');
    await page.locator('.answer:not(.outdated)').waitFor();
    expect(await page.locator('.refusal').textContent()).toBe('');
  });

  it('saves, opens again, finds a version of somebody else, and puts scenarios side by side in a table that is refreshed', async () => {
    const bench = await openTab(browser);
    const { page } = bench;
    await page.locator('#what-if-budget').fill('12000000');
    await page.locator('#what-if-budget').press('Tab');
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await status(page).getByText('Ge scenariot ett namn först.').waitFor();
    await page.locator('#what-if-name').fill('Tolv');
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await status(page).getByText('”Tolv” är sparat, version 1.').waitFor();
    await page.getByRole('button', { name: 'Nytt scenario' }).click();
    await expect.poll(() => total(page).textContent()).toMatch(/^10.000.000,00 kr$/);
    await page.locator('select[aria-label^="Öppna"]').selectOption({ label: 'Tolv, 2023' });
    await page.locator('#panel-whatIf').getByRole('button', { name: 'Öppna', exact: true }).click();
    await status(page).getByText('”Tolv”, version 1, är öppet.').waitFor();
    await expect.poll(() => total(page).textContent()).toMatch(/^12.000.000,00 kr$/);

    const { scenarios } = await bench.graphql<{ scenarios: { id: string }[] }>('{ scenarios { id } }');
    const save = (amount: number) =>
      bench.graphql(
        `mutation ($id: ID!) { saveScenario(input: {id: $id, name: "Tolv", baseYear: 2023, adjustments: [{total: {amount: ${amount}}}]}) { version } }`,
        { id: scenarios[0]?.id },
      );
    await save(14_000_000);
    await page.locator('#what-if-budget').fill('13000000');
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await status(page)
      .getByText(/Någon har sparat en nyare version/)
      .waitFor();
    await page.getByRole('button', { name: 'Spara som kopia' }).last().click();
    await status(page).getByText('”Tolv (kopia)” är sparat, version 1.').waitFor();

    await page.locator('.checks summary', { hasText: 'Scenarier att jämföra' }).click();
    await page.getByLabel('Tolv, 2023', { exact: true }).check();
    await page.getByRole('button', { name: 'Infoga jämförelse' }).click();
    await status(page)
      .getByText(/^Jämförelse_2023 finns nu på/)
      .waitFor();
    const [headings, ...rows] = await bench.values('A7:G29');
    expect(headings).toEqual(['Kod', 'Region', 'Utgångsläge', 'Tolv', 'Tolv (kopia)', 'Skillnad Tolv', 'Skillnad Tolv (kopia)']);
    // 1 400 000 000 öre × 1 414 324 ÷ 10 521 556 = 188 190 187.78; of 13 million 174 748 031.51, which 11 remainders are above
    expect(rows.find(([, name]) => name === 'Skåne')).toEqual([
      '12',
      'Skåne',
      1_344_215.63,
      1_881_901.88,
      1_747_480.31,
      537_686.25,
      403_264.68,
    ]);
    expect(rows.at(-1)).toEqual(['Summa', '', 10_000_000, 14_000_000, 13_000_000, 4_000_000, 3_000_000]);
    expect((await bench.values('A4'))[0]?.[0]).toContain('”Tolv” (version 2)');
    await save(15_000_000);
    await page
      .getByRole('button', { name: /^Uppdatera allt/ })
      .first()
      .click();
    await expect.poll(async () => (await bench.values('D29'))[0]?.[0]).toBe(15_000_000);
  });

  it('writes the changes as cells on a sheet of their own, with names for those that are meant to be edited', async () => {
    const bench = await openTab(browser);
    const { page } = bench;
    await page.locator('#what-if-budget').fill('12000000');
    await add(page, 'leaves');
    await page.locator('#panel-whatIf .card select').selectOption('09');
    await page.getByRole('button', { name: 'Infoga levande modell' }).click();
    await status(page)
      .getByText(/^Simulera 2023 finns nu på/)
      .waitFor();
    expect(await bench.values('A6:D9')).toEqual([
      ['Vad', 'Värde', 'Region', 'Från år'],
      ['summa', 12_000_000, '', ''],
      ['lämnar', 'Gotland', '', ''],
      ['', '', '', ''],
    ]);
    expect(await bench.values('A4:B4')).toEqual([['Basår', 2023]]);
    const { names, formula } = await page.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('F6');
        range.load('formulas');
        context.workbook.names.load('items/name');
        await context.sync();
        return { names: context.workbook.names.items.map(({ name }) => name), formula: range.formulas[0]?.[0] as string };
      }),
    );
    expect(names).toEqual(
      expect.arrayContaining(['Simulera_basår', 'Simulera_ändringar', 'Simulera_värde_1', 'Simulera_värde_2']),
    );
    expect(formula).toBe('=FORDELA.WHATIF(Simulera_basår,IF(Simulera_ändringar="","",Simulera_ändringar))');
    const skane = async (): Promise<unknown[] | undefined> =>
      (await bench.settled('F6:K27')).find((row) => row.includes('Skåne'));
    // 1.2 × 10⁹ öre × 1 414 324 ÷ 10 460 383 = 162 249 202.7, and of 13 million 175 769 969.41
    await expect.poll(skane).toContain(1_622_492.03);
    await bench.enter('B7', [['13000000']]);
    await expect.poll(skane).toContain(1_757_699.69);
  });

  it('keeps the total and what cannot be met in sight beside the field that is edited, in a pane 320 px wide', async () => {
    const { page } = await openTab(browser);
    await page.locator('.task-pane-frame').evaluate((frame) => Object.assign(frame.style, { width: '320px', flex: 'none' }));
    for (const kind of ['floor', 'rounding', 'leaves', 'ceiling']) await add(page, kind);
    const amount = page.locator('#panel-whatIf .card').last().locator('input[type=text]');
    await amount.fill('två miljoner');
    await page.locator('#panel-whatIf .card').last().getByText('Skriv ett tal, till exempel 100 000 eller 2,5.').waitFor();
    await amount.fill('100 000');
    // 21 regions × 100 000 kr are less than 10 000 000 kr
    const reason = /2.100.000,00 kr, mindre än (summan|totalen) 10.000.000,00 kr/;
    const fault = page.locator('#panel-whatIf .card').last().locator('.field-fault[id]');
    await expect.poll(() => fault.textContent()).toMatch(reason);
    await expect.poll(() => page.locator('.strip .refusal').textContent()).toMatch(reason);
    expect(await amount.getAttribute('aria-invalid')).toBe('true');
    expect(await amount.getAttribute('aria-describedby')).toBe(await fault.getAttribute('id'));
    expect(await page.locator('#panel-whatIf .card').first().locator('.field-fault[id]').textContent()).toBe('');
    for (const part of [amount, fault, page.locator('.strip .total'), page.locator('.strip .refusal')])
      expect(await inSight(part)).toBe(true);
    await page.locator('#what-if-slider').focus();
    expect(await inSight(page.locator('#what-if-slider'))).toBe(true);
    expect(await inSight(page.locator('.strip .total'))).toBe(true);
    await amount.fill('1 000 000');
    await expect.poll(() => fault.textContent()).toBe('');
    expect(await page.locator('.strip .refusal').textContent()).toBe('');
  });

  it('compares with what stood before a proposal by that name, and remarks where the operating budget counts on another sum', async () => {
    const { page, choose } = await openTab(browser, {}, '2023');
    await page.locator('#what-if-base').selectOption('2027');
    await page.locator('#what-if-budget').fill('13000000');
    await page.locator('#what-if-budget').press('Tab');
    await expect.poll(() => page.locator('.strip').textContent()).toMatch(/13.000.000,00 kr\+1.000.000,00 kr mot i dag/);
    await page.locator('#what-if-name').fill('Tretton');
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await status(page).getByText('”Tretton” är sparat, version 1.').waitFor();
    await page.getByRole('button', { name: 'Föreslå för 2027' }).click();
    const remark = /Verksamhetsbudgeten för 2027 räknar med 12.000.000,00.kr i bidrag; förslaget ger 13.000.000,00.kr/;
    await page.locator('[role=group], .confirm').getByText(remark).first().waitFor();
    await page.getByRole('button', { name: 'Föreslå', exact: true }).click();
    await status(page).getByText(remark).waitFor();
    await choose('whatIf');
    await page.locator('#what-if-base').selectOption('2027');
    await page.getByText(/2027 har ett förslag, ”Tretton”: 13.000.000,00.kr, som alla andra ser/).waitFor();
    await expect.poll(() => page.locator('.strip').textContent()).toContain('mot läget före förslaget');
    expect(await page.locator('table.what-if thead').textContent()).toContain('Före förslaget, kr');
    await page.locator('#what-if-base').selectOption('2023');
    await expect.poll(() => page.locator('.strip').textContent()).toContain('mot i dag');
  });

  it('writes a live model that can be edited at once where nothing was changed, with every word for it', async () => {
    const bench = await openTab(browser);
    await bench.page.getByRole('button', { name: 'Infoga levande modell' }).click();
    await status(bench.page)
      .getByText(/^Simulera 2023 finns nu på/)
      .waitFor();
    expect(await bench.values('A6:B7')).toEqual([
      ['Vad', 'Värde'],
      ['summa', 10_000_000],
    ]);
    const words = await bench.values('M6:N32');
    expect(words[0]).toEqual(['Ord för Vad', 'Värde, till exempel']);
    expect(words.map(([word]) => word)).toEqual(expect.arrayContaining(['summa', 'tak', 'lämnar', 'infasning år']));
    expect((await bench.settled('F6:K27')).find((row) => row.includes('Skåne'))).toContain(1_344_215.63);
  });

  it('proposes what was tried, and what is then decided is the contribution table', async () => {
    const bench = await openTab(browser);
    const { page } = bench;
    await page.locator('#what-if-budget').fill('12000000');
    await page.locator('#what-if-budget').press('Tab');
    await page.locator('#what-if-name').fill('Tolv miljoner');
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await status(page).getByText('”Tolv miljoner” är sparat, version 1.').waitFor();
    await page.getByRole('button', { name: 'Föreslå för 2023' }).click();
    await page.getByText(/Det blir förslaget för 2023, 12.000.000,00 kr.*styrgruppen beslutar/).waitFor();
    await page.getByRole('button', { name: 'Föreslå', exact: true }).click();
    await page.locator('#panel-contributions').getByText('Ur scenariot ”Tolv miljoner”, version 1').waitFor();
    expect(await page.locator('#panel-contributions .total').textContent()).toMatch(/^12.000.000,00 kr$/);
    await page.locator('#panel-contributions').getByText('Preliminärt', { exact: true }).waitFor();
    await bench.graphql(
      'mutation { decideContributions(input: {year: 2023, decidedOn: "2022-11-24", reference: "Exempel §7"}) { version } }',
    );
    const { contributionTable } = await bench.graphql<{
      contributionTable: {
        status: string;
        total: number;
        scenario: object;
        rows: { region: { code: string }; amount: number }[];
      };
    }>('{ contributionTable(year: 2023) { status total scenario { name version } rows { region { code } amount } } }');
    expect(contributionTable).toMatchObject({
      status: 'DECIDED',
      total: 12_000_000,
      scenario: { name: 'Tolv miljoner', version: 1 },
      rows: expect.arrayContaining([{ region: { code: '12' }, amount: 1_613_058.75 }]),
    });
  });

  it('works by keyboard alone, and axe finds nothing serious, in Swedish and English, light and dark', async () => {
    for (const options of [{ locale: 'sv-SE' }, { locale: 'en-GB', colorScheme: 'dark' as const }]) {
      const { page } = await openTab(browser, options);
      const adding = page.locator('.what-if section select').filter({ hasText: /Infasning|Phasing in/ });
      for (const kind of ['floor', 'leaves', 'equal', 'group', 'mean', 'phaseIn', 'rounding']) {
        await adding.selectOption(kind);
        await page.getByRole('button', { name: /^(Lägg till|Add)$/ }).click();
      }
      await page.locator('#panel-whatIf .card input[type=text]').first().fill('2000000');
      await page.locator('.answer.outdated').waitFor();
      await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
      const serious = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
        };
        const { violations } = await axe.run();
        return violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
      });
      expect(serious).toEqual([]);
    }
    const { page } = await openTab(browser);
    const tabTo = async (matches: string, key = 'Tab'): Promise<void> => {
      for (let presses = 0; presses < 60; presses++) {
        if (await page.evaluate((selector) => document.activeElement?.matches(selector), matches)) return;
        await page.keyboard.press(key);
      }
      throw new Error(`Tab never came to ${matches}`);
    };
    await page.locator('#what-if-base').focus();
    await tabTo('#what-if-slider');
    await page.keyboard.press('PageUp');
    await tabTo('svg.differences');
    for (let presses = 0; presses < 10; presses++) await page.keyboard.press('ArrowDown');
    expect(await page.locator('svg.differences').getAttribute('aria-activedescendant')).toBe('what-if-bar-12');
    expect(oreOf((await page.locator('table.steps tfoot td').textContent()) ?? '')).toBe(13_442_156);
    await tabTo('select[aria-label="Lägg till en ändring"]', 'Shift+Tab'); // above the chart
    await page.keyboard.type('En region l');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.card') !== null)).toBe(true);
    await page.keyboard.type('Gotl');
    await expect.poll(() => cell(page, 'Gotland', 'scenario').textContent()).toBe('0,00');
  });
});

/** Whether an element is inside the window and is what one would touch there: nothing lies over it. */
const inSight = (part: Locator): Promise<boolean> =>
  part.evaluate((node) => {
    const { left, top, bottom } = node.getBoundingClientRect();
    const [first, last] = [document.elementFromPoint(left + 4, top + 4), document.elementFromPoint(left + 4, bottom - 4)];
    return top >= 0 && bottom <= innerHeight && node.contains(first) && node.contains(last);
  });
