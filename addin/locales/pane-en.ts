import { BUDGET_EN } from './budget-en.js';
import { paneFormat } from './pane-format.js';
import type { PaneTexts } from './pane-texts.js';

const format = paneFormat('en');

export const PANE_EN: PaneTexts = {
  product: 'Fordela',
  tabs: {
    label: 'Parts of the pane',
    contributions: 'Contributions',
    whatIf: 'What if',
    budget: 'Budget',
    submit: 'Submit',
    workbook: 'Workbook',
    settings: 'Settings',
  },
  budget: BUDGET_EN,
  sheet: {
    tableName: (year) => `Contributions_${year}`,
    sheetName: (year) => `Contributions ${year}`,
    title: (year) => `The regions’ contributions ${year}`,
    status: ({ status, version, decision, scenario }) => {
      const words = {
        PRELIMINARY: 'Preliminary, not decided by the steering group',
        DECIDED: 'Decided',
        SUPERSEDED: 'Superseded by a later version',
        SCENARIO: 'Scenario, nothing of it is decided',
      };
      const origin = scenario ? `, from the scenario “${scenario.name}” version ${scenario.version}` : '';
      return `Status: ${words[status]}${decision ? ` ${decision.decidedOn} (${decision.reference})` : ''}, version ${version}${origin}`;
    },
    budget: ({ budget, source }) => `Budget: ${format.kronor(budget)} kr. Source: ${source}`,
    population: ({ population, referenceDate, populationSource, populationNote }) =>
      `Population on ${referenceDate}: ${format.persons(population)}. Source: ${populationSource}${populationNote && `. ${populationNote}`}`,
    fetched: (asOf, revision) => `Fetched ${format.moment(asOf)} from Fordela, revision ${revision}`,
    example: 'EXAMPLE: invented amounts that show how the tool works',
    columns: {
      code: 'Code',
      region: 'Region',
      population: 'Population',
      share: 'Share',
      contribution: 'Contribution',
      perInhabitant: 'Kr per inhabitant',
      previous: 'Previous year',
      change: 'Change',
    },
    total: 'Total',
  },
  contributions: {
    year: 'Operational year',
    yearOption: (year, example) => (example ? `${year} (example)` : `${year}`),
    status: { PRELIMINARY: 'Preliminary', DECIDED: 'Decided', SUPERSEDED: 'Superseded', SCENARIO: 'Scenario' },
    decided: (decidedOn, reference) => `${decidedOn}, ${reference}`,
    fromScenario: (name, version) => `From the scenario “${name}”, version ${version}`,
    example: 'EXAMPLE',
    exampleMeaning: 'Invented amounts that show how the tool works. Do not use them in a budget.',
    total: 'Total',
    inhabitants: 'inhabitants',
    chart: (year) => `Contributions ${year} by region, in kronor`,
    chartMeaning: 'The same amounts stand in the table.',
    table: (year) => `Contributions ${year} by region`,
    region: 'Region',
    contribution: 'Amount, kr',
    change: 'Year on year, kr',
    changeMeaning: 'Difference from the year before',
    sum: 'Total',
    sources: 'Sources',
    budgetSource: 'Budget',
    populationOn: (referenceDate) => `Population on ${referenceDate}`,
    insert: 'Insert into the sheet',
    insertHere: 'Insert at the selected cell',
    insertNewSheet: 'Insert on a new sheet',
    inserting: 'Inserting …',
    inserted: (table, address) => `The table ${table} is now at ${address}. Undo with Ctrl+Z.`,
    noYears: 'No year has a budget yet',
    noYearsMeaning: 'Once the office has entered a year’s budget, its contributions show here.',
    showTable: 'Table',
    showChart: 'Chart',
  },
  workbook: {
    heading: 'From Fordela in this workbook',
    refreshAll: 'Refresh all',
    refreshSheet: 'Refresh sheet',
    refreshOne: 'Refresh',
    cancel: 'Cancel',
    progress: (done, of) => `Refreshing ${Math.min(done + 1, of)} of ${of} …`,
    cancelled: (done, of) => `Cancelled: ${done} of ${of} were refreshed. The others keep their old values.`,
    failed: (failed, of) => `${failed} of ${of} could not be refreshed. They keep their old values.`,
    removedRows: (table, rows) => `${table}: the rows of ${rows} are gone, since the answer no longer has them.`,
    fetched: (age, revision) => `Fetched ${age}, revision ${revision}`,
    newer: (revision) => `The data has changed since (revision ${revision})`,
    current: 'Up to date',
    missing: 'The table was deleted from the workbook.',
    place: (sheet, table) => `${sheet} · ${table}`,
    queryTitle: (year) => `Contributions ${year}`,
    show: 'Show',
    freeze: 'Freeze to values',
    freezeAll: 'Freeze the whole workbook to values',
    freezeMeaning: 'All tables and FORDELA formulas become plain values that are no longer refreshed. Good before archiving.',
    freezeQuestion: (table) => `Stop refreshing ${table}? The table and its values stay.`,
    freezeAllQuestion: 'Turn all tables and FORDELA formulas into plain values? They are not refreshed any more.',
    frozen: (cells) =>
      cells === 0 ? 'Frozen: not refreshed any more.' : `Frozen: ${cells} ${cells === 1 ? 'formula' : 'formulas'} became values.`,
    repair: 'Repair formulas',
    repairMeaning: 'Enters all FORDELA formulas again. Helps where cells show #NAME? although the add-in is there.',
    repaired: (cells) =>
      cells === 0
        ? 'The workbook has no FORDELA formulas to repair.'
        : `${cells} ${cells === 1 ? 'formula was' : 'formulas were'} entered again.`,
    remove: 'Remove',
    removeQuestion: (table) => `Remove ${table} from the workbook?`,
    removeMeaning: 'The whole table goes, with columns that you added to it, and the lines above it.',
    removed: (table) => `${table} is removed. Undo with Ctrl+Z.`,
    undo: 'Ctrl+Z undoes in the sheet.',
    more: (table) => `More actions for ${table}`,
    empty: 'Nothing from Fordela yet',
    emptyMeaning:
      'Insert a year’s contributions or budget under Contributions or Budget. Then you see here how old the figures are, and refresh them.',
    tools: 'The whole workbook',
  },
  settings: {
    language: 'Language',
    auto: 'As in Office',
    swedish: 'Svenska',
    english: 'English',
    server: 'Server',
    signedIn: 'You are signed in.',
    signedOut: 'You are not signed in.',
    token: 'Sign-in code',
    tokenMeaning: 'The code is in the link that the server printed when it started, after “token=”. Ask whoever runs the server.',
    keep: 'Stay signed in on this computer',
    keepMeaning: 'Otherwise the code holds until Excel is closed. It is never stored in the workbook.',
    signIn: 'Sign in',
    wrongToken: 'The server does not know this code.',
    tokenNeeded: 'Type or paste the code.',
    signOut: 'Sign out',
    about: 'About Fordela',
    version: (version) => `Version ${version}`,
    revision: (revision) => `Data revision: ${revision}`,
    variance: {
      heading: 'Plus in variances',
      meaning:
        'For everybody in the cooperation: reports, sheets and FORDELA.BUDGETVSACTUAL. The office chooses once; the change log shows when.',
      signs: {
        PLUS_IS_BETTER: 'Plus is better than budget (costs: budget less outcome)',
        OUTCOME_LESS_BUDGET: 'Plus is more than budgeted (outcome less budget)',
      },
      question: (sign) => `Choose “${sign}”?`,
      everybody:
        'Variances change sign in all reports and sheets as they are refreshed. Your own formulas over them may have to be changed.',
      yes: 'Choose for everybody',
      done: 'The choice is stored. Refresh the workbook’s tables.',
    },
  },
  common: {
    loading: 'Loading …',
    retry: 'Try again',
    no: 'Cancel',
    goToSignIn: 'Sign in',
    kronor: (amount) => `${amount} kr`,
  },
  faults: {
    unknown: 'Something went wrong. Try again.',
    workbook: {
      AREA_OCCUPIED: ({ address = '', cell, more, table }) =>
        `The table would take ${address}, where ${cell ? `something stands in ${cell}${more ? ` and in ${more} more ${more === '1' ? 'cell' : 'cells'}` : ''}` : `the table ${table ?? ''} is`}. Nothing was changed. Select an empty place, or insert on a new sheet.`,
      SHEET_PROTECTED: ({ sheet = '' }) => `The sheet ${sheet} is protected. Take the protection off, or choose another sheet.`,
      TABLE_MISSING: ({ table = '' }) => `The table ${table} is no longer in the workbook.`,
      KEY_COLUMN_MISSING: ({ table = '' }) =>
        `${table} lacks the columns that say what its rows are about, so they cannot be told apart. Insert the table again.`,
      HEADING_MOVED: ({ table = '', heading = '', column = '' }) =>
        `In ${table} the heading ${heading} stands over the column that was ${column}. Give the column its heading back and try again. Nothing was changed.`,
      COLUMN_MISSING: ({ table = '', columns = '' }) =>
        `${table} lacks the columns ${columns}. Undo their removal, or fetch the lines again.`,
      ROW_TWICE: ({ table = '', key = '' }) => `${table} has ${key} in two rows. Delete one and refresh again.`,
      ROW_UNKNOWN: ({ table = '', row = '', missing = '' }) =>
        `Row ${row} of ${table} has amounts but no code or name, and the row of ${missing} is missing. Type the code in the row, or move it out of the table. Nothing was changed.`,
      NO_ROOM: ({ table = '' }) => `${table} does not fit: something below it cannot be moved. Nothing was changed.`,
      NO_ROWS: () => 'The answer holds no rows.',
      QUERY_UNKNOWN: () => 'The table no longer belongs to Fordela.',
      SELECTION_INVALID: () => 'Select one connected area and try again.',
      WORKBOOK_INACTIVE: () => 'Another workbook has come to the front. Go back to this one and try again.',
      FILTERED: ({ table = '' }) =>
        `${table} is filtered in a way that it cannot be written to. Take the filter off and try again.`,
      TOO_LARGE: () => 'That was more at once than Excel on the web takes. Open the workbook in Excel on the desktop.',
      EXCEL_BUSY: () => 'Excel stopped halfway. Try again in a moment.',
      EXCEL_TOO_OLD: () => 'That needs a newer Excel than this one.',
      CELL_FILLED: ({ address = '' }) => `${address} is not blank.`,
      PARAMETER_MISSING: ({ table = 'The table', name = '' }) =>
        `${table} follows the cell ${name}, but the workbook no longer has that name. Name a cell ${name}, or have the table stop following it.`,
      PARAMETER_INVALID: ({ name = '', value = '' }) =>
        value === '…'
          ? `The name ${name} must be a single cell.`
          : `The cell ${name} says “${value}”, which is not a year. Write 2026, for example.`,
      PARAMETERS_HELD: ({ name = '', address = '' }) => `The workbook already has ${name}, at ${address}.`,
      EDITING: () => 'A cell is being edited. Press Enter or Esc in the sheet and try again.',
      EXCEL_FAULT: ({ message = '' }) => `Excel refused: ${message}`,
    },
  },
};
