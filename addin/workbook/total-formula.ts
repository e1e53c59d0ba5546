import type { ColumnTotal } from './content.js';

/**
 * The totals row's cell: SUBTOTAL over what the filter shows, in en-US as `range.formulas` takes it. A column without a number
 * has a blank total, since 0,00 would say that somebody paid nothing.
 */
export function totalFormula(total: ColumnTotal, table: string, ownTitle: string, titleOf: (id: string) => string): string {
  const column = (title: string): string => `${table}[${title.replace(/[[\]#'@]/g, "'$&")}]`;
  if (total.kind === 'sum') return `=IF(SUBTOTAL(102,${column(ownTitle)})=0,"",SUBTOTAL(109,${column(ownTitle)}))`;
  if (total.kind !== 'ratio') return '';
  return `=IFERROR(SUBTOTAL(109,${column(titleOf(total.of))})/SUBTOTAL(109,${column(titleOf(total.per))}),"")`;
}
