import type { KnownLine, LinesBasis } from '../../../addin/workbook/budget-lines.js';
import type { BudgetCodes } from '../../../addin/workbook/find-code.js';
import type { SheetRow } from '../../../addin/workbook/parse-budget-rows.js';
import { ore } from '../../../server/money/ore.js';

/** 1 200 kr in equal parts, and 30.30 kr by hand: 10.10 kr in each of the first three months. */
export const PERSONNEL: KnownLine = {
  ...{ activity: 'ACT-1', accountGroup: 'PERSONNEL', text: 'Löner', profile: 'EQUAL', totalOre: ore(120_000) },
  months: Array.from({ length: 12 }, () => ore(10_000)),
};
export const TRAVEL: KnownLine = {
  ...{ activity: 'ACT-5', accountGroup: 'TRAVEL', text: '', profile: 'HAND', totalOre: ore(3030) },
  months: [1010, 1010, 1010, 0, 0, 0, 0, 0, 0, 0, 0, 0].map(ore),
};

export const CODES: BudgetCodes = {
  activities: [
    { code: 'ACT-1', name: 'Code of conduct', nameSv: 'Uppförandekod' },
    { code: 'ACT-2', name: 'Risk', nameSv: 'Riskidentifiering' },
    { code: 'ACT-5', name: 'Contract follow-ups', nameSv: 'Avtalsuppföljningar' },
  ],
  accountGroups: [
    { code: 'CONTRIBUTIONS', name: 'Contributions of the regions', nameSv: 'Regionernas bidrag', kind: 'CONTRIBUTION' },
    { code: 'PERSONNEL', name: 'Personnel', nameSv: 'Personal', kind: 'COST' },
    { code: 'TRAVEL', name: 'Travel and meetings', nameSv: 'Resor och möten', kind: 'COST' },
    { code: 'IT', name: 'IT and systems', nameSv: 'IT och system', kind: 'COST' },
    { code: 'ASSETS', name: 'Assets', nameSv: 'Tillgångar', kind: 'BALANCE' },
  ],
};

export const BASIS: LinesBasis = {
  ...{ year: 2027, version: 2, decided: false, revision: 41, source: 'Exempel', reason: 'Exempel & <så>' },
  lines: [PERSONNEL, TRAVEL],
};

const MONTHS = (amounts: readonly unknown[]): SheetRow =>
  Object.fromEntries(amounts.map((amount, index) => [`month${index + 1}`, amount]));

/** The rows as a new sheet has them. */
export const PERSONNEL_ROW: SheetRow = {
  ...{ number: 1, activity: 'Uppförandekod', accountGroup: 'Personal', text: 'Löner', profile: 'Lika', total: 1200, status: '' },
  ...MONTHS(Array(12).fill(100)),
};
export const TRAVEL_ROW: SheetRow = {
  ...{
    number: 2,
    activity: 'Avtalsuppföljningar',
    accountGroup: 'Resor och möten',
    text: '',
    profile: 'För hand',
    total: 30.3,
    status: '',
  },
  ...MONTHS([10.1, 10.1, 10.1, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
};
export const BLANK_ROW: SheetRow = {
  ...{ number: '', activity: '', accountGroup: '', text: '', profile: '', total: '', status: 'Ny' },
  ...MONTHS(Array(12).fill('')),
};
