import { Refusal } from '../../agreement/refusal.js';

/**
 * A Swedish organisation number (organisationsnummer) as NNNNNN-NNNN; also taken without its hyphen, or with the 16 before it. The third digit
 * is 2 or more, which tells it from a person's number, and the last makes the digits' sum by Luhn's rule a multiple of ten.
 */
export function organisationNumber(given: string): string {
  const digits = given.trim().replace(/^(?:16)?(\d{6})-?(\d{4})$/, '$1$2');
  if (!/^\d\d[2-9]\d{7}$/.test(digits)) throw invalid(given, 'it is ten digits, NNNNNN-NNNN, of which the third is 2 or more');
  if (luhnSum(digits) % 10 !== 0) throw invalid(given, 'its last digit, the check digit, does not fit the others');
  return `${digits.slice(0, 6)}-${digits.slice(6)}`;
}

/** Every other digit from the first counts twice, and what comes to two digits counts as their sum. */
function luhnSum(digits: string): number {
  return [...digits].reduce((sum, digit, index) => {
    const weighted = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return sum + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
}

function invalid(given: string, why: string): Refusal {
  const shown = given.slice(0, 60);
  return new Refusal('INPUT_INVALID', `“${shown}” is no organisation number: ${why}.`, {
    figures: { organisationNumber: shown },
  });
}
