import { saidAs } from '../../agreement/file-problem.js';
import { Refusal } from '../../agreement/refusal.js';
import { formatKronor } from '../../money/format-kronor.js';
import { addOre, type Ore, ZERO_ORE } from '../../money/ore.js';
import type { SieFile, SieVoucher, UnbalancedVoucher } from './sie-file.js';

type Head = Omit<SieVoucher, 'rows'>;

/** What the rows come to: 0 in a voucher that balances. */
export function differenceOf(rows: SieVoucher['rows']): Ore {
  let differenceOre = ZERO_ORE;
  for (const { amountOre } of rows) differenceOre = addOre(differenceOre, amountOre);
  return differenceOre;
}

/** Refuses a file with vouchers (verifikationer) that do not sum to 0, with every one of them, its place and its difference. */
export function refuseUnbalanced({ unbalanced, unbalancedCount }: Pick<SieFile, 'unbalanced' | 'unbalancedCount'>): void {
  const [first] = unbalanced;
  if (!first) return;
  const { series, number, date, lineNumber: line } = first;
  const difference = formatKronor(first.differenceOre, 'plain');
  const more = unbalancedCount > 1 ? `, and ${unbalancedCount - 1} more do not` : '';
  throw new Refusal('SIE_VOUCHER_UNBALANCED', `The rows of ${nameOf(first)} sum to ${difference} kr, not 0${more}.`, {
    figures: { line, series, number, date, difference, ...(unbalancedCount > 1 && { places: unbalancedCount }) },
    offences: unbalanced.map(offenceOf),
  });
}

function offenceOf(voucher: UnbalancedVoucher) {
  const difference = formatKronor(voucher.differenceOre, 'plain');
  const value = [voucher.series, voucher.number].filter((part) => part !== '').join(' ');
  return {
    ...{ row: voucher.lineNumber, column: 'voucher', value, reason: `its rows sum to ${difference} kr and not to 0` },
    ...saidAs('UNBALANCED', { difference }),
  };
}

/** How an error message calls a voucher: "#VER A 12 of line 5". */
export function nameOf({ series, number, lineNumber }: Omit<Head, 'text'>): string {
  return `${['#VER', series, number].filter((part) => part !== '').join(' ')} of line ${lineNumber}`;
}
