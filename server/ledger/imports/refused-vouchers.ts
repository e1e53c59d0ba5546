import { type Offence, Refusal } from '../../agreement/refusal.js';

/** The refusal of a file by its vouchers, each of which is named. */
export function refusedVouchers(
  offences: readonly Offence[],
  code: 'IMPORT_REFUSED' | 'SIE_VOUCHER_UNBALANCED' = 'IMPORT_REFUSED',
): Refusal {
  const [first] = offences;
  const more = offences.length > 1 ? `, and ${offences.length - 1} more` : '';
  const message = `The vouchers were not imported: ${first?.value}: ${first?.reason}${more}.`;
  return new Refusal(code, message, { figures: { places: offences.length, ...first?.figures }, offences });
}
