import { Refusal } from '../../server/agreement/refusal.js';
import { oreFromKronor, oreFromText } from '../../server/money/kronor.js';
import type { Ore } from '../../server/money/ore.js';

/** Excel shows and keeps fifteen digits; what a double has beyond them is noise of a sum, not an amount. */
const EXCEL_DIGITS = 15;

/**
 * A cell's amount in whole öre, exactly; null where it is blank. Takes numbers, and texts that somebody wrote as "1 234,50".
 * Refuses what is not an amount, and more than two decimals: a formula's result has to be rounded by who wrote it.
 */
export function readAmount(cell: unknown): Ore | null {
  if (cell === '' || cell === null || cell === undefined) return null;
  if (typeof cell === 'number') return oreFromKronor(Number(cell.toPrecision(EXCEL_DIGITS)));
  const text = String(cell).trim();
  if (text === '') return null;
  const plain = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('−', '-')
    .replace(',', '.');
  try {
    return oreFromText(plain);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.code, error.message, { figures: { ...error.figures, value: text } }); // as it was written
  }
}
