const LINE_BREAKS = /\s*[\n\v\f\r\u0085\u2028\u2029]\s*/g;
const HAS_LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/;

/** What a cell says: ="0100", which keeps Excel from reading a number, is 0100; and what stands on several lines is one. */
export function csvCell(written: string): string {
  const text = written.startsWith('="') && written.endsWith('"') && written.length > 2 ? written.slice(2, -1) : written;
  return HAS_LINE_BREAK.test(text) ? text.replace(LINE_BREAKS, ' ').trim() : text;
}

/** The same of a code or figure: without the apostrophe that keeps Excel from reading it. */
export function csvCode(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1).trim() : cell;
}
