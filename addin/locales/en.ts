import type { Texts } from './texts.js';

export const EN: Texts = {
  language: 'en',
  refusals: {
    AMOUNT_NOT_A_NUMBER: (f) => `“${f.plain('value')}” is not an amount in kronor.`,
    AMOUNT_TOO_PRECISE: (f) => `The amount ${f.plain('value')} kr has more than two decimals. Round it to whole öre first.`,
    AMOUNT_OUT_OF_RANGE: (f) => `The amount ${f.plain('value')} is too large; the limit is ±10 000 billion kronor.`,
    DECIMAL_INVALID: (f) => `“${f.plain('value')}” is not a number that can be used here.`,
    DATE_INVALID: (f) =>
      f.has('year')
        ? `“${f.plain('value')}” is not a day of ${f.plain('year')}.`
        : `“${f.plain('value')}” is not a period. Write a year, 2026-03, 2026Q1, or a date.`,
    DATE_AFTER_TODAY: (f) => `“${f.plain('value')}” has not come yet. Give a day that has been, or leave it blank.`,
    YEAR_INVALID: (f) => `“${f.plain('year')}” is not a year. Write four digits.`,
    TEXT_INVALID: (f) => `The text for ${f.plain('name')} is empty, too long, or has more than one line.`,
    INPUT_INVALID: (f) => {
      if (f.plain('name') === 'by')
        return `A report cannot be divided by “${f.plain('value')}”. Write activity, account group, month or quarter.`;
      if (f.plain('bytes') === '0') return 'The file is empty.';
      return f.has('argument')
        ? `Argument ${f.plain('argument')} does not belong here.`
        : 'Fordela could not use what was asked. Check the arguments.';
    },
    NO_PARTICIPANTS: () => 'There is nobody to share among: the range is empty.',
    TOO_MANY_PARTICIPANTS: (f) => `${f.count('participants')} is too many to share among; at most ${f.count('limit')}.`,
    PARTICIPANT_TWICE: (f) => `There are two of “${f.plain('id')}”.`,
    WEIGHT_NEGATIVE: (f) => `The weight of ${f.plain('id')} is negative (${f.plain('value')}).`,
    WEIGHTS_ALL_ZERO: () => 'All weights are 0 or blank, so nothing says how to share.',
    MEASURE_MISSING: (f) => `There is no figure to share by for ${f.plain('id')}.`,
    COMPONENTS_INVALID: () => 'The allocation key does not hang together: check its measures.',
    UNIT_INVALID: () => 'The unit has to be 0.01 kr or more.',
    TOTAL_NOT_WHOLE_UNITS: (f) =>
      `${f.kronor('amount')} kr is not a whole number of ${f.kronor('unit')} kr. Give a smaller unit, such as 0.01.`,
    UNIT_TOO_COARSE: (f) =>
      `${f.kronor('exactTotal')} kr would become ${f.kronor('total')} kr in units of ${f.kronor('unit')} kr. Give a smaller unit, such as ${f.count('smallerUnit')}.`,
    BOUND_NOT_WHOLE_UNITS: (f) =>
      `The bound ${f.kronor('amount')} kr of ${f.plain('id')} is not a whole number of ${f.kronor('unit')} kr.`,
    FLOOR_ABOVE_CEILING: (f) => `The least amount of ${f.plain('id')} is above its greatest.`,
    FIXED_OUTSIDE_BOUNDS: (f) => `The fixed amount of ${f.plain('id')} is outside its own bounds.`,
    FLOORS_ABOVE_TOTAL: (f) =>
      `The least amounts come to ${f.kronor('floors')} kr, more than the total of ${f.kronor('total')} kr.`,
    CEILINGS_BELOW_TOTAL: (f) =>
      `The greatest amounts come to ${f.kronor('ceilings')} kr, less than the total of ${f.kronor('total')} kr.`,
    METHOD_NEEDS_MORE_UNITS: (f) =>
      `This method gives everyone a unit first: that takes ${f.count('unitsNeeded')}, and there are ${f.count('unitsToShare')}. Give a smaller unit.`,
    REGION_UNKNOWN: (f) => {
      const names = f.list('suggestions');
      return `“${f.plain('asked')}” is not one of the 21 regions.${names === '' ? '' : ` Did you mean ${names}?`}`;
    },
    POPULATION_UNKNOWN: (f) => {
      const date = f.has('referenceDate') ? ` of ${f.plain('referenceDate')}` : '';
      return `The population${date} is not in Fordela.${f.has('newest') ? ` The newest is of ${f.plain('newest')}.` : ''}`;
    },
    BUDGET_YEAR_UNKNOWN: (f) => `There is no budget for ${f.plain('year')} in Fordela.`,
    BUDGET_YEAR_INVALID: (f) => `The budget of ${f.plain('year')} is incomplete or does not hang together.`,
    CONTRIBUTION_VERSION_UNKNOWN: (f) => `${f.plain('year')} has no version ${f.plain('version')} of its contributions.`,
    ACTIVITY_UNKNOWN: (f) => {
      if (f.has('meant')) return `“${f.plain('activity')}” could be several: ${f.list('meant')}. Write the other name of one.`;
      const groups = f.list('accountGroups');
      if (groups === '') return `There is no activity “${f.plain('activity')}”.`;
      return `“${f.plain('activity')}” is no activity or account group. There are, for example, ${f.list('activities')}; ${groups}.`;
    },
    ACCOUNT_GROUP_UNKNOWN: (f) => `There is no account group “${f.plain('accountGroup')}”.`,
    BUDGET_UNKNOWN: (f) => {
      const versions = f.list('known');
      const draft = f.has('draft') ? ` (${f.plain('draft')} is a draft)` : '';
      return `There is no such budget for ${f.plain('year')}.${versions === '' ? '' : ` There is version ${versions}${draft}.`}`;
    },
    BUDGET_INVALID: (f) => `The budget of ${f.plain('year')} does not hold: its months, lines or decision do not fit.`,
    LEDGER_UNKNOWN: (f) => `There is no ledger of ${f.plain('year')} in Fordela: nothing is imported or booked.`,
    LEDGER_INCOMPLETE: (f) =>
      f.has('ledgerThrough')
        ? `The ledger of ${f.plain('year')} is complete through ${f.plain('ledgerThrough')}. What comes after is unknown.`
        : `The ledger of ${f.plain('year')} holds no whole month yet.`,
    UNAUTHENTICATED: () => 'Sign in in Fordela’s pane; the cells are then asked again.',
    FORBIDDEN: () => 'You are signed in, but may not see this. Ask the national office.',
    STALE: () => 'Somebody changed this meanwhile. Refresh and try again.',
    BUSY: () => 'Fordela is busy right now. Refresh in a moment.',
    DATABASE_UNAVAILABLE: () => 'Fordela’s database does not answer. Refresh in a moment.',
    QUERY_TOO_LARGE: () => 'That was too much at once. Refresh one sheet at a time.',
    SCENARIO_UNKNOWN: (f) => `There is no scenario “${f.plain('scenario')}”. Leave it blank for the year’s own budget.`,
    SCENARIO_INVALID: (f) => {
      if (f.has('row')) return `Row ${f.plain('row')} of the range cannot be read (“${f.plain('value')}”).`;
      if (f.has('firstYear')) return `The scenario is not about ${f.plain('year')}.`;
      return f.has('adjustment')
        ? `Adjustment ${f.plain('adjustment')} of the scenario cannot be used as it is written.`
        : 'The scenario cannot be used as it is written.';
    },
  },
  otherRefusal: (code) => `Fordela refused (${code}). A newer version of the add-in may say why.`,
  faults: {
    offline: 'Fordela cannot be reached. Check the network, then refresh.',
    timeout: 'Fordela did not answer in time. Refresh to try again.',
    'signed-out': 'Sign in in Fordela’s pane; the cells are then asked again.',
    garbage: 'Something other than Fordela answered, perhaps a log-in page of the network. Check the network, then refresh.',
    fault: 'Something went wrong in Fordela’s server. Refresh in a moment; tell the national office if it goes on.',
    cancelled: 'The question was taken back.',
  },
  preview: 'The value comes once the formula is entered.',
  headings: {
    ...{ Region: 'Region', Contribution: 'Contribution' },
    ...{
      Section: 'Section',
      Key: 'Code',
      Name: 'Name',
      'Name in Swedish': 'Name',
      Budget: 'Budget',
      'Budget to date': 'Budget to date',
    },
    ...{ 'Outcome to date': 'Outcome to date', Variance: 'Variance', 'Variance, %': 'Variance, %' },
    ...{ Remaining: 'Remaining', Forecast: 'Forecast', 'Last year': 'Last year' },
    ...{ Baseline: 'Baseline', Scenario: 'Scenario', Difference: 'Difference', 'Difference, %': 'Difference, %' },
    'Kronor per inhabitant': 'Kronor per inhabitant',
  },
  status: (revision, at) => `Revision ${revision}${at === undefined ? '' : ` · ${at}`}`,
  old: (status) => `${status} · old values: Fordela did not answer`,
  allocate: {
    place: (row, column) => `row ${row}, column ${column} of the weights`,
    totalMissing: 'The total to share is missing.',
    totalNotNumber: (shown) => `The total “${shown}” is not a number.`,
    unitNotNumber: (shown) => `The unit “${shown}” is not a number of kronor.`,
    weightNotNumber: (place, shown) => `“${shown}” in ${place} is not a number.`,
    methodUnknown: (shown, known) => `“${shown}” is not a method. Use ${known}.`,
  },
};
