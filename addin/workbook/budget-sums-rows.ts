import { kronorFromOre } from '../../server/money/kronor.js';
import type { Language } from '../locales/pane-texts.js';
import { SUBMIT_TEXTS } from '../locales/submit-language.js';
import type { LinesBasis } from './budget-lines.js';
import { budgetSums } from './budget-sums.js';
import { type BudgetCodes, isIncome } from './find-code.js';

/** Rows of the small table above budget lines, with the remark under it; four columns each. */
export const SUMS_ROWS = 5;

/** Where the first row stands (from 1) and in which columns, for formulas that name one another. */
const [BEFORE, NOW] = ['C', 'D'];

/**
 * Income, costs and result as the lines were and as the sheet has them now, as `range.formulas` takes them. The sheet's own formulas
 * follow every edit. An account group is known by its code or either of its names, as a line may say any of them; whatever is not
 * income is a cost. Lines whose total is left to the months are not in it, and the remark says so.
 */
export function budgetSumsRows(
  basis: LinesBasis,
  codes: BudgetCodes,
  tableName: string,
  firstRow: number,
  language: Language,
): (string | number)[][] {
  const { lines, sheet } = SUBMIT_TEXTS[language];
  const text = lines.sums;
  const [groups, totals] = [sheet.columns.accountGroup, sheet.columns.total].map((title) => `${tableName}[${title}]`) as [
    string,
    string,
  ];
  const words = new Set(codes.accountGroups.filter(isIncome).flatMap(({ code, name, nameSv }) => [code, name, nameSv]));
  const parts = [...words].map((word) => `SUMIF(${groups},"${word.replaceAll('"', '""')}",${totals})`);
  const before = budgetSums(basis.lines, codes);
  const [income, costs, result] = [firstRow + 1, firstRow + 2, firstRow + 3];
  const row = (name: string, at: number, was: number, now: string): (string | number)[] => [
    name,
    was,
    now,
    `=ROUND(${NOW}${at}-${BEFORE}${at},2)`,
  ];
  const isUncounted = `SUMPRODUCT((${groups}<>"")*(${totals}=""))>0`;
  return [
    [text.heading, text.before, text.after, text.difference],
    row(text.income, income, kronorFromOre(before.income), `=ROUND(${parts.join('+') || '0'},2)`),
    row(text.costs, costs, kronorFromOre(before.costs), `=ROUND(SUM(${totals})-${NOW}${income},2)`),
    row(text.result, result, kronorFromOre(before.result), `=ROUND(${NOW}${income}-${NOW}${costs},2)`),
    [`=IF(${isUncounted},"${text.withoutTotal} ","")&IF(${NOW}${result}=0,"","${text.unbalanced}")`, '', '', ''],
  ];
}
