import type { Rule } from '../../ledger/map-coding.js';

/** EXAMPLE: the cost centre of the invented office. */
export const COST_CENTRE = '900';

/** EXAMPLE: the invented office's accounts, arranged as a region's: class 3 is income, class 4 personnel. */
export const ACCOUNTS = [
  ['1510', 'T', 'Kundfordringar'],
  ['1930', 'T', 'Bank'],
  ['2010', 'S', 'Eget kapital'],
  ['2440', 'S', 'Leverantörsskulder'],
  ['2710', 'S', 'Personalens källskatt'],
  ['2730', 'S', 'Skuld för arbetsgivaravgifter'],
  ['3110', 'I', 'Bidrag från regionerna'],
  ['3910', 'I', 'Deltagaravgifter'],
  ['4010', 'K', 'Löner'],
  ['4510', 'K', 'Arbetsgivaravgifter'],
  ['5510', 'K', 'Resor'],
  ['5520', 'K', 'Konferenser och möten'],
  ['6010', 'K', 'Lokalhyra'],
  ['6110', 'K', 'It och system'],
  ['6210', 'K', 'Kontorsmaterial'],
  ['7510', 'K', 'Konsulter'],
  ['7520', 'K', 'Översättning'],
  ['8410', 'K', 'Bankavgifter'],
] as const;

/** EXAMPLE: dimension, id and name. A project for each activity but the second, which is what has no project. */
export const OBJECTS = [
  [1, COST_CENTRE, 'EXEMPEL Nationella kansliet'],
  [6, 'P1', 'Uppförandekod'],
  [6, 'P3', 'Riskidentifiering och prioritering'],
  [6, 'P4', 'Harmoniserade krav'],
  [6, 'P5', 'Avtalsuppföljningar'],
  [6, 'P6', 'Kompetensutveckling'],
  [6, 'P7', 'Nationell och internationell samverkan'],
  [6, 'P8', 'Samordning av handlingsplaner'],
] as const;

/** Salaries to consultants; income and what the bank charges belong to no activity. */
const COSTS = ['4', '7'] as const;

/**
 * EXAMPLE: accounts give the account group; the project gives the activity, and without one the office's cost centre is
 * processes and structures (ACT-2). Bank charges (8410) are left out on purpose, to show what is unmapped.
 */
export const EXAMPLE_MAPPING: readonly Rule[] = [
  accounts('1', '1', 'ASSETS'),
  accounts('20', '20', 'EQUITY'),
  accounts('21', '29', 'LIABILITIES'),
  accounts('31', '31', 'CONTRIBUTIONS'),
  accounts('39', '39', 'OTHER_INCOME'),
  accounts('40', '45', 'PERSONNEL'),
  accounts('55', '55', 'TRAVEL'),
  accounts('60', '60', 'OTHER_COSTS'),
  accounts('61', '61', 'IT'),
  accounts('62', '62', 'OTHER_COSTS'),
  accounts('75', '75', 'SERVICES'),
  { ...accounts(...COSTS, null), costCentre: COST_CENTRE, activities: [{ code: 'ACT-2', weight: 1 }] },
  ...['1', '3', '4', '5', '6', '7', '8'].map((number) => {
    return { ...accounts(...COSTS, null), project: `P${number}`, activities: [{ code: `ACT-${number}`, weight: 1 }] };
  }),
];

function accounts(fromAccount: string, toAccount: string, accountGroup: string | null): Rule {
  return {
    fromAccount,
    toAccount,
    costCentre: null,
    project: null,
    dimensions: [],
    activities: [],
    accountGroup,
    fromPeriod: 202_501,
    toPeriod: null,
  };
}
