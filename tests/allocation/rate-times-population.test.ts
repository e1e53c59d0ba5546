import { expect, it } from 'vitest';
import { rateTimesPopulation, totalAtRate } from '../../server/allocation/rate-times-population.js';
import { ore } from '../../server/money/ore.js';

it('charges 50 öre for each inhabitant, exactly, and the total is the sum', () => {
  const payers = [
    { id: '09', populationPersons: 61_093 },
    { id: '01', populationPersons: 2_455_914 },
    { id: '00', populationPersons: 0 },
  ];
  expect(rateTimesPopulation(ore(50), payers)).toEqual({
    total: 125_850_350,
    rows: [
      { id: '09', amount: 3_054_650 },
      { id: '01', amount: 122_795_700 },
      { id: '00', amount: 0 },
    ],
  });
});

it.each([
  { rate: 50, persons: 3, unit: 100, total: 200 }, // 1.50 kr: a half goes away from 0
  { rate: -50, persons: 3, unit: 100, total: -200 },
  { rate: 49, persons: 3, unit: 100, total: 100 },
  { rate: 50, persons: 3, unit: 1, total: 150 },
  { rate: 1, persons: 7, unit: 5, total: 5 },
  { rate: 1, persons: 8, unit: 5, total: 10 },
])('$rate öre from $persons persons is $total öre in steps of $unit öre', ({ rate, persons, unit, total }) => {
  expect(totalAtRate(ore(rate), persons, ore(unit))).toBe(total);
});

it.each([
  { title: 'half a person', payers: [{ id: 'a', populationPersons: 0.5 }], code: 'INPUT_INVALID' },
  { title: 'a negative population', payers: [{ id: 'a', populationPersons: -1 }], code: 'INPUT_INVALID' },
  { title: 'NaN', payers: [{ id: 'a', populationPersons: Number.NaN }], code: 'INPUT_INVALID' },
  { title: 'an amount out of range', payers: [{ id: 'a', populationPersons: 10 ** 15 }], code: 'AMOUNT_OUT_OF_RANGE' },
  {
    title: 'a payer given twice',
    payers: [
      { id: 'a', populationPersons: 1 },
      { id: 'a', populationPersons: 1 },
    ],
    code: 'PARTICIPANT_TWICE',
  },
])('refuses $title', ({ payers, code }) => {
  expect(() => rateTimesPopulation(ore(50), payers)).toThrowError(expect.objectContaining({ code }));
});
