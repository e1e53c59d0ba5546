import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launchBrowser } from '../support/browser.js';
import { refuseUnbuilt } from '../support/server-process.js';
import { type OpenWorkbench, openWorkbench } from '../support/workbench.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Two vouchers of January 2026; the trip's second row makes it sum to `off` kronor instead of 0. */
function sieFile(off = '0.00'): string {
  const bank = off === '0.00' ? '-1250.50' : '-1250.40';
  return [
    ...['#FLAGGA 0', '#PROGRAM "Exempel" 1.0', '#FORMAT PC8', '#GEN 20260201', '#SIETYP 4', '#FNAMN "EXEMPEL"'],
    ...['#RAR 0 20260101 20261231', '#PROSA "x"', '#KONTO 1930 "Bank"', '#KONTO 5510 "Resor"', '#KONTO 7510 "Avgifter"'],
    ...['#VER "A" 1 20260110 "Resa"', '{', '#TRANS 5510 {} 1250.50', `#TRANS 1930 {} ${bank}`, '}'],
    ...['#VER "A" 2 20260131 "Avgift"', '{', '#TRANS 7510 {} 49.50', '#TRANS 1930 {} -49.50', '}', ''],
  ].join('\r\n');
}

const CSV = [
  'Bokföringsdatum;Verifikationsnr;Konto;Debet;Kredit;Benämning',
  '2026-02-10;7;5510;300,25;;Tåg',
  '2026-02-10;7;1930;;300,25;Tåg',
  '',
].join('\r\n');

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text, 'latin1') });

describe.skipIf(!hasBrowser())('submitting from the pane', () => {
  let browser: Browser;
  beforeAll(async () => {
    refuseUnbuilt();
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  async function open(options = {}): Promise<OpenWorkbench & { panel: Locator; press(name: RegExp): Promise<void> }> {
    const bench = await openWorkbench(browser, options, { FORDELA_SEED: 'real' }); // no budget and no ledger yet
    await bench.choose('submit');
    const panel = bench.page.locator('#panel-submit');
    await panel.locator('#lines-year option').first().waitFor({ state: 'attached' });
    return { ...bench, panel, press: (name) => panel.getByRole('button', { name }).click() };
  }
  const status = ({ page }: OpenWorkbench): Locator => page.locator('#task-pane .status');

  async function expectNoAxeFaults({ page }: OpenWorkbench): Promise<void> {
    await page.evaluate(AXE);
    const faults = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(place: string): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations } = await axe.run('#task-pane');
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
    });
    expect(faults).toEqual([]);
  }

  describe('a draft budget', () => {
    const drafts = async (bench: OpenWorkbench) => {
      const { budgetVersions } = await bench.graphql<{ budgetVersions: { version: number; status: string; revision: number }[] }>(
        '{ budgetVersions(year: 2027) { version status revision } }',
      );
      return budgetVersions;
    };
    const lines = async (bench: OpenWorkbench) => {
      const { budget } = await bench.graphql<{ budget: { source: string; lines: { total: number; months: number[] }[] } }>(
        '{ budget(year: 2027) { source lines { activity accountGroup text profile total months } } }',
      );
      return budget;
    };
    const begin = async (bench: Awaited<ReturnType<typeof open>>): Promise<void> => {
      await bench.panel.locator('#lines-year').selectOption('2027');
      await bench.press(/Redigera rader/);
      await bench.panel.locator('#budget-source').waitFor();
    };

    it('is edited in a sheet, refused row by row, mended, and submitted whole', async () => {
      const bench = await open();
      await begin(bench);
      await bench.enter('B11:G12', [
        ['ACT-1', 'PERSONNEL', 'Löner', 'Lika', '1200000', ''],
        ['ACT-9', 'TRAVEL', '', 'För hand', '100', '50.505'],
      ]);
      await bench.enter('C13:F13', [['TRAVEL', '', 'För hand', '100']]);
      await bench.enter('G13:H13', [['50', '49.5']]);
      await bench.press(/Förhandsgranska/);
      await status(bench).getByText('2 rader kan inte lämnas in. Inget är sparat.').waitFor();
      await bench.panel.getByText('Rad 12').waitFor();
      const shown = (await bench.values('S11:S14')).flat();
      expect(shown[0]).toBe('Ny');
      expect(shown[1]).toMatch(/^Kan inte lämnas in: Det finns ingen aktivitet ”ACT-9”.*Jan: /);
      expect(shown[2]).toMatch(/Månaderna blir 99,50 kr, men summan är 100,00 kr/);
      expect(shown[3]).toBe(''); // an activity's row that nobody filled in
      await bench.panel.locator('#budget-source').fill('Exempel');
      await bench.press(/^Lämna in$/);
      await status(bench).getByText('2 rader kan inte lämnas in').waitFor();
      expect(await drafts(bench)).toEqual([]);

      await bench.enter('G12', [['50.5']]);
      await bench.enter('H12', [['49.5']]);
      await bench.enter('F13', [['']]);
      await bench.press(/Förhandsgranska/);
      await status(bench).getByText('1 rad kan inte lämnas in. Inget är sparat.').waitFor();
      await bench.panel.getByRole('button', { name: 'Rad 12' }).click(); // the fault leads to its cell
      expect(await bench.page.locator('.name-box').inputValue()).toBe('B12');
      await bench.enter('B12', [['avtalsuppföljningar']]);
      await bench.press(/Förhandsgranska/);
      await status(bench).getByText('Nya: 3, ändrade: 0, borttagna: 0, oförändrade: 0').waitFor();
      expect(await drafts(bench)).toEqual([]);

      await bench.press(/^Lämna in$/);
      await status(bench).getByText('inlämnat som version 1').waitFor();
      await status(bench).getByText('väntar på styrgruppens beslut').waitFor();
      expect(await lines(bench)).toEqual({
        source: 'Exempel',
        lines: [
          // 1 200 000 kr ÷ 12
          {
            activity: 'ACT-1',
            accountGroup: 'PERSONNEL',
            text: 'Löner',
            profile: 'EQUAL',
            total: 1_200_000,
            months: Array(12).fill(100_000),
          },
          {
            activity: 'ACT-5',
            accountGroup: 'TRAVEL',
            text: '',
            profile: 'HAND',
            total: 100,
            months: [50.5, 49.5, ...Array(10).fill(0)],
          },
          {
            activity: 'ACT-3',
            accountGroup: 'TRAVEL',
            text: '',
            profile: 'HAND',
            total: 99.5,
            months: [50, 49.5, ...Array(10).fill(0)],
          },
        ],
      });
      expect((await bench.values('A11:A13')).flat()).toEqual([1, 2, 3]);
      expect((await bench.values('G11:R11'))[0]).toEqual(Array(12).fill(100_000));
      expect((await bench.values('F13'))[0]?.[0]).toBe(99.5);
      expect((await bench.values('S11'))[0]?.[0]).toBe('Inlämnad, version 1');
      expect(bench.problems).toEqual([]);
    });

    it('shows what is changed and removed before it is stored, and goes on from what was submitted', async () => {
      const bench = await open();
      await begin(bench);
      await bench.enter('B11:F12', [
        ['ACT-1', 'PERSONNEL', 'Löner', 'Lika', '1200'],
        ['ACT-5', 'TRAVEL', '', 'Lika', '600'],
      ]);
      await bench.panel.locator('#budget-source').fill('Exempel');
      await bench.press(/^Lämna in$/);
      await status(bench).getByText('inlämnat som version 1').waitFor();
      await bench.enter('F11', [['2400']]);
      await bench.enter('A12:R12', [Array(18).fill('')]);
      await bench.press(/Förhandsgranska/);
      await status(bench).getByText('Nya: 0, ändrade: 1, borttagna: 1').waitFor();
      expect((await bench.values('S11'))[0]?.[0]).toMatch(/^Ändrad: Summa 1.200,00 → 2.400,00/);
      expect((await lines(bench)).lines.map(({ total }) => total)).toEqual([1200, 600]);
      await bench.panel.locator('#budget-source').fill('Exempel'); // whoever submits says it each time
      await bench.press(/^Lämna in$/);
      await status(bench).getByText('inlämnat som version 1').waitFor();
      expect((await lines(bench)).lines.map(({ total, months }) => [total, months[11]])).toEqual([[2400, 200]]);
    });

    it('is not written over somebody else’s: the later one sees both figures, keeps his sheet, and goes on from theirs', async () => {
      const bench = await open();
      const store = (total: number) =>
        bench.graphql(
          `mutation { setBudgetDraft(input: {year: 2027, source: "Other", lines: [{activity: "ACT-1", accountGroup: "IT", total: ${total}},
            {activity: "ACT-2", accountGroup: "TRAVEL", total: ${total}}]}) { version } }`,
        );
      await store(12);
      await begin(bench);
      expect(await bench.panel.locator('#budget-source').inputValue()).toBe('');
      await store(24);
      await bench.enter('F11', [['36']]);
      await bench.panel.locator('#budget-source').fill('Exempel');
      await bench.press(/^Lämna in$/);
      await status(bench).getByText('Någon har ändrat årets budget').waitFor();
      await bench.panel.getByText('Deras: Summa 12,00 → 24,00. Din: Summa 12,00 → 36,00.').waitFor();
      expect((await bench.values('S11'))[0]?.[0]).toMatch(/Deras: Summa 12,00 → 24,00/);
      await expectNoAxeFaults(bench);
      expect((await lines(bench)).source).toBe('Other');
      await bench.press(/Visa deras rader på eget blad/);
      await status(bench).getByText('Deras rader står på').waitFor();
      expect((await bench.values('B11:F12'))[0]).toEqual(['Uppförandekod', 'IT och system', '', 'Lika', 24]);
      await bench.press(/Fortsätt från deras/);
      await status(bench).getByText('Bladet utgår nu från deras version 1. Ditt står kvar på 1 rad').waitFor();
      await bench.panel.getByRole('button', { name: 'Visa', exact: true }).click();
      await bench.page.waitForFunction(() => (document.querySelector('.name-box') as HTMLInputElement).value === 'A10');
      expect((await bench.values('F11:F12')).flat()).toEqual([36, 24]);
      await bench.panel.locator('#budget-source').fill('Exempel');
      await bench.press(/^Lämna in$/);
      await status(bench).getByText('inlämnat som version 1').waitFor();
      expect((await lines(bench)).lines.map(({ total }) => total)).toEqual([36, 24]);
      expect(bench.problems).toEqual([]);
    });

    it('names a row under the table, which typing in the grid takes in, and asks before it is left out', async () => {
      const bench = await open();
      await begin(bench);
      await bench.enter('C11:F11', [['Regionernas bidrag', '', 'Lika', '1200']]);
      await bench.enter('B19:F19', [['5', 'Personal', 'Under', 'Lika', '600']]); // as a script or a paste without AutoCorrect does
      await bench.press(/Förhandsgranska/);
      await status(bench)
        .getByText('Nya: 1, ändrade: 0, borttagna: 0, oförändrade: 0. Rad 19 står under tabellen och kommer inte med.')
        .waitFor();
      await bench.panel.getByText('Budgeten går inte ihop: intäkterna är 1 200,00 kr högre än kostnaderna.').waitFor();
      await bench.panel.locator('#budget-source').fill('Exempel');
      await bench.press(/^Lämna in$/);
      await bench.panel.locator('.confirm').getByText('Rad 19 står under tabellen').waitFor();
      expect(await drafts(bench)).toEqual([]);
      await expectNoAxeFaults(bench);
      await bench.press(/Ta med i tabellen/);
      await status(bench).getByText('1 rad är nu med i tabellen').waitFor();

      const { page } = bench;
      const type = async (cell: string, text: string): Promise<void> => {
        await page.locator('.name-box').fill(cell);
        await page.locator('.name-box').press('Enter');
        await page.keyboard.type(text);
        await page.keyboard.press('Tab');
      };
      await type('B20', 'avtalsuppföljningar');
      await type('C20', 'resor och möten');
      await type('F20', '600');
      await bench.press(/Förhandsgranska/);
      await status(bench).getByText('Nya: 3, ändrade: 0, borttagna: 0, oförändrade: 0. Inget är sparat.').waitFor();
      expect((await bench.values('B6:D8')).map(([name, , now]) => [name, now])).toEqual([
        ['Intäkter', 1200],
        ['Kostnader', 1200], // 600 + 600
        ['Resultat', 0],
      ]);
      expect(bench.problems).toEqual([]);
    });

    it('asks why a decided budget is revised, and sends a lost answer’s request once only', async () => {
      const bench = await open();
      await bench.graphql(
        `mutation { setBudgetDraft(input: {year: 2027, source: "First", lines: [{activity: "ACT-1", accountGroup: "IT", total: 12}]}) { version }
          decideBudget(input: {year: 2027, decidedOn: "2026-11-01", reference: "SG 2026-11-01 §8"}) { version } }`,
      );
      await begin(bench);
      await bench.panel.getByText('Utgår från version 1 (beslutad). Lämnas in som version 2, ett förslag.').waitFor();
      await bench.enter('F11', [['24']]);
      await bench.press(/^Lämna in$/);
      await bench.panel.getByText('Skriv var siffrorna kommer ifrån.').waitFor();
      await bench.panel.locator('#budget-source').fill('Exempel');
      await bench.press(/^Lämna in$/);
      await bench.panel.getByText('Skriv varför budgeten revideras').waitFor();
      await bench.panel.locator('#budget-reason').fill('Fler uppföljningar');
      let lost = 0;
      await bench.page.route('**/graphql', async (route) => {
        if (lost > 0 || !route.request().postData()?.includes('setBudgetDraft')) return route.continue();
        lost += 1;
        await route.fetch(); // it is carried out
        return route.abort('connectionreset');
      });
      await bench.press(/^Lämna in$/);
      await status(bench).getByText('går inte att nå').waitFor();
      const [, once] = await drafts(bench);
      await bench.press(/^Lämna in$/);
      await status(bench).getByText('inlämnat som version 2').waitFor();
      expect(lost).toBe(1);
      expect(await drafts(bench)).toEqual([expect.objectContaining({ version: 1, status: 'DECIDED' }), once]);
    });
  });

  describe('a ledger file', () => {
    const vouchers = async (bench: OpenWorkbench): Promise<string[]> => {
      const { ledgerImports } = await bench.graphql<{ ledgerImports: { year: number }[] }>('{ ledgerImports { year } }');
      if (!ledgerImports.some(({ year }) => year === 2026)) return []; // a year without a ledger is refused
      const { vouchers: found } = await bench.graphql<{
        vouchers: { edges: { node: { series: string; number: number; text: string } }[] };
      }>('{ vouchers(year: 2026) { edges { node { series number text } } } }');
      return found.edges.map(({ node }) => `${node.series}${node.number} ${node.text}`).sort();
    };

    it('is previewed, imported and listed, and the same file again changes nothing', async () => {
      const bench = await open();
      await bench.panel.locator('#ledger-file').setInputFiles(file('exempel.se', sieFile()));
      await bench.panel.getByText('Detta skulle hända').waitFor();
      await bench.panel.getByText('Nya verifikationer').waitFor();
      await bench.panel.getByText(/Utan kontomappning i hela årets bokföring: 0,00 kr, antal rader: 4/).waitFor();
      await bench.panel.getByText(/#PROSA/).waitFor();
      await expectNoAxeFaults(bench);
      expect(await vouchers(bench)).toEqual([]);
      await bench.panel.locator('#ledger-source').fill('Exempel ur ekonomisystemet');
      await bench.press(/^Läs in$/);
      await status(bench)
        .getByText(/Redovisningen för 2026 är inläst\. Data har nu revision \d+\. Uppdatera tabellerna/)
        .waitFor();
      expect(await vouchers(bench)).toEqual(['A1 Resa', 'A2 Avgift']);
      await bench.panel.getByText('Exempel ur ekonomisystemet').waitFor();
      await bench.panel.getByText('Nya: 2, ändrade: 0, borttagna: 0').waitFor();

      await bench.panel.locator('#ledger-file').setInputFiles(file('exempel.se', sieFile()));
      await bench.press(/^Läs in$/);
      await status(bench).getByText('Redovisningen för 2026 var redan så. Inget ändrades.').waitFor();
      expect(bench.problems).toEqual([]);
    });

    it('is refused with its line, readable in a narrow pane, and nothing of it is stored', async () => {
      const bench = await open({ locale: 'en-GB', colorScheme: 'dark' as const });
      await bench.panel.locator('#ledger-file').setInputFiles(file('broken.se', sieFile('0.10')));
      await bench.panel.getByText('The file cannot be imported').waitFor();
      await bench.panel.getByText('Line 12', { exact: true }).waitFor();
      await bench.panel.getByText('Its rows sum to 0.10 kr and not to 0.').waitFor();
      await expectNoAxeFaults(bench);
      expect(await vouchers(bench)).toEqual([]);
      expect(await bench.panel.evaluate((panel) => panel.scrollWidth <= panel.clientWidth)).toBe(true);
    });

    it('is mapped column by column where it is CSV', async () => {
      const bench = await open();
      await bench.panel.locator('#ledger-file').setInputFiles(file('exempel.csv', CSV));
      await bench.panel.getByText('Vad kolumnerna betyder').waitFor();
      expect(await bench.panel.locator('#csv-date').inputValue()).toBe('Bokföringsdatum');
      expect(await bench.panel.locator('#csv-debit').inputValue()).toBe('Debet');
      await bench.panel.locator('#csv-account').selectOption('');
      await bench.press(/^Förhandsgranska$/);
      await bench.panel.getByText('Ange kolumnen för konto.').waitFor();
      await bench.panel.locator('#csv-account').selectOption('Konto');
      await expectNoAxeFaults(bench);
      await bench.panel.getByRole('button', { name: 'Förhandsgranska' }).last().click();
      await bench.panel.getByText('Detta skulle hända').waitFor();
      await bench.press(/^Läs in$/);
      await status(bench).getByText('Redovisningen för 2026 är inläst').waitFor();
      expect(await vouchers(bench)).toHaveLength(1);
    });

    it('is refused row by row in the reader’s language where it is CSV, and says so of an empty file', async () => {
      const bench = await open();
      await bench.panel.locator('#ledger-file').setInputFiles(file('tom.csv', ''));
      await status(bench).getByText('Filen är tom.').waitFor();
      const broken = ['2026-02-11;8;55A;12,x;;Hotell', '2027-02-30;9;5510;12,00;;Buss', '2026-02-12;10', ''];
      await bench.panel.locator('#ledger-file').setInputFiles(file('trasig.csv', CSV + broken.join('\r\n')));
      await bench.panel.getByRole('button', { name: 'Förhandsgranska' }).last().click();
      await bench.panel.getByText('Filen lästes inte in. Fel: 4.').waitFor();
      expect(await bench.panel.locator('.findings.refused li').allTextContents()).toEqual([
        'Rad 4 Konto ”55A” Inte ett konto: 1–10 siffror.',
        'Rad 4 Debet ”12,x” Inte ett belopp.',
        'Rad 5 Bokföringsdatum ”2027-02-30” Inte ett datum. Skriv ÅÅÅÅ-MM-DD.',
        'Rad 6 Raden har 2 celler, rubrikraden 6.',
      ]);
      await bench.panel.getByRole('button', { name: 'Annan fil' }).click();
      await bench.panel.locator('#ledger-file').setInputFiles(file('obalans.csv', CSV.replace(';;300,25', ';;300,20')));
      await bench.panel.getByRole('button', { name: 'Förhandsgranska' }).last().click();
      await bench.panel.getByText('Filen läses som ett utdrag, vars rader summerar till 0,05 kr.').waitFor();
      await bench.panel.locator('#ledger-as').selectOption('LISTED_VOUCHERS');
      await bench.panel.getByRole('button', { name: 'Förhandsgranska' }).last().click();
      await bench.panel.getByText('Filen lästes inte in. Fel: 1.').waitFor();
      expect(await bench.panel.locator('.findings.refused li').allTextContents()).toEqual([
        'Rad 2 Verifikation ”CSV 7” Raderna summerar inte till 0: skillnaden är 0,05 kr.',
      ]);
    });

    it('is sent in parts that can be stopped', async () => {
      const bench = await open();
      const parts: number[] = [];
      await bench.page.route('**/graphql', async (route) => {
        const { query, variables } = route.request().postDataJSON() as {
          query: string;
          variables: { input?: { offset?: number } };
        };
        if (query.includes('addUploadPart')) parts.push(variables.input?.offset ?? -1);
        if (parts.length === 2) return; // the second part hangs
        await route.continue();
      });
      await bench.panel.locator('#ledger-file').setInputFiles(file('large.se', sieFile() + '#PROSA "x"\r\n'.repeat(200_000)));
      await bench.panel.getByText(/Skickar filen, [1-9]\d %/).waitFor();
      await bench.press(/^Avbryt$/);
      await status(bench).getByText('Avbrutet. Inget är sparat.').waitFor();
      expect(parts).toEqual([0, 1_048_576]);
      await bench.panel.locator('#ledger-file').waitFor();
    });
  });

  it('works by keyboard alone', async () => {
    const bench = await open();
    const { page, panel } = bench;
    await panel.getByRole('button', { name: /^Redigera rader/ }).waitFor();
    await page.locator('#tab-submit').focus();
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let presses = 0; presses < 40; presses++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate((source) => new RegExp(source).test(document.activeElement?.textContent ?? ''), name.source))
          return;
      }
      throw new Error(`${name} is out of the keyboard’s reach`);
    };
    await tabTo(/^Redigera rader/);
    await page.keyboard.press('Enter');
    await panel.locator('#budget-source').waitFor();
    await bench.enter('B11:F11', [['ACT-1', 'PERSONNEL', '', 'Lika', '12']]);
    await page.locator('#tab-submit').focus();
    await tabTo(/^Förhandsgranska/);
    await page.keyboard.press('Enter');
    await status(bench).getByText('Nya: 1').waitFor();
    await expectNoAxeFaults(bench);
    const isInSource = () => page.evaluate(() => document.activeElement?.id === 'budget-source');
    for (let presses = 0; presses < 5 && !(await isInSource()); presses++) await page.keyboard.press('Tab'); // past the table of sums
    await page.keyboard.type('Exempel');
    await tabTo(/^Lämna in$/);
    await page.keyboard.press('Enter');
    await status(bench).getByText('inlämnat som version 1').waitFor();
  });
});
