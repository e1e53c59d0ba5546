import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Role } from '../../server/access/principal.js';
import { type House, openHouse } from '../../server/app.js';
import { ore } from '../../server/money/ore.js';
import { loadScenarios } from '../../server/scenarios/load-scenarios.js';
import { saveScenario } from '../../server/scenarios/save-scenario.js';
import { ScenarioVisibility } from '../../server/scenarios/scenario.entity.js';
import { shareScenario } from '../../server/scenarios/share-scenario.js';
import { hasBrowser, launchBrowser } from '../support/browser.js';
import { refuseUnbuilt } from '../support/server-process.js';
import type { OpenWorkbench } from '../support/workbench.js';
import { openTab, status, total } from './what-if-tab.js';

/** A colleague: the launch token knows one user alone, so they come to the same database by the use cases themselves. */
const BO = { principal: { id: 'bo', name: 'Bo', role: Role.Office }, requestId: 'bo' };

const panel = (page: Page) => page.locator('#panel-whatIf');
const press = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true }).click();
const saved = (page: Page) => page.locator('select[aria-label^="Öppna"]');
const offered = (page: Page) => saved(page).locator('> option').allTextContents();
const putAway = (page: Page) => saved(page).locator('optgroup option').allTextContents();

/** Tries an amount and saves it under the name. */
async function save(page: Page, name: string, kronor: string, version = 1): Promise<void> {
  await page.locator('#what-if-budget').fill(kronor);
  await page.locator('#what-if-budget').press('Tab');
  await page.locator('#what-if-name').fill(name);
  await press(page, 'Spara');
  await status(page).getByText(`”${name}” är sparat, version ${version}.`).waitFor();
}

async function open(page: Page, label: string): Promise<void> {
  await saved(page).selectOption({ label });
  await press(page, 'Öppna');
}

/** Types into the sheet as a person does: goes to the cell by its name, and ends each cell with Tab and each row with Enter. */
async function type(page: Page, at: string, rows: readonly (readonly string[])[]): Promise<void> {
  const nameBox = page.getByRole('textbox', { name: /^Namnruta/ });
  for (const [index, row] of rows.entries()) {
    await nameBox.fill(at.replace(/\d+/, (first) => String(Number(first) + index)));
    await nameBox.press('Enter');
    for (const text of row) {
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    }
  }
}

async function nameRange(page: Page, area: string, name: string): Promise<void> {
  const nameBox = page.getByRole('textbox', { name: /^Namnruta/ });
  for (const text of [area, name]) {
    await nameBox.fill(text);
    await nameBox.press('Enter');
  }
}

describe.skipIf(!hasBrowser())('scenarios that are kept', () => {
  let browser: Browser;
  beforeAll(async () => {
    refuseUnbuilt();
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  const colleague = ({ server }: OpenWorkbench): Promise<House> =>
    openHouse({ kind: 'sqlite', path: join(server.folder, 'data', 'fordela.sqlite') }, Date.now);
  const seenByBo = async (house: House): Promise<string[]> =>
    (await loadScenarios(house.database.reader.manager, BO.principal)).map(({ scenario }) => scenario.name);
  const savedByBo = async ({ changes }: House, name: string, totalOre: number): Promise<string> => {
    const adjustments = [{ kind: 'total', amountOre: ore(totalOre) }] as const;
    return (await saveScenario(changes, BO, { name, baseYear: 2023, years: 1, note: '', adjustments })).result;
  };

  it('are the owner’s alone until they are shared, and again when that is taken back', async () => {
    const bench = await openTab(browser);
    const { page } = bench;
    const house = await colleague(bench);
    try {
      await save(page, 'Tolv', '12000000');
      await panel(page).getByText('”Tolv”, version 1. Bara du ser det.').waitFor();
      expect(await seenByBo(house)).toEqual([]);
      await press(page, 'Dela med samarbetet');
      await panel(page).getByText('Ska alla i samarbetet se ”Tolv”?').waitFor();
      expect(await seenByBo(house)).toEqual([]); // not before the question is answered
      await press(page, 'Dela');
      await page.locator('#task-pane .status').getByText('Alla i samarbetet ser nu ”Tolv”.').waitFor();
      await panel(page).getByText('”Tolv”, version 1. Alla i samarbetet ser det.').waitFor();
      expect(await seenByBo(house)).toEqual(['Tolv']);
      expect(await panel(page).getByRole('button', { name: 'Dela med samarbetet', exact: true }).count()).toBe(0);
      await press(page, 'Sluta dela');
      await panel(page).getByText('”Tolv”, version 1. Bara du ser det.').waitFor();
      await page.locator('#task-pane .status').getByText('Bara du ser nu ”Tolv”.').waitFor();
      expect(await seenByBo(house)).toEqual([]);
      expect(bench.problems).toEqual([]);
    } finally {
      await house.close();
    }
  });

  it('show a colleague’s with its owner, to be copied and never changed', async () => {
    const bench = await openTab(browser);
    const { page } = bench;
    const house = await colleague(bench);
    try {
      const id = await savedByBo(house, 'Bos elva', 1_100_000_000);
      await savedByBo(house, 'Bos hemliga', 900_000_000);
      await shareScenario(house.changes, BO, { id, visibility: ScenarioVisibility.COOPERATION });
      await save(page, 'Tolv', '12000000'); // the list is asked for anew
      expect(await offered(page)).toEqual(['Öppna ett sparat scenario …', 'Bos elva, 2023 (Bo)', 'Tolv, 2023']);
      await open(page, 'Bos elva, 2023 (Bo)');
      await panel(page).getByText('”Bos elva”, version 1. Tillhör Bo. Spara som kopia för att ändra.').waitFor();
      await expect.poll(() => total(page).textContent()).toMatch(/^11.000.000,00 kr$/);
      for (const name of ['Spara', 'Dela med samarbetet', 'Sluta dela', 'Lägg undan'])
        expect(await panel(page).getByRole('button', { name, exact: true }).count()).toBe(0);
      await page.locator('#what-if-budget').fill('11500000');
      await press(page, 'Spara som kopia');
      await status(page).getByText('”Bos elva (kopia)” är sparat, version 1.').waitFor();
      await panel(page).getByText('”Bos elva (kopia)”, version 1. Bara du ser det.').waitFor();
      expect(await seenByBo(house)).toEqual(['Bos elva', 'Bos hemliga']);
    } finally {
      await house.close();
    }
  });

  it('have one name each: one that is taken is refused in words, where it can be changed', async () => {
    const { page } = await openTab(browser);
    await save(page, 'Tolv', '12000000');
    await press(page, 'Nytt scenario');
    await expect.poll(() => total(page).textContent()).toMatch(/^10.000.000,00 kr$/);
    await page.locator('#what-if-budget').fill('13000000');
    await page.locator('#what-if-name').fill('Tolv');
    await press(page, 'Spara');
    await status(page).getByText('Du har redan ett scenario som heter ”Tolv”. Välj ett annat namn.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('what-if-name');
    await page.keyboard.type(' b');
    await press(page, 'Spara');
    await status(page).getByText('”Tolv b” är sparat, version 1.').waitFor();
  });

  it('are put away out of the list, and taken out again', async () => {
    const { page, problems } = await openTab(browser);
    await save(page, 'Tolv', '11000000');
    await save(page, 'Tolv', '12000000', 2);
    expect(await offered(page)).toContain('Tolv, 2023');
    await press(page, 'Lägg undan');
    await status(page).getByText('”Tolv” är undanlagt.').waitFor();
    expect(await offered(page)).not.toContain('Tolv, 2023');
    expect(await page.locator('#what-if-version').isVisible()).toBe(false);
    await page.locator('fluent-button:focus').getByText('Ta fram det igen').waitFor();
    await page.keyboard.press('Enter');
    await status(page).getByText('”Tolv” är framtaget igen.').waitFor();
    expect(await offered(page)).toContain('Tolv, 2023');
    await panel(page).getByText('”Tolv”, version 2. Bara du ser det.').waitFor();
    await expect.poll(() => total(page).textContent()).toMatch(/^12.000.000,00 kr$/);
    expect(await putAway(page)).toEqual([]);

    await press(page, 'Lägg undan');
    await status(page).getByText('”Tolv” är undanlagt.').waitFor();
    await page.reload();
    await page.locator('#tab-whatIf').click();
    await expect.poll(() => putAway(page)).toEqual(['Tolv, 2023']);
    expect(await offered(page)).toEqual(['Öppna ett sparat scenario …']);
    await open(page, 'Tolv, 2023');
    await status(page).getByText('”Tolv” är framtaget igen.').waitFor();
    expect([await offered(page), await putAway(page)]).toEqual([['Öppna ett sparat scenario …', 'Tolv, 2023'], []]);
    expect(problems).toEqual([]);
  });

  it('open as any of their versions, and an older one that is saved is the newest', async () => {
    const { page } = await openTab(browser);
    await save(page, 'Tolv', '12000000');
    expect(await page.locator('#what-if-version').isVisible()).toBe(false);
    await save(page, 'Tolv', '13000000', 2);
    await page.locator('#what-if-version').selectOption('1');
    await status(page).getByText('”Tolv”, version 1, är öppet.').waitFor();
    await expect.poll(() => total(page).textContent()).toMatch(/^12.000.000,00 kr$/);
    await panel(page).getByText('”Tolv”, version 1. Bara du ser det.').waitFor();
    await save(page, 'Tolv', '12500000', 3);
    await page.locator('#what-if-version').selectOption('2');
    await expect.poll(() => total(page).textContent()).toMatch(/^13.000.000,00 kr$/);
    expect(await page.locator('#what-if-version option').count()).toBe(3);
  });

  it('are tried in cells too: WHATIF over rows that somebody typed, a wrong row named in words, the range by name', async () => {
    const bench = await openTab(browser);
    const { page } = bench;
    await type(page, 'A1', [
      ['vad', 'värde', 'region'],
      ['summa', '12000000', ''],
      ['lämmnar', 'Gotland', ''],
    ]);
    await type(page, 'E1', [['=FORDELA.WHATIF(2023;A1:C3)']]);
    expect(await bench.settled('E1')).toEqual([['#VALUE!']]);
    const said = /Rad 3 i området går inte att läsa \(”lämmnar”\)/;
    const refused = page.locator('[role=gridcell][aria-description^="Rad 3"]');
    expect(await refused.getAttribute('aria-description')).toMatch(said);
    expect(await refused.getAttribute('title')).toMatch(said);

    await type(page, 'A3', [['lämnar']]);
    const skane = async (column: 'E' | 'L') =>
      (await bench.settled(column === 'E' ? 'E1:H22' : 'L1:O22')).find((row) => row.includes('Skåne'))?.[2];
    // without Gotland 1.2 × 10⁹ öre × 1 414 324 ÷ 10 460 383 = 162 249 202.5, one öre up by its remainder
    await expect.poll(() => skane('E')).toBe(1_622_492.03);
    expect(await refused.count()).toBe(0);

    await nameRange(page, 'A1:C3', 'Mina_ändringar');
    await type(page, 'L1', [['=FORDELA.WHATIF(2023;Mina_ändringar)']]);
    await expect.poll(() => skane('L')).toBe(1_622_492.03);
    await type(page, 'B2', [['13000000']]);
    // 1.3 × 10⁹ öre × 1 414 324 ÷ 10 460 383 = 175 769 969.4
    await expect.poll(async () => [await skane('E'), await skane('L')]).toEqual([1_757_699.69, 1_757_699.69]);
  });
});
