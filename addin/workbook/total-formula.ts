import type { ColumnTotal } from './content.js';

/**
 * The totals row's cell: SUBTOTAL over what the filter shows, in en-US as `range.formulas` takes it. A column without a number
 * has a blank total, since 0,00 would say that somebody paid nothing. A sum is rounded to what it can be exactly: adding doubles
 * makes 11500000.000000002 of 11 500 000 kr, and a comparison with the budget would call them different. Headings stand in double brackets, which are right
 * whatever signs are in them: a scenario's name may hold commas and colons.
 */
export function totalFormula(total: ColumnTotal, table: string, ownTitle: string, titleOf: (id: string) => string): string {
  const column = (title: string): string => `${table}[[${title.replace(/[[\]#'@]/g, "'$&")}]]`;
  if (total.kind === 'sum')
    return `=IF(SUBTOTAL(102,${column(ownTitle)})=0,"",ROUND(SUBTOTAL(109,${column(ownTitle)}),${total.decimals}))`;
  if (total.kind === 'less') {
    const part = (text: string): string =>
      `SUMIFS(${column(ownTitle)},${column(titleOf(total.by))},"${text.replaceAll('"', '""')}")`;
    return `=ROUND(${part(total.plus)}-${part(total.minus)},${total.decimals})`;
  }
  if (total.kind !== 'ratio') return '';
  return `=IFERROR(SUBTOTAL(109,${column(titleOf(total.of))})/SUBTOTAL(109,${column(titleOf(total.per))}),"")`;
}
