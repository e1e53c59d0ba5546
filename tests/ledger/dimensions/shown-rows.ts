import type { House } from '../../../server/app.js';
import { listVouchers } from '../../../server/ledger/list-vouchers.js';
import { FIRST_ROWS, rowsOf } from '../ledger-examples.js';

/** Every row of a year as "5010 100.00: Kostnadsställe 1=4711, Motpart 21=871 (Region X)". */
export async function shownRows({ database }: House, year = 2025): Promise<string[]> {
  const { vouchers } = await listVouchers(database.reader.manager, { year }, { first: 200, pages: [FIRST_ROWS] });
  return vouchers.flatMap((listed) =>
    rowsOf(listed).map(({ amountOre, coding, dimensions }) => {
      const pairs = dimensions.map(({ dimension, name, object, objectName }) => {
        return `${name ?? '?'} ${dimension}=${object}${objectName === null ? '' : ` (${objectName})`}`;
      });
      return `${coding.account} ${(amountOre / 100).toFixed(2)}${pairs.length > 0 ? `: ${pairs.join(', ')}` : ''}`;
    }),
  );
}

/** A SIE file of one voucher over 5010 and 1930 for each list of objects: {20 "X"} 100. */
export function sieOf(head: readonly string[], ...rows: readonly string[]): string {
  const vouchers = rows.flatMap((row, index) => {
    const [, objects = '', amount = '0'] = /^(\{.*\}) (-?[\d.]+)$/.exec(row) ?? [];
    return [
      `#VER A ${index + 1} 2025${String(index + 1).padStart(2, '0')}15 "Hyra"`,
      ...['{', `#TRANS 5010 ${objects} ${amount}`, `#TRANS 1930 {} ${-Number(amount)}`, '}'],
    ];
  });
  const first = ['#FLAGGA 0', '#PROGRAM "Provprogram" "1"', '#FORMAT PC8', '#SIETYP 4', '#FNAMN "Provregionen"'];
  return [...first, '#RAR 0 20250101 20251231', ...head, ...vouchers, ''].join('\r\n');
}
