import type { FileProblem } from '../../agreement/file-problem.js';
import { Refusal } from '../../agreement/refusal.js';
import { oreFromText } from '../../money/kronor.js';
import type { Ore } from '../../money/ore.js';

const BLANKS = /[\s\u00a0\u2007\u2009\u202f]/g;

/** Hyphens, dashes and minus signs, as keyboards, word processors and accounting systems write them. */
const MINUSES = /[\u2010-\u2015\u2212\ufe63\uff0d]/g;

/** Digits, perhaps in thousands by the one mark, and decimals after the other. */
const THOUSANDS = /^(?:\d{1,3}(?:\.\d{3})+,\d{1,2}|\d{1,3}(?:,\d{3})+\.\d{1,2})$/;
const PLAIN = /^\d+(?:[.,](?:\d{1,2}|\d{4,}))?$/;

/**
 * Kronor as Swedish and English programs write them: "1 234,50", "1.234,50", "1,234.50", "−5", "5-" and "(5)" for minus five,
 * "12 kr". "1.234" and "1,230" are either thousands or decimals, and are refused. Whole öre, exactly.
 */
export function csvAmount(text: string): Ore {
  const bare = text
    .replace(BLANKS, '')
    .replace(MINUSES, '-')
    .replace(/(?:kr|sek)$/i, '');
  const [, before, inside, after] = /^([+-]?)(\(?[\d.,]+\)?)(-?)$/.exec(bare) ?? [];
  const bracketed = inside?.startsWith('(') === true && inside.endsWith(')');
  const digits = bracketed ? inside.slice(1, -1) : (inside ?? '');
  const signs = [before === '-', bracketed, after === '-'].filter(Boolean).length;
  const isThousands = THOUSANDS.test(digits);
  if (signs > 1 || (before === '+' && signs > 0) || !(isThousands || PLAIN.test(digits))) throw notAnAmount(text, digits);
  const mark = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const whole = (mark < 0 ? digits : digits.slice(0, mark)).replace(/[.,]/g, '');
  return oreFromText(`${signs === 1 ? '-' : ''}${whole}.${mark < 0 ? '0' : digits.slice(mark + 1)}`);
}

function notAnAmount(text: string, digits: string): Refusal {
  const isEither = /^\d{1,3}[.,]\d{3}$/.test(digits);
  const why = isEither ? 'either thousands or decimals; write it with two decimals' : 'not an amount';
  const problem: FileProblem = isEither ? 'THOUSANDS_OR_DECIMALS' : 'AMOUNT';
  return new Refusal('AMOUNT_NOT_A_NUMBER', why, { figures: { value: text, problem } });
}
