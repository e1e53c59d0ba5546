/** Text in quotes and quoted sheet names: what stands in there is no call. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)/g;
const CALL = /(?<![\w.])(?:_xldudf_FORDELA_|FORDELA\.)(?=[A-Z])/gi;

/** Whether a formula calls one of our functions. */
export function callsFordela(formula: unknown): formula is string {
  return typeof formula === 'string' && formula.startsWith('=') && formula.replace(QUOTED, '').search(CALL) >= 0;
}

/** Files keep a custom function under another name, which shows where the add-in was missing when they were opened. */
export function asEntered(formula: string): string {
  let entered = '';
  let from = 0;
  for (const quoted of formula.matchAll(QUOTED)) {
    entered += formula.slice(from, quoted.index).replace(CALL, 'FORDELA.') + quoted[0];
    from = quoted.index + quoted[0].length;
  }
  return entered + formula.slice(from).replace(CALL, 'FORDELA.');
}
