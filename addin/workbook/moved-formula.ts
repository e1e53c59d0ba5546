/** Text, quoted sheet names and structured references, which moving leaves alone, or a cell: column, `$` before the row, row. */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<![\w.$])(\$?[A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(])/gi;

/** A formula as Excel fills it into another row: relative row numbers move along, `$12` stays. */
export function movedFormula(formula: string, rows: number): string {
  return formula.replace(PIECES, (piece: string, column: string | undefined, fixed: string, row: string) =>
    column === undefined || fixed === '$' ? piece : `${column}${Number(row) + rows}`,
  );
}

/**
 * The formula that a whole column has, row by row, as it reads in row 0 of the column; `undefined` where the rows differ.
 * `null` stands for a row that does not count.
 */
export function commonFormula(formulas: readonly (unknown | null)[]): string | undefined {
  const read = formulas.flatMap((formula, row) => (formula === null ? [] : [{ formula, row }]));
  const [first, ...others] = read.map(({ formula, row }) =>
    typeof formula === 'string' && formula.startsWith('=') ? movedFormula(formula, -row) : undefined,
  );
  return others.every((formula) => formula === first) ? first : undefined;
}
