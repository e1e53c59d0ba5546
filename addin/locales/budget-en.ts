import type { BudgetTexts } from './budget-texts.js';
import { DRILL_PARTS_EN } from './drill/drill-parts-en.js';
import { monthName } from './month-name.js';
import { orDash, paneFormat } from './pane-format.js';

const format = paneFormat('en');
const kr = (kronor: number | null): string => orDash(kronor, (known) => `${format.kronor(known)} kr`);
const BY = { ACTIVITY: 'activity', ACCOUNT_GROUP: 'account group', MONTH: 'month', QUARTER: 'quarter' } as const;
const SECTIONS = { INCOME: 'Income', COST: 'Costs', UNMAPPED: 'Unmapped' } as const;
const month = (number: number): string => monthName('en', number);

export const BUDGET_EN: BudgetTexts = {
  sheet: {
    tableName: (year, by) => `Budget_actual_${year}_${BY[by].replace(' ', '_')}`,
    sheetName: (year, by) => `Actual ${year} ${BY[by]}`,
    title: (year, by) => `Budget against outcome ${year} by ${BY[by]}`,
    through: ({ through, ledgerThrough, incomplete }) => {
      if (through === null) return 'No outcome counts yet: no month has ended that the ledger holds';
      const base = `Outcome and budget to date through ${through}`;
      if (!incomplete) return base;
      return ledgerThrough === null
        ? `${base}. INCOMPLETE: the ledger holds no whole month; the forecast is the budget`
        : `${base}. INCOMPLETE: the ledger is complete through ${ledgerThrough}; variances and forecasts rest on it`;
    },
    lastYearThrough: (year, day) =>
      day === `${year}-12-31`
        ? ''
        : day === null
          ? ` Last year: the ledger holds no whole month of ${year}.`
          : ` Last year: the ledger of ${year} is complete through ${day} only.`,
    version: (version) =>
      version === null ? 'No budget is decided: every budget is 0' : `Budget: version ${version}, the one in force`,
    varianceMeaning: {
      PLUS_IS_BETTER: 'Variance: plus is better than budget (more income, less cost), minus is worse.',
      OUTCOME_LESS_BUDGET: 'Variance is outcome less budget: plus is more than budgeted, of income and of costs.',
    },
    summary: 'Summary',
    result: 'Result (income less costs)',
    linear: 'Linear forecast: costs only, at the same pace to the year’s end. It takes one-off items for monthly ones.',
    unmapped: (year, rows, kronor) =>
      rows === 0
        ? `Unmapped: no row of the ledger of ${year}`
        : `Unmapped in the ledger of ${year}: ${format.persons(rows)} ${rows === 1 ? 'row' : 'rows'}, ${kr(kronor)} net. In neither income, costs nor result`,
    sections: SECTIONS,
    inSection: (name, section) => `${name}, ${SECTIONS[section].toLowerCase()}`,
    none: { INCOME: 'Income without an activity', COST: 'Costs without an activity', UNMAPPED: 'Unmapped' },
    month,
    quarter: (quarter) => `Quarter ${quarter}`,
    total: 'Result',
    columns: {
      section: 'Section',
      key: 'Code',
      label: 'Name',
      budget: 'Budget of the year',
      budgetToDate: 'Budget to date',
      outcome: 'Outcome to date',
      variance: 'Variance kr',
      variancePercent: 'Variance %',
      remaining: 'Remaining',
      forecast: 'Forecast by budget',
      linear: 'Forecast linear',
      lastYear: 'Last year',
    },
  },
  vouchers: {
    parts: DRILL_PARTS_EN,
    tableName: 'Vouchers',
    sheetName: 'Vouchers',
    title: (what) => `Vouchers behind ${what}`,
    period: (year, from, to) =>
      from === 1 && to === 12 ? `${year}` : from === to ? `${month(from)} ${year}` : `${month(from)}–${month(to)} ${year}`,
    outcome: 'outcome',
    fetched: (asOf, revision) => `Fetched ${format.moment(asOf)} from Fordela, revision ${revision} of the ledger`,
    income: 'Income is positive here, though it is booked as credit',
    asBooked: 'Debit is positive, credit negative',
    back: (address) => `← To cell ${address}`,
    equal: (kronor) => `The sum equals the cell’s amount: ${kr(kronor)}`,
    shared: (vouchers, figure) =>
      `The vouchers come to ${kr(vouchers)}. Several activities share rows here, and the cell is this activity’s part: ${kr(figure)}.`,
    different: (vouchers, figure, ofRevision, revision) =>
      `Not equal: the vouchers are ${kr(vouchers)}, the cell ${kr(figure)}.${
        ofRevision !== undefined && revision > ofRevision
          ? ` The ledger has changed since the cell was fetched (revision ${ofRevision}): refresh the table.`
          : ''
      }`,
    all: (rows) =>
      rows === 1 ? 'The one row that the amount is made of' : `All ${format.persons(rows)} rows that the amount is made of`,
    example: 'EXAMPLE: invented vouchers that show how the tool works',
    total: 'Total',
    columns: {
      date: 'Date',
      series: 'Series',
      number: 'Number',
      text: 'Text',
      account: 'Account',
      accountName: 'Account name',
      activity: 'Activity',
      group: 'Account group',
      costCentre: 'Cost centre',
      project: 'Project',
      dimensions: 'Other dimensions',
      amount: 'Amount',
    },
  },
  year: 'Operational year',
  by: 'By',
  dimensions: { ACTIVITY: 'Activity', ACCOUNT_GROUP: 'Account group', MONTH: 'Month', QUARTER: 'Quarter' },
  through: 'Through',
  latest: 'Latest complete month',
  throughMonth: month,
  heading: 'Budget against outcome',
  chart: (year) => `Budget and outcome to date ${year}, in kronor`,
  chartMeaning: 'The table holds the same amounts. Each section has a scale of its own.',
  table: (year) => `Budget against outcome ${year}`,
  row: 'Row',
  budgetToDate: 'Budget to date',
  outcomeToDate: 'Outcome to date',
  variance: 'Variance',
  better: 'better than budget',
  worse: 'worse than budget',
  forecast: 'Forecast',
  budget: 'Budget of the year',
  figures: 'Whole kronor',
  insert: 'Insert into the sheet',
  noYears: 'No year has a budget yet',
  noYearsMeaning: 'When the office has entered a year’s budget it shows here, against the outcome.',
  nothing: (year) => `${year} has neither a budget nor a ledger`,
  nothingMeaning: 'When an operating budget is decided or the ledger is imported it shows here.',
  noBudget: (year) => `No operating budget is decided for ${year}. Every budget is 0.`,
  noLedger: (year) => `No outcome yet: nothing is booked in the months of ${year} that count.`,
  incomplete: (year, day) =>
    `Incomplete: ${day === null ? `the ledger holds no whole month of ${year}` : `the ledger of ${year} is complete through ${day}`}. The outcome lacks what comes after; variance and forecast rest on the months that are there.`,
  drill: {
    button: 'Show vouchers',
    meaning:
      'Select an outcome, a result or a variance in the table, a cell with =FORDELA.ACTUAL or a sum of such cells, and see on a new sheet what it is made of.',
    progress: (rows, ofRows) =>
      `Fetching vouchers … ${format.persons(rows)} ${ofRows === undefined ? 'rows' : `of ${format.persons(ofRows)} rows`}`,
    writing: (rows) => `Writing ${format.persons(rows)} ${rows === 1 ? 'row' : 'rows'} …`,
    cancelled: 'Cancelled. Nothing is written.',
    done: (rows, sheet, equal) =>
      `${format.persons(rows)} ${rows === 1 ? 'row' : 'rows'} on the sheet ${sheet}. ${equal ? 'The sum equals the cell’s amount.' : 'The sum does not equal the cell’s amount: read the lines above the table.'}`,
    none: 'There are no vouchers behind the cell.',
    faults: {
      NOT_A_SUM: () => DRILL_PARTS_EN.notASum,
      TOO_MANY_PARTS: ({ most = '' }) => DRILL_PARTS_EN.tooMany(most),
      NO_FIGURE: () => 'Select a cell in a table of budget against outcome, a cell with =FORDELA.ACTUAL, or a sum of such cells.',
      HEADING: () => 'Select an amount on one of the table’s own rows or the result, not a heading.',
      BUDGET: () => 'There are no vouchers behind a budget. Select an outcome.',
      DERIVED: ({ column = '' }) => `“${column}” is worked out of budget and outcome. Select the outcome on the same row.`,
      NOT_COUNTED: () => 'None of the cell’s months has ended yet, so no vouchers count in it.',
      ARGUMENTS: () =>
        'The arguments have to be written in the formula, as in =FORDELA.ACTUAL("ACT-5",2025), without cells or other functions.',
      UNKNOWN_NAME: ({ name = '' }) => `“${name}” is no activity or account group.`,
      UNKNOWN_PERIOD: ({ period = '' }) => `“${period}” is no period. Write 2026, 2026-03 or 2026Q1.`,
      TOO_MANY: ({ rows = '', most = '' }) =>
        `The amount is made of ${format.persons(Number(rows))} rows; a sheet holds ${format.persons(Number(most))}. Nothing is written. Choose a shorter period or a smaller part.`,
      INCOMPLETE: () => 'The rows that came are not all that the ledger has. Nothing is written. Try again.',
      UNSETTLED: () => 'The ledger changed while the vouchers were fetched. Nothing is written. Try again.',
    },
  },
};
