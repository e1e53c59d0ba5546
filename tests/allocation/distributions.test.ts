import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allocate } from '../../server/allocation/allocate.js';
import { fraction } from '../../server/allocation/fraction.js';
import { ore } from '../../server/money/ore.js';

/** Tables that SKR published, in kronor, and what the largest remainder method makes of the same totals and populations. */
function rows(file: string): string[][] {
  const lines = readFileSync(new URL(`../fixtures/ok/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.slice(2).map((line) => line.split(','));
}

function published(year: number): Map<string, number> {
  return new Map(rows(`skr-distribution-${year}.csv`).map(([code = '', , kronor]) => [code, Number(kronor)]));
}

function allocated(column: 1 | 2, totalKronor: number): Map<string, number> {
  const participants = rows('skr-implied-population.csv').map((row) => ({
    id: row[0] as string,
    weight: fraction(Number(row[column])),
  }));
  const result = allocate({ total: ore(totalKronor * 100), unit: ore(100), method: 'LARGEST_REMAINDER', participants });
  return new Map(result.rows.map(({ id, amount }) => [id, amount / 100]));
}

it('reproduces the distribution of 2024 in all 21 regions', () => {
  expect([...published(2024).values()].reduce((sum, kronor) => sum + kronor, 0)).toBe(1_367_000_000);
  expect(published(2024).size).toBe(21);
  expect(allocated(2, 1_367_000_000)).toEqual(published(2024));
});

it('reproduces the distribution of 2023 but for the krona that SKR took from the largest region', () => {
  // Rounding every amount to the nearest krona gives 1 kr too much. SKR took it from Stockholm; the largest remainder method
  // takes it from Gotland, whose remainder is the least of those rounded up.
  const expected = published(2023);
  expect([...expected.values()].reduce((sum, kronor) => sum + kronor, 0)).toBe(1_437_000_000);
  expect(expected.get('01')).toBe(333_075_571);
  expect(expected.get('09')).toBe(8_359_423);
  expected.set('01', 333_075_572).set('09', 8_359_422);
  expect(allocated(1, 1_437_000_000)).toEqual(expected);
});
