import { rowsInWords } from '../rows-in-words.js';
import type { BudgetLinesTexts } from './budget-lines-texts.js';

const STRAYS = {
  under: ['stands under the table and does not come along.', 'stand under the table and do not come along.'],
  further: [
    'stands further down, outside the table, and does not come along.',
    'stand further down, outside the table, and do not come along.',
  ],
  beside: [
    'has something written beside the table, which does not come along.',
    'have something written beside the table, which does not come along.',
  ],
} as const;
const meant = (names: readonly string[]): string => (names.length === 0 ? '' : ` Did you mean ${names.join(' or ')}?`);
const rowCount = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);

export const BUDGET_LINES_EN: BudgetLinesTexts = {
  strays: (place, rows) => `${rowsInWords('Row', 'Rows', 'and', rows)} ${STRAYS[place][rows.length === 1 ? 0 : 1]}`,
  takeStrays: 'Take into the table',
  tookStrays: (rows) => `${rowCount(rows)} ${rows === 1 ? 'is' : 'are'} in the table now. Preview again.`,
  straysQuestion: (rows) => `Submit without the ${rows === 1 ? 'row' : `${rows} rows`} next to the table?`,
  submitWithout: 'Submit without',
  goTo: 'Show the cell',
  unknown: {
    activity: (asked, suggestions) =>
      `There is no activity “${asked}”.${meant(suggestions) || ' Choose from the list, or write a name or a code.'}`,
    accountGroup: (asked, suggestions) =>
      `There is no account group “${asked}”.${meant(suggestions) || ' Choose from the list, or write a name or a code.'}`,
  },
  several: (asked, codes) => `Several are called “${asked}”. Write the code: ${codes.join(' or ')}.`,
  lists: {
    sheetName: 'Codes',
    title: 'Names and codes that a budget line can have. The lists in the budget sheet come from here.',
    headings: { activity: 'Activity', accountGroup: 'Account group', code: 'Code', otherLanguage: 'Swedish' },
  },
  sums: {
    heading: 'Kronor',
    income: 'Income',
    costs: 'Costs',
    result: 'Result',
    before: 'Before',
    after: 'Now',
    difference: 'Difference',
    withoutTotal: 'Rows without a total are not counted here: preview them.',
    unbalanced: 'Income and costs do not balance.',
  },
  unbalanced: (kronor, isDeficit) =>
    isDeficit
      ? `The budget does not balance: costs exceed income by ${kronor} kr.`
      : `The budget does not balance: income exceeds costs by ${kronor} kr.`,
  exampleKept: (lines) =>
    `${lines === 1 ? '1 line is' : `${lines} lines are`} unchanged from the example. Submitted, they become the office’s own amounts.`,
  conflict: {
    heading: 'Somebody has changed the year’s budget since the lines were fetched',
    meaning: 'Nothing is stored, and your sheet is untouched. Lines that both of you have changed:',
    both: (theirs, mine) => `Theirs: ${theirs}. Yours: ${mine}.`,
    theyRemoved: (mine) => `Removed in theirs. Yours: ${mine}.`,
    youRemoved: (theirs) => `Removed in your sheet. Theirs: ${theirs}.`,
    alone: ({ changed, added, removed }) =>
      `Lines that only they have touched: ${changed} changed, ${added} new, ${removed} removed.`,
    beside: 'Show their lines on a sheet of their own',
    besideTitle: (year, version) => `Budget lines ${year}, version ${version}: to compare with, not submitted`,
    besideDone: (address) => `Their lines stand at ${address}. Yours is the sheet that is submitted.`,
    goOn: 'Go on from theirs',
    goOnMeaning:
      'Their changes are written into your sheet where you have changed nothing. Where both of you have, yours stays. Nothing is submitted.',
    wentOn: (version, kept) =>
      `The sheet goes on from their version ${version}.${kept === 0 ? '' : ` Yours stays in ${rowCount(kept)} that both of you have changed.`} Preview again.`,
    said: (rows) =>
      rows === 0
        ? 'Somebody has changed the year’s budget since the lines were fetched. Nothing is stored. You have not changed the same lines.'
        : `Somebody has changed the year’s budget since the lines were fetched. Nothing is stored. Both of you have changed ${rowCount(rows)}.`,
  },
};
