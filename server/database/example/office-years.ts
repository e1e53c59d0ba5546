import type { LocalDate } from '../../agreement/local-date.js';

/**
 * EXAMPLE: the invented years of an invented office, from which its SIE files are written. Nobody's accounts: salaries, suppliers
 * and amounts are made up to show how Fordela works. Only the contributions follow the example contribution tables.
 */
export interface ExampleYear {
  readonly year: number;
  /** The last month that is booked. */
  readonly months: number;
  readonly generatedOn: LocalDate;
  /** Monthly salaries in kronor by project; '' is the office's own work. */
  readonly salaries: Readonly<Record<string, string>>;
  /** What suppliers invoice every month. */
  readonly monthly: readonly Purchase[];
  /** What they invoice once: day as "MM-DD", then the row. */
  readonly purchases: readonly (readonly [day: string, ...purchase: Purchase])[];
  readonly otherIncome: readonly (readonly [day: string, kronor: string, text: string])[];
  /** Moves an amount that was booked on the wrong project. */
  readonly corrections: readonly (readonly [
    day: string,
    account: string,
    from: string,
    to: string,
    kronor: string,
    text: string,
  ])[];
  /** Paid at once, on an account that the example mapping leaves out on purpose. */
  readonly unmapped: readonly (readonly [day: string, account: string, kronor: string, text: string])[];
}

type Purchase = readonly [project: string, account: string, kronor: string, text: string];

/** What the office had before the first year: what it owes is what December would have left. They sum to 0. */
export const OPENING_2025 = [
  ['1930', '1393550'],
  ['2010', '-900000'],
  ['2440', '-340000'],
  ['2710', '-75000'],
  ['2730', '-78550'],
] as const;

const CONSULTANT = 'Exempelkonsult AB';
const TRAVEL = 'Exempelresor AB';
const VENUE = 'Exempelhotellet';
const TRANSLATOR = 'Exempelspråk AB';

export const YEAR_2025: ExampleYear = {
  ...{ year: 2025, months: 12, generatedOn: '2026-01-20' as LocalDate },
  salaries: { P1: '30000', '': '45000', P3: '35000', P4: '40000', P5: '50000', P6: '25000', P7: '20000', P8: '15000' },
  monthly: [
    ['', '6010', '42000', 'Exempelfastigheter: hyra'],
    ['', '6110', '18500', 'Exempeldata AB: arbetsplatser och licenser'],
    ['P3', '6110', '12000', 'Exempeldata AB: riskverktyg'],
    ['', '6210', '3200', 'Exempelkontor AB: kontorsmaterial'],
  ],
  purchases: [
    ['02-05', '', '7510', '150000', `${CONSULTANT}: stöd till verksamhetsplanen`],
    ['02-18', 'P5', '7510', '380000', `${CONSULTANT}: granskning av fabriker, handskar`],
    ['02-24', 'P4', '7510', '310000', `${CONSULTANT}: krav på textilier`],
    ['02-27', 'P5', '5510', '28640', `${TRAVEL}: resa till granskning`],
    ['03-06', 'P7', '5510', '24870', `${TRAVEL}: resa till nordiskt nätverk`],
    ['03-12', 'P1', '7510', '320000', `${CONSULTANT}: översyn av uppförandekoden`],
    ['03-20', 'P3', '7510', '480000', `${CONSULTANT}: riskanalys, instrument`],
    ['04-08', 'P1', '7520', '64800', `${TRANSLATOR}: översättning av uppförandekoden`],
    ['05-14', 'P6', '5520', '186400', `${VENUE}: vårkonferens`],
    ['05-21', 'P5', '7510', '420000', `${CONSULTANT}: granskning av fabriker, instrument`],
    ['05-28', 'P5', '5510', '34215.50', `${TRAVEL}: resa till granskning`],
    ['06-03', 'P6', '7510', '350000', `${CONSULTANT}: webbutbildning`],
    ['06-11', 'P5', '7510', '265000', `${CONSULTANT}: uppföljning av avtal, läkemedel`],
    ['08-26', 'P4', '7510', '295000', `${CONSULTANT}: krav på livsmedel`],
    ['09-04', 'P8', '7510', '240000', `${CONSULTANT}: samordning av handlingsplaner, etapp 1`],
    ['09-17', 'P5', '7510', '395000', `${CONSULTANT}: granskning av fabriker, textilier`],
    ['09-25', 'P5', '5510', '31980', `${TRAVEL}: resa till granskning`],
    ['10-07', 'P4', '7520', '58200', `${TRANSLATOR}: översättning av krav`],
    ['10-14', 'P3', '7510', '455000', `${CONSULTANT}: riskanalys, it-utrustning`],
    ['10-22', 'P7', '5510', '26430', `${TRAVEL}: resa till europeiskt nätverk`],
    ['10-23', 'P7', '5520', '48000', `${VENUE}: möte med nordiska kollegor`],
    ['11-06', 'P8', '7510', '310000', `${CONSULTANT}: samordning av handlingsplaner, etapp 2`],
    ['11-12', 'P6', '5520', '171300', `${VENUE}: höstkonferens`],
    ['11-19', 'P5', '7510', '440000', `${CONSULTANT}: granskning av fabriker, förband`],
    ['11-27', 'P5', '5510', '37410', `${TRAVEL}: resa till granskning`],
  ],
  otherIncome: [['05-15', '95000', 'Deltagaravgifter, vårkonferens']],
  ...{ corrections: [], unmapped: [] },
};

export const YEAR_2026: ExampleYear = {
  ...{ year: 2026, months: 10, generatedOn: '2026-11-03' as LocalDate },
  salaries: { P1: '31000', '': '46000', P3: '36000', P4: '42000', P5: '52000', P6: '26000', P7: '21000', P8: '16000' },
  monthly: [
    ['', '6010', '43000', 'Exempelfastigheter: hyra'],
    ['', '6110', '19500', 'Exempeldata AB: arbetsplatser och licenser'],
    ['P3', '6110', '12500', 'Exempeldata AB: riskverktyg'],
    ['', '6210', '3300', 'Exempelkontor AB: kontorsmaterial'],
  ],
  purchases: [
    ['02-04', '', '7510', '165000', `${CONSULTANT}: stöd till verksamhetsplanen`],
    ['02-17', 'P5', '7510', '410000', `${CONSULTANT}: granskning av fabriker, handskar`],
    ['02-25', 'P4', '7510', '330000', `${CONSULTANT}: krav på engångsartiklar`],
    ['02-26', 'P5', '5510', '31480', `${TRAVEL}: resa till granskning`],
    ['03-05', 'P7', '5510', '27310', `${TRAVEL}: resa till nordiskt nätverk`],
    ['03-18', 'P3', '7510', '505000', `${CONSULTANT}: riskanalys, hjälpmedel`],
    ['04-15', 'P1', '7510', '210000', `${CONSULTANT}: vägledning till uppförandekoden`],
    ['05-06', 'P1', '7520', '71500', `${TRANSLATOR}: översättning av vägledningen`],
    ['05-12', 'P4', '7510', '45000', `${CONSULTANT}: uppföljning av avtal, städ`],
    ['05-19', 'P6', '5520', '201300', `${VENUE}: vårkonferens`],
    ['05-20', 'P5', '7510', '455500.50', `${CONSULTANT}: granskning av fabriker, instrument`],
    ['05-27', 'P5', '5510', '38912.50', `${TRAVEL}: resa till granskning`],
    ['06-02', 'P6', '7510', '360000', `${CONSULTANT}: webbutbildning`],
    ['06-10', 'P5', '7510', '280000', `${CONSULTANT}: uppföljning av avtal, läkemedel`],
    ['09-01', 'P4', '7510', '312000', `${CONSULTANT}: krav på möbler`],
    ['09-03', 'P8', '7510', '265000', `${CONSULTANT}: samordning av handlingsplaner`],
    ['09-16', 'P5', '7510', '430000', `${CONSULTANT}: granskning av fabriker, textilier`],
    ['09-24', 'P5', '5510', '35220', `${TRAVEL}: resa till granskning`],
    ['10-20', 'P7', '5510', '29150', `${TRAVEL}: resa till europeiskt nätverk`],
    ['10-21', 'P7', '5520', '52400', `${VENUE}: möte med nordiska kollegor`],
  ],
  otherIncome: [['05-21', '102500', 'Deltagaravgifter, vårkonferens']],
  corrections: [['06-08', '7510', 'P4', 'P5', '45000', 'Rättelse: uppföljningen av den 12 maj hör till P5']],
  unmapped: [['03-31', '8410', '1250', 'Exempelbanken: avgifter']],
};
