import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../server/agreement/refusal.js';
import { ore } from '../../server/money/ore.js';
import type { Adjustment } from '../../server/scenarios/adjustment.js';
import { adjustmentsOfRows } from '../../server/scenarios/adjustment-rows.js';
import { evaluateScenario } from '../../server/scenarios/evaluate-scenario.js';
import { ROW_WORDS } from '../../server/scenarios/row-words.js';
import { rowsOfAdjustments } from '../../server/scenarios/rows-of-adjustments.js';
import { bases, items } from './arbitrary-scenarios.js';

describe('rows of a sheet', () => {
  it.each([
    [['total', 10_500_000], { kind: 'total', amountOre: 1_050_000_000 }],
    [['Summa', '10 500 000,50'], { kind: 'total', amountOre: 1_050_000_050 }],
    [['Summa %', 3.5], { kind: 'total', percent: '3.5' }],
    [['kr per invånare', 0.5], { kind: 'total', rateOre: 50 }],
    [['folkmängd', '2023-12-31'], { kind: 'population', referenceDate: '2023-12-31' }],
    [['folkmängd', 45_291], { kind: 'population', referenceDate: '2023-12-31' }],
    [
      ['population', '2021-12-31, 2022-12-31, 2023-12-31'],
      { kind: 'population', average: ['2021-12-31', '2022-12-31', '2023-12-31'] },
    ],
    [['invånare', 62_000, 'Gotland'], { kind: 'population', given: { '09': 62_000 } }],
    [['tillväxt %', '1,2', 'Skåne'], { kind: 'population', growthPercent: '1.2', region: '12' }],
    [['invånare % per år', 1.2, 'Skåne'], { kind: 'population', growthPercent: '1.2', region: '12' }],
    [['total % once', 3], { kind: 'total', percent: '3' }],
    [['Total %  a year', 3, '', '2028-'], { kind: 'total', growthPercent: '3', fromYear: 2028 }],
    [['summa% per år', '2,5'], { kind: 'total', growthPercent: '2.5' }],
    [['LÄMNAR', 'Gotland', null, 2027], { kind: 'participation', leaves: '09', fromYear: 2027, throughYear: 2027 }],
    [['leaves', '2026-06-30', 'Gotland', '2027-'], { kind: 'participation', leaves: '09', notice: '2026-06-30', fromYear: 2027 }],
    [['ansluter', '', 'Gotland'], { kind: 'participation', joins: '09' }],
    [
      ['lika del', 0.25],
      {
        kind: 'key',
        components: [
          { measure: 'POPULATION', weight: '0.75' },
          { measure: 'EQUAL', weight: '0.25' },
        ],
      },
    ],
    [['equal share', 1], { kind: 'key', components: [{ measure: 'EQUAL', weight: '1' }] }],
    [['enhet', 1000], { kind: 'key', unitOre: 100_000 }],
    [['metod', 'Sainte-Lague'], { kind: 'key', method: 'SAINTE_LAGUE' }],
    [['fast belopp', 70_000, 'VGR'], { kind: 'fixed', region: '14', amountOre: 7_000_000 }],
    [['golv', 50_000], { kind: 'bound', floor: { amountOre: 5_000_000 } }],
    [
      ['tak', 2_000_000, 'Stockholm; VGR', '–2026'],
      { kind: 'bound', ceiling: { amountOre: 200_000_000 }, regions: ['01', '14'], throughYear: 2026 },
    ],
    [['ceiling share', 0.2], { kind: 'bound', ceiling: { share: '0.2' } }],
    [['golv per invånare', 0.25], { kind: 'bound', floor: { perInhabitantOre: 25 } }],
    [
      ['gruppens tak', 5_000_000, '01, 12, 14'],
      { kind: 'group', regions: ['01', '12', '14'], ceiling: { amountOre: 500_000_000 } },
    ],
    [['högsta ökning %', 10], { kind: 'change', maxRisePercent: '10' }],
    [
      ['max fall %', 5, 'Skåne', '2025–2026'],
      { kind: 'change', maxFallPercent: '5', regions: ['12'], fromYear: 2025, throughYear: 2026 },
    ],
    [['infasning år', 3], { kind: 'phaseIn', years: 3 }],
  ])('reads %j', (row, expected) => {
    expect(adjustmentsOfRows([row])).toEqual([expected]);
  });

  it('leaves out blank rows, rows without a value and headings', () => {
    expect(
      adjustmentsOfRows([
        ['Vad', 'Värde', 'Region'],
        [null, null],
        ['', 5],
        ['total %', ''],
        ['golv', null, 'Skåne'],
        ['lämnar', ''],
      ]),
    ).toEqual([]);
  });

  it.each([
    [['gift', 5], 'Row 1: “gift” is not something that a scenario can change.'],
    [['fixed', 5], 'Row 1: it names one region in the third column.'],
    [['population', '2023-02-29'], 'Row 1: “2023-02-29” is not a date; write it as YYYY-MM-DD.'],
    [['total', 'much'], 'Row 1: “much” is not a decimal number.'],
    [['total', 0.001], 'Row 1: 0.001 kr has more than two decimals.'],
    [['phase in years', 4], 'Row 1: phasing in takes 1, 2 or 3 years.'],
    [['equal share', 1.5], 'Row 1: the equal part is between 0 and 1.'],
    [['floor', 5, '', 'soon'], 'Row 1: “soon” is not a year or two.'],
    [['floor', 5, 'Skone'], 'Row 1: “Skone” is not one of the 21 regions. Did you mean Region Skåne?'],
  ])('refuses %j', (row, message) => {
    expect(() => adjustmentsOfRows([row])).toThrow(message);
  });

  it('names every unreadable row with its number', () => {
    const read = () =>
      adjustmentsOfRows([
        ['total %', 3],
        ['gift', 1],
        ['', ''],
        ['fixed', 2],
      ]);
    expect(read).toThrow(Refusal);
    try {
      read();
    } catch (error) {
      expect((error as Refusal).offences.map(({ row }) => row)).toEqual([2, 4]);
      expect((error as Refusal).figures).toEqual({ row: 2, value: 'gift' });
    }
  });

  it('has no word for two things, in either language', () => {
    const words = Object.values(ROW_WORDS).flatMap(({ en, sv }) => [...new Set([...en, ...sv])]);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it('comes back as the same scenario, in both languages', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        bases(2),
        items(),
        fc.constantFrom('en' as const, 'sv' as const),
        fc.boolean(),
        (basis, list, language, later) => {
          const adjustments = list.map((item): Adjustment => (later ? { ...item, fromYear: 2025 } : item));
          const outcome = (of: () => readonly Adjustment[]) => {
            try {
              const years = evaluateScenario(basis, of());
              return years.map(({ rows }) => rows.map(({ scenarioOre, steps }) => [scenarioOre, steps]));
            } catch (error) {
              return error instanceof Refusal ? 'refused' : Promise.reject(error);
            }
          };
          let rows: ReturnType<typeof rowsOfAdjustments>;
          try {
            rows = rowsOfAdjustments(adjustments, language);
          } catch (error) {
            expect((error as Refusal).code).toBe('SCENARIO_INVALID'); // a key that does not fit into rows
            return;
          }
          compared++;
          expect(outcome(() => adjustmentsOfRows(rows))).toEqual(outcome(() => adjustments));
        },
      ),
      { numRuns: 800 },
    );
    expect(compared).toBeGreaterThan(300);
  });

  it('writes a key by its equal part, whatever its weights sum to', () => {
    const components = [
      { measure: 'POPULATION', weight: '1.5' },
      { measure: 'EQUAL', weight: 0.5 },
    ];
    expect(rowsOfAdjustments([{ kind: 'key', components }], 'en')).toEqual([['equal share', 0.25, '', '']]);
  });

  it('writes a year as it is read', () => {
    const spanned: Adjustment[] = [
      { kind: 'total', percent: 3, fromYear: 2026, throughYear: 2026 },
      { kind: 'total', growthPercent: 3, fromYear: 2026 },
      { kind: 'population', growthPercent: 1, fromYear: 2026 },
      { kind: 'fixed', region: '09', amountOre: ore(5), throughYear: 2027 },
    ];
    expect(rowsOfAdjustments(spanned, 'sv')).toEqual([
      ['summa % en gång', 3, '', '2026'],
      ['summa % per år', 3, '', '2026–'],
      ['invånare % per år', 1, '', '2026–'],
      ['fast belopp', 0.05, 'Gotland', '–2027'],
    ]);
  });
});
