/** Text in quotes and quoted sheet names: what stands in there is no call. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)/g;
const CALL = /(?<![\w.])(?:_xldudf_FORDELA_|FORDELA\.)(?=[A-Z])/gi;
/**
 * The add-in or workbook that Excel took a missing function for, before its name: `Book.xla!`, `'C:\AddIns\Book.xlam'!`, `[2]!`.
 * Text in quotes goes first, so that what stands in it stays.
 */
const FOREIGN_BOOK =
  /("(?:[^"]|"")*")|(?:'(?:[^']|'')*'|\[[^\]]*\][\p{L}\d_.]*|[\p{L}\d_.-]+)!(?=(?:_xldudf_FORDELA_|FORDELA\.)[A-Z])/giu;

const withoutBooks = (formula: string): string => formula.replace(FOREIGN_BOOK, (_, text: string | undefined) => text ?? '');

/** Whether a formula calls one of our functions. */
export function callsFordela(formula: unknown): formula is string {
  return typeof formula === 'string' && formula.startsWith('=') && withoutBooks(formula).replace(QUOTED, '').search(CALL) >= 0;
}

/** Files keep a custom function under another name, which shows where the add-in was missing when they were opened. */
export function asEntered(formula: string): string {
  const plain = withoutBooks(formula);
  let entered = '';
  let from = 0;
  for (const quoted of plain.matchAll(QUOTED)) {
    entered += plain.slice(from, quoted.index).replace(CALL, 'FORDELA.') + quoted[0];
    from = quoted.index + quoted[0].length;
  }
  return entered + plain.slice(from).replace(CALL, 'FORDELA.');
}
