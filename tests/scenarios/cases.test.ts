import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Refusal } from '../../server/agreement/refusal.js';
import { refusalOr } from '../../server/agreement/refusal-or.js';
import type { Adjustment } from '../../server/scenarios/adjustment.js';
import { evaluateYears } from '../../server/scenarios/evaluate-scenario.js';
import { inOre, type RegionYear, regionBasis, regionYear } from './region-basis.js';

/** A worked case: a sentence, inputs, and results that were worked out apart from the code; amounts in kronor. */
interface Case {
  readonly title: string;
  readonly years: readonly (RegionYear & { readonly year: number })[];
  readonly adjustments: Adjustment[];
  /** Of the first year that is refused; the others are still answered. */
  readonly refused?: { readonly code: string; readonly figures: Record<string, unknown>; readonly clause?: string };
  readonly results?: readonly Result[];
}

interface Result {
  readonly year: number;
  readonly total: number;
  readonly population?: number;
  readonly amounts?: Record<string, number>;
  readonly baseline?: Record<string, number>;
  readonly persons?: Record<string, number>;
  readonly perInhabitant?: Record<string, number>;
  readonly heldBy?: Record<string, { readonly kind: string; readonly amount: number; readonly adjustment: number }>;
  readonly groups?: readonly { readonly side: string; readonly amount: number; readonly regions: string[] }[];
  readonly leaving?: readonly unknown[];
  readonly steps?: Record<string, Record<string, number>>;
}

const FOLDER = 'tests/scenarios/cases/';

describe('a worked case', () => {
  it.each(readdirSync(FOLDER).map((file) => [file, parse(readFileSync(FOLDER + file, 'utf8')) as Case] as const))(
    '%s',
    (_file, { years: told, adjustments, refused, results = [] }) => {
      const basis = regionBasis(told.map((year) => regionYear(year.year, year)));
      const answer = refusalOr(() => evaluateYears(basis, adjustments));
      const years = answer instanceof Refusal ? [answer] : answer;
      const [refusal] = years.flatMap((year) => (year instanceof Refusal ? [year] : []));
      expect(refusal && { code: refusal.code, figures: refusal.figures, clause: refusal.clause }).toEqual(
        refused && { clause: undefined, ...refused, figures: expect.objectContaining(refused.figures) },
      );
      const met = years.flatMap((year) => (year instanceof Refusal ? [] : [year]));
      expect(results.length + (refused ? 1 : 0)).toBeGreaterThan(0);
      for (const expected of results) {
        const found = met.find(({ year }) => year === expected.year);
        if (!found) throw new Error(`${expected.year} is not answered`);
        expect(found.totalOre).toBe(inOre(expected.total));
        expect(found.rows.reduce((sum, { scenarioOre }) => sum + scenarioOre, 0)).toBe(found.totalOre);
        if (expected.population !== undefined) expect(found.populationPersons).toBe(expected.population);
        const rows = new Map(found.rows.map((row) => [row.regionCode, row]));
        const column = <T>(codes: object, read: (code: string) => T) =>
          Object.fromEntries(Object.keys(codes).map((code) => [code, read(code)]));
        const { amounts = {}, baseline = {}, persons = {}, perInhabitant = {}, heldBy = {}, steps = {} } = expected;
        expect(column(amounts, (code) => rows.get(code)?.scenarioOre)).toEqual(
          column(amounts, (code) => inOre(amounts[code] as number)),
        );
        expect(column(baseline, (code) => rows.get(code)?.baselineOre)).toEqual(
          column(baseline, (code) => inOre(baseline[code] as number)),
        );
        expect(column(persons, (code) => rows.get(code)?.persons)).toEqual(persons);
        for (const [code, kronor] of Object.entries(perInhabitant))
          expect(rows.get(code)?.kronorPerInhabitant).toBeCloseTo(kronor, 6);
        for (const [code, held] of Object.entries(heldBy)) {
          expect([code, rows.get(code)?.heldBy]).toEqual([
            code,
            held && { kind: held.kind, amountOre: inOre(held.amount), adjustment: held.adjustment },
          ]);
        }
        for (const [code, parts] of Object.entries(steps)) {
          expect([code, rows.get(code)?.steps]).toEqual([code, column(parts, (name) => inOre(parts[name] as number))]);
        }
        if (expected.groups) {
          expect(found.groups.map(({ side, amountOre, regions }) => ({ side, amountOre, regions }))).toEqual(
            expected.groups.map(({ side, amount, regions }) => ({ side, amountOre: inOre(amount), regions })),
          );
        }
        if (expected.leaving) expect(found.leaving).toEqual(expected.leaving);
      }
    },
  );
});
