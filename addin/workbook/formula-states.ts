import { type FormulaCell, findFormulaCells, type Scope } from './formula-cells.js';
import { runExcel } from './run-excel.js';

/** What our formulas show. */
export interface FormulaStates {
  readonly of: number;
  /** Addresses of those that show an error, with their sheets. */
  readonly errors: readonly string[];
  /** Those that still wait for their answer. */
  readonly waiting: number;
}

export function formulaStates(scope: Scope): Promise<FormulaStates> {
  return runExcel(async (context) => statesOf(await findFormulaCells(context, scope)), { delayForCellEdit: true });
}

export function statesOf(cells: readonly FormulaCell[]): FormulaStates {
  return {
    of: cells.length,
    errors: cells.filter(({ isError, isBusy }) => isError && !isBusy).map(fullAddress),
    waiting: cells.filter(({ isBusy }) => isBusy).length,
  };
}

export const fullAddress = ({ sheet, address }: FormulaCell): string =>
  /^[\p{L}_][\p{L}\d_.]*$/u.test(sheet) ? `${sheet}!${address}` : `'${sheet.replaceAll("'", "''")}'!${address}`;
