import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launchBrowser } from '../support/browser.js';
import { refuseUnbuilt } from '../support/server-process.js';
import { type OpenWorkbench, openWorkbench } from '../support/workbench.js';

/** Where pictures go that somebody looks at; none are taken where it is not set. */
const PICTURES = process.env.FORDELA_PICTURES;

describe.skipIf(!hasBrowser())('formulas in the workbench', () => {
  let browser: Browser;
  let bench: OpenWorkbench;
  beforeAll(async () => {
    refuseUnbuilt();
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  const open = async (): Promise<OpenWorkbench['page']> => {
    bench = await openWorkbench(browser);
    bench.page.setDefaultTimeout(10_000);
    return bench.page;
  };

  const picture = async (name: string): Promise<void> => {
    if (PICTURES) await bench.page.screenshot({ path: `${PICTURES}/${name}.png` });
  };
  const select = (address: string): Promise<void> =>
    bench.page.evaluate(
      (asked) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange(asked).select();
          await context.sync();
        }),
      address,
    );
  const shown = (address: string) => bench.page.locator(`.cell.active, [data-place="${address}"]`).first().textContent();

  it('are completed by the keyboard, with words on the argument that is written, and by fx', async () => {
    const page = await open();
    await select('A1');
    await page.locator('.cell.active').focus();
    await page.keyboard.type('=FORDELA.BI');
    const list = page.getByRole('listbox', { name: 'Funktioner' });
    await list.waitFor();
    expect(await list.getByRole('option').locator('code').allTextContents()).toEqual([
      'FORDELA.CONTRIBUTION',
      'FORDELA.CONTRIBUTIONS',
    ]);
    await picture('completion-sv-light');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Tab');
    const input = page.getByRole('combobox', { name: 'Formel' }).last();
    expect(await input.inputValue()).toBe('=FORDELA.CONTRIBUTION(');
    await page.keyboard.type('"Skåne";');
    expect(await page.locator('.function-hint strong').textContent()).toBe('[year]');
    expect(await page.locator('.function-hint p').textContent()).toMatch(/^Året: 2026/);
    await picture('argument-sv-light');
    await page.keyboard.type('2023)');
    await page.keyboard.press('Enter');
    expect(await bench.settled('A1')).toEqual([[1_344_215.63]]);
    await select('A1');
    expect((await shown('A1'))?.replace(/\s/g, ' ')).toBe('1 344 215,63');

    // Escape closes the list, and another the entry
    await select('A2');
    await page.locator('.cell.active').focus();
    await page.keyboard.type('=FORDELA.');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'hidden' });
    await page.keyboard.press('Escape');
    expect(await bench.values('A2')).toEqual([['']]);

    // fx opens it, and leaves nothing behind where none is taken
    await select('A2');
    await page.getByRole('button', { name: 'Infoga funktion' }).click();
    expect(await page.locator('.function-list [role=option]').count()).toBe(11);
    await page.locator('.cell').first().click();
    expect(await bench.values('A2')).toEqual([['']]);
    expect(bench.problems).toEqual([]);
  });

  it('says why a cell shows an error, for the keyboard, with Swedish Excel’s name for it', async () => {
    const page = await open();
    await bench.enter('A3:A5', [['=FORDELA.BIDRAG("Skåne")'], ['=FORDELA.CONTRIBUTION("Skone",2023)'], ['=NA()']]);
    await bench.settled('A3:A5');
    const message = page.locator('.cell-message');
    await select('A3');
    await message.getByText('#NAMN? Funktionen FORDELA.BIDRAG finns inte. Menade du FORDELA.CONTRIBUTION?').waitFor();
    await picture('error-sv-light');
    await page.locator('.cell.active').focus();
    await page.keyboard.press('ArrowDown');
    await message.getByText('#VÄRDEFEL! ”Skone” är inte en av de 21 regionerna. Menade du Region Skåne?').waitFor();
    expect(await message.getAttribute('aria-live')).toBe('polite');
    await page.keyboard.press('ArrowDown');
    await message.waitFor({ state: 'hidden' });
    expect(await shown('A5')).toBe('#SAKNAS!');
    expect(bench.problems).toEqual([]);
  });

  it('inserts examples from the page of formulas, and never over a filled cell without asking; tables follow named cells', async () => {
    const page = await open();
    await bench.enter('A1', [['7']]);
    await bench.choose('workbook');
    await page.getByRole('button', { name: 'Formler och exempel' }).click();
    await page.getByRole('heading', { name: 'Formler' }).waitFor();
    await picture('formulas-sv-light');
    await select('H1');
    const example = page.getByRole('button', { name: 'Infoga =FORDELA.LIST("REGIONS")' });
    await example.click();
    await page.getByText(/^Formeln står nu i Blad1!H1/).waitFor();
    expect((await bench.settled('H1:I3')).slice(0, 2)).toEqual([
      ['Kod', 'Namn'],
      ['01', 'Stockholm'],
    ]);
    await select('A1');
    await example.click();
    await page.getByText('Blad1!A1 är inte tom. Ska innehållet ersättas?').waitFor();
    await page.getByRole('button', { name: 'Avbryt' }).click();
    expect(await bench.values('A1')).toEqual([[7]]);

    await select('L1');
    await page.getByRole('button', { name: 'Infoga cellerna' }).click();
    await page.getByText('FORDELA_YEAR: Blad1!M1').waitFor();
    await bench.enter('M1', [['2023']]);
    await page.getByRole('button', { name: 'Tillbaka till arbetsboken' }).click();
    await bench.choose('contributions');
    await select('L10');
    await bench.insert(2026);
    await bench.choose('workbook');
    await page.getByRole('button', { name: 'Följ arbetsbokens celler' }).click();
    await page.getByText('Följer FORDELA_YEAR, FORDELA_SCENARIO').waitFor();
    await picture('follows-sv-light');
    await page.locator('#panel-workbook').getByRole('button', { name: 'Uppdatera', exact: true }).click();
    await expect.poll(async () => String((await bench.values('L10'))[0]?.[0])).toMatch(/2023$/);
    expect(bench.problems).toEqual([]);
  });

  it('are told of in English in the dark as well', async () => {
    const page = await open();
    await bench.enter('A3', [['=FORDELA.BIDRAG("Skåne")']]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('grid', { name: 'Cells' }).waitFor();
    await select('A3');
    await page.locator('.cell-message').getByText('#NAME? There is no function FORDELA.BIDRAG. Did you mean').waitFor();
    await page.locator('#tab-workbook').click();
    await page.getByRole('button', { name: 'Formulas and examples' }).click();
    await page.getByRole('button', { name: 'Insert =FORDELA.LIST("REGIONS")' }).waitFor();
    await select('A2');
    await page.locator('.cell.active').focus();
    await page.keyboard.type('=FORDELA.S');
    await page.getByRole('listbox', { name: 'Functions' }).waitFor();
    await picture('completion-en-dark');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });
});
