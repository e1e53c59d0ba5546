import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { localDate } from '../../server/agreement/local-date.js';
import { decideContributions } from '../../server/financing/decide-contributions.js';
import { openCorrection } from '../../server/financing/open-correction.js';
import { setBudgetYear } from '../../server/financing/set-budget-year.js';
import { ore } from '../../server/money/ore.js';
import { onEachDatabase } from '../support/databases.js';
import { fordela, inHouse, OFFICE } from './run-command.js';

/** As on the screen, with plain spaces so that the figures below can be read. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u2212', '-');

onEachDatabase('fordela contributions', (database) => {
  it('prints the table of 2023', async () => {
    const { code, stdout, stderr } = await fordela(['contributions', '2023'], await database.address());
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(plain(stdout)).toMatchInlineSnapshot(`
      "Contributions 2023, version 1: PRELIMINARY, not decided by the steering group

      Budget      10 000 000.00 kr; the total is fixed
      Source      Region Stockholm, March 2023, and Offentliga Affärer: a grant of 10 MSEK, 1.00 kr per inhabitant.
      Key         population on 2022-12-31; largest remainder, in steps of 0.01 kr
      Population  10 521 556 in 21 regions
                  SCB (Statistics Sweden), table TAB638 BefolkningNy, content BE0101N1, 31 December 2010–2024, CC0 (version 1)
                  The 21 regions sum to the national total exactly, 10521556.
      Decision    none yet
      Revision    4

      Code  Region               Population  Share %         Kronor  Kr/inhab.   Year before        Change
      ────  ───────────────────  ──────────  ───────  ─────────────  ─────────  ────────────  ────────────
      01    Stockholm             2 440 027   23.191   2 319 074.29     0.9504  1 155 311.75  1 163 762.54
      03    Uppsala                 400 682    3.808     380 820.10     0.9504    188 965.59    191 854.51
      04    Sörmland                302 566    2.876     287 567.73     0.9504    144 370.26    143 197.47
      05    Östergötland            471 912    4.485     448 519.21     0.9504    224 688.74    223 830.47
      06    Jönköping               369 113    3.508     350 815.98     0.9504    175 589.62    175 226.36
      07    Kronoberg               204 335    1.942     194 206.07     0.9504     97 270.22     96 935.85
      08    Kalmar                  247 711    2.354     235 431.91     0.9504    118 239.23    117 192.68
      09    Gotland                  61 173    0.581      58 140.64     0.9504     29 180.59     28 960.05
      10    Blekinge                158 740    1.509     150 871.22     0.9504     76 029.49     74 841.73
      12    Skåne                 1 414 324   13.442   1 344 215.63     0.9504    670 867.42    673 348.21
      13    Halland                 342 805    3.258     325 812.07     0.9504    162 759.47    163 052.60
      14    Västra Götaland       1 758 656   16.715   1 671 479.01     0.9504    834 674.98    836 804.03
      17    Värmland                283 976    2.699     269 899.24     0.9504    135 470.33    134 428.91
      18    Örebro                  307 772    2.925     292 515.67     0.9504    146 757.76    145 757.91
      19    Västmanland             280 713    2.668     266 797.99     0.9504    133 447.33    133 350.66
      20    Dalarna                 288 310    2.740     274 018.40     0.9504    137 953.50    136 064.90
      21    Gävleborg               287 334    2.731     273 090.79     0.9504    137 656.92    135 433.87
      22    Västernorrland          243 265    2.312     231 206.30     0.9504    116 812.76    114 393.54
      23    Jämtland Härjedalen     132 670    1.261     126 093.52     0.9504     63 169.67     62 923.85
      24    Västerbotten            276 295    2.626     262 598.99     0.9504    131 340.62    131 258.37
      25    Norrbotten              249 177    2.368     236 825.24     0.9504    119 443.75    117 381.49
      ────  ───────────────────  ──────────  ───────  ─────────────  ─────────  ────────────  ────────────
            Total                10 521 556  100.000  10 000 000.00     0.9504  5 000 000.00  5 000 000.00
      "
    `);
  });

  it('says it in Swedish, and that an example is one', async () => {
    const address = await database.address();
    const asked = ['contributions', '2025', '--lang', 'sv'];
    const { stdout } = await fordela(asked, address, { env: { FORDELA_SEED: 'example' } });
    const lines = plain(stdout).trimEnd().split('\n');
    expect(lines[0]).toBe('*** EXEMPEL: påhittade siffror, inte någon av samverkans budgetar ***');
    expect(lines.at(-1)).toBe(lines[0]);
    expect(lines[2]).toBe('Bidrag 2025, version 1: PRELIMINÄR, inte beslutad av styrgruppen');
    expect(stdout).toContain('satsen är fast, 1,05 kr per invånare');
    const byLocale = await fordela(['contributions', '2025'], address, { env: { LANG: 'sv_SE.UTF-8' } });
    expect(byLocale.stdout).toBe(stdout);
  });

  it('gives a program every row with plain decimals, and no total row', async () => {
    const address = await database.address();
    const { code, stdout } = await fordela(['contributions', '2022', '--csv', '--lang', 'sv'], address);
    expect(code).toBe(0);
    expect(stdout.split('\r\n')).toHaveLength(23); // header, 21 regions, and nothing after the last line end
    const rows: Record<string, string>[] = parse(stdout, { columns: true });
    expect(rows[9]).toEqual({
      ...{ year: '2022', version: '1', status: 'PRELIMINARY', example: 'false', region_code: '12', region: 'Region Skåne' },
      // 1 402 425 ÷ 10 452 326; 5 × 10⁸ öre times that is 67 086 742.22…
      ...{ population: '1402425', share: '0.13417348444452', amount: '670867.42', kronor_per_inhabitant: '0.47836242223' },
      ...{ previous_amount: '', change: '' },
      share: expect.stringMatching(/^0\.134173/),
      kronor_per_inhabitant: expect.stringMatching(/^0\.478362/),
    });
    expect(rows.reduce((sum, { amount = '' }) => sum + Number(amount.replace('.', '')), 0)).toBe(500_000_000);
  });

  it('shows a decision, its correction and the version that was superseded', async () => {
    const address = await database.address();
    await inHouse(address, async ({ changes }) => {
      const decision = { year: 2023, decidedOn: localDate('2022-11-24'), reference: 'SG 2022-11-24 §7' };
      await decideContributions(changes, OFFICE, decision);
      await openCorrection(changes, OFFICE, 2023, 'The grant was lowered');
      const key = { referenceDate: localDate('2022-12-31'), method: 'LARGEST_REMAINDER', unitOre: ore(100_000) } as const;
      await setBudgetYear(changes, OFFICE, { ...key, year: 2023, totalOre: ore(400_000_000), source: 'Test' });
      await decideContributions(changes, OFFICE, { ...decision, reference: 'SG 2023-02-01 §3' });
    });
    const first = plain((await fordela(['contributions', '2023', '--version', '1'], address)).stdout);
    expect(first).toContain('version 1: SUPERSEDED by a later version');
    expect(first).toContain('Decision    2022-11-24, SG 2022-11-24 §7\n');
    const now = plain((await fordela(['contributions', '2023'], address)).stdout);
    expect(now).toContain('version 2: decided by the steering group, in force');
    expect(now).toContain('Corrected because  The grant was lowered');
    expect(now).toContain('in steps of 1 000.00 kr');
    // 4 000 thousand × 1 414 324 ÷ 10 521 556 = 537.69 thousand; less 670 867.42 the year before
    expect(now).toMatch(/12 {4}Skåne .* 538 000\.00 .* 670 867\.42 +-132 867\.42/);
  });

  it.each([
    ['a year without a budget', ['contributions', '1999'], 1, /^Refused: BUDGET_YEAR_UNKNOWN\n.*1999.*\n/],
    [
      'a version that is not there',
      ['contributions', '2023', '--version', '9'],
      1,
      /CONTRIBUTION_VERSION_UNKNOWN(.|\n)*\n {2}known: 1\n/,
    ],
    ['a year that is none', ['contributions', 'x'], 2, /whole number/],
    ['no year', ['contributions'], 2, /missing required argument 'year'/],
    ['a language it does not speak', ['contributions', '2023', '--lang', 'fi'], 2, /Allowed choices are sv, en/],
  ])('refuses %s', async (_what, asked, code, message) => {
    const ended = await fordela(asked, await database.address());
    expect(ended).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(message) });
  });
});
