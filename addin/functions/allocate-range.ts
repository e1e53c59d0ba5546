import { Refusal } from '../../server/agreement/refusal.js';
import { allocate } from '../../server/allocation/allocate.js';
import { ApportionmentMethod } from '../../server/allocation/apportionment-method.js';
import { decimal } from '../../server/allocation/decimal.js';
import { kronorFromOre, oreFromKronor } from '../../server/money/kronor.js';
import { type Ore, ore } from '../../server/money/ore.js';
import type { Texts } from '../locales/texts.js';
import { CellFailure, refusedCell } from './cell-failure.js';

const ONE_KRONA = ore(100);
const LONGEST = 40;

/**
 * ALLOCATE: shares a total by the weights of a range, exactly, in the shape of the range. Calculated here by the
 * server's own code, so it needs no network. Blank weights are 0; of equal remainders the earlier cell, row by row,
 * gets the spare unit. Law: the amounts sum to the total.
 */
export function allocateRange([total, weights, unit, method]: readonly unknown[], texts: Texts): number[][] {
  const rows = (Array.isArray(weights) ? weights : [[weights]]) as unknown[][];
  const places = rows.flatMap((row, r) => row.map((value, c) => ({ value, place: texts.allocate.place(r + 1, c + 1) })));
  try {
    const result = allocate({
      total: totalOf(total, texts),
      unit: unitOf(unit, texts),
      method: methodOf(method, texts),
      participants: places.map(({ value, place }, index) => ({ id: idOf(index), weight: weightOf(value, place, texts) })),
    });
    const amounts = result.rows.map(({ amount }) => kronorFromOre(amount));
    let next = 0;
    return rows.map((row) => row.map(() => amounts[next++] as number));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { id } = error.figures;
    const place = typeof id === 'string' ? places[Number(id)]?.place : undefined;
    throw refusedCell(error.code, place === undefined ? error.figures : { ...error.figures, id: place }, texts);
  }
}

/** Ids that sort as the cells do: what decides a tie. */
function idOf(index: number): string {
  return String(index).padStart(6, '0');
}

function totalOf(value: unknown, { allocate: say }: Texts): Ore {
  if (isBlank(value)) throw new CellFailure('invalidValue', say.totalMissing);
  if (typeof value !== 'number') throw new CellFailure('invalidValue', say.totalNotNumber(shown(value)));
  return oreFromKronor(asExcelShows(value));
}

function unitOf(value: unknown, { allocate: say }: Texts): Ore {
  if (isDefault(value)) return ONE_KRONA;
  if (typeof value !== 'number') throw new CellFailure('invalidValue', say.unitNotNumber(shown(value)));
  return oreFromKronor(asExcelShows(value));
}

function weightOf(value: unknown, place: string, { allocate: say }: Texts) {
  if (isBlank(value)) return decimal(0);
  if (typeof value !== 'number') throw new CellFailure('invalidValue', say.weightNotNumber(place, shown(value)));
  return decimal(asExcelShows(value));
}

function methodOf(value: unknown, { allocate: say }: Texts): ApportionmentMethod {
  if (isDefault(value)) return ApportionmentMethod.LARGEST_REMAINDER;
  const known = Object.values(ApportionmentMethod);
  const method = known.find((each) => letters(each) === letters(String(value)));
  if (!method) throw new CellFailure('invalidValue', say.methodUnknown(shown(value), known.join(', ')));
  return method;
}

/** "Sainte-Laguë", "d'Hondt" and "SAINTE_LAGUE" are written in many ways: only the letters count. */
function letters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toUpperCase();
}

/**
 * Excel calculates in doubles and shows 15 digits: 0.1+0.2 is 0.30000000000000004 beneath. 15 digits hold every amount to
 * 10¹³ kr with its öre, so nothing that was meant is lost; whole numbers stay as they are.
 */
function asExcelShows(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** Excel for Windows and Mac hand a blank cell over as 0, which is neither a step nor a method. */
function isDefault(value: unknown): boolean {
  return isBlank(value) || value === 0;
}

function shown(value: unknown): string {
  return String(value).slice(0, LONGEST);
}
