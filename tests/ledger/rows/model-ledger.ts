import * as fc from 'fast-check';
import type { SourceVoucher } from '../../../server/ledger/check-voucher.js';
import { rule } from '../ledger-examples.js';

/** A row as whoever booked it knows it: nothing here is taken from the ledger. */
export interface ModelRow {
  readonly number: number;
  readonly voucherDate: string;
  readonly voucherText: string;
  readonly date: string;
  readonly account: string;
  readonly costCentre: string;
  readonly project: string;
  readonly text: string;
  readonly ore: number;
}

/** What is asked of the model; `''` is rows without one. */
export interface ModelQuestion {
  readonly from?: string;
  readonly to?: string;
  readonly account?: string;
  readonly accountGroup?: string;
  readonly activity?: string;
  readonly section?: 'INCOME' | 'COST' | 'UNMAPPED';
  readonly costCentre?: string;
  readonly project?: string;
  readonly text?: string;
}

const GROUPS: Readonly<Record<string, string>> = {
  1930: 'ASSETS',
  3110: 'CONTRIBUTIONS',
  3910: 'OTHER_INCOME',
  4010: 'PERSONNEL',
  5510: 'TRAVEL',
};
const SECTIONS: Readonly<Record<string, string>> = {
  '': 'UNMAPPED',
  CONTRIBUTIONS: 'INCOME',
  OTHER_INCOME: 'INCOME',
  PERSONNEL: 'COST',
  TRAVEL: 'COST',
};
const ACTIVITIES: Readonly<Record<string, string>> = { 100: 'ACT-1', 500: 'ACT-5' };

export const groupOf = ({ account }: ModelRow): string => GROUPS[account] ?? '';
/** The bank has no activity, whatever it is coded with. */
export const activityOf = ({ account, costCentre }: ModelRow): string =>
  account === '1930' ? '' : (ACTIVITIES[costCentre] ?? '');

/** By the voucher's day, then as they were booked. */
export function modelAnswer(rows: readonly ModelRow[], asked: ModelQuestion): ModelRow[] {
  const words = asked.text?.toLowerCase();
  const isAsked = (row: ModelRow): boolean =>
    (asked.from === undefined || row.date >= asked.from) &&
    (asked.to === undefined || row.date <= asked.to) &&
    (asked.account === undefined || row.account.startsWith(asked.account)) &&
    (asked.accountGroup === undefined || groupOf(row) === asked.accountGroup) &&
    (asked.activity === undefined || activityOf(row) === asked.activity) &&
    (asked.section === undefined || SECTIONS[groupOf(row)] === asked.section) &&
    (asked.costCentre === undefined || row.costCentre === asked.costCentre) &&
    (asked.project === undefined || row.project === asked.project) &&
    (words === undefined || row.text.toLowerCase().includes(words) || row.voucherText.toLowerCase().includes(words));
  const inOrder = rows.toSorted((one, other) =>
    one.voucherDate < other.voucherDate ? -1 : Number(one.voucherDate > other.voucherDate),
  );
  return inOrder.filter(isAsked);
}

/** What the model's accounts and cost centres mean. */
export const MODEL_MAPPING = [
  ...Object.entries(GROUPS).map(([account, accountGroup]) => rule(account, { accountGroup, fromPeriod: 190_001 })),
  ...Object.entries(ACTIVITIES).map(([costCentre, activity]) => rule('3-8', { costCentre, activity, fromPeriod: 190_001 })),
];

/** The rows of vouchers as they are to be imported. */
export function modelRows(vouchers: readonly SourceVoucher[]): ModelRow[] {
  return vouchers.flatMap(({ number, date, text, rows }) =>
    rows.map((row) => ({
      ...{ number, voucherDate: date, voucherText: text, date: row.date ?? date, account: row.account },
      ...{ costCentre: row.costCentre ?? '', project: row.project ?? '', text: row.text ?? '', ore: row.amountOre },
    })),
  );
}

const TEXTS = ['', 'Resa', 'RESA TILL ÅRE', 'resa till åre', 'Lön', 'lön 50 %', "O'Hara_x"];
const dayIn = (year: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom('01', '02', '15', '27', '28'))
    .map(([month, day]) => `${year}-${String(month).padStart(2, '0')}-${day}`);

/** A small ledger: few days, accounts and texts, so that much is alike; vouchers of one to forty rows, some on days of their own. */
export function arbitraryVouchers(year: number): fc.Arbitrary<SourceVoucher[]> {
  const row = fc.record({
    account: fc.constantFrom('1930', '3110', '3910', '4010', '5510', '8410'),
    costCentre: fc.constantFrom('', '100', '500', '900'),
    project: fc.constantFrom('', 'P1', 'P2'),
    text: fc.constantFrom(...TEXTS),
    date: fc.option(dayIn(year), { nil: undefined, freq: 6 }),
    amountOre: fc.integer({ min: -500, max: 500 }),
  });
  const voucher = fc.record({
    date: dayIn(year),
    text: fc.constantFrom(...TEXTS.slice(1)),
    rows: fc.oneof(
      { weight: 5, arbitrary: fc.array(row, { minLength: 1, maxLength: 4 }) },
      fc.array(row, { minLength: 20, maxLength: 40 }),
    ),
  });
  return fc.array(voucher, { minLength: 1, maxLength: 12 }).map((vouchers) =>
    vouchers.map(({ date, text, rows }, index) => {
      const against = rows.reduce((sum, { amountOre }) => sum - amountOre, 0);
      const bank = { account: '1930', costCentre: '', project: '', text: '', date: undefined, amountOre: against };
      return {
        series: 'A',
        number: index + 1,
        numberAsWritten: `${index + 1}`,
        date,
        text,
        rows: [...rows, bank],
      } as unknown as SourceVoucher;
    }),
  );
}

export function arbitraryQuestion(year: number): fc.Arbitrary<ModelQuestion> {
  const days = fc.tuple(dayIn(year), dayIn(year)).map((both) => both.toSorted() as [string, string]);
  const question = fc.record(
    {
      account: fc.constantFrom('1', '19', '3', '5510', '84'),
      accountGroup: fc.constantFrom('', 'ASSETS', 'TRAVEL', 'PERSONNEL'),
      activity: fc.constantFrom('', 'ACT-1', 'ACT-5'),
      costCentre: fc.constantFrom('', '100', '500'),
      project: fc.constantFrom('', 'P1'),
      text: fc.constantFrom('resa', 'ÅRE', '50 %', "o'hara_", 'lön'),
    },
    { requiredKeys: [] },
  );
  const section = fc.constantFrom<ModelQuestion>({ section: 'COST' }, { section: 'INCOME' }, { section: 'UNMAPPED' });
  const period = days.chain(([from, to]) => fc.constantFrom<ModelQuestion>({}, {}, { from }, { to }, { from, to }));
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant({}) },
    { weight: 3, arbitrary: fc.tuple(question, period).map(([some, span]) => ({ ...some, ...span })) },
    { weight: 1, arbitrary: fc.tuple(section, period).map(([some, span]) => ({ ...some, ...span })) },
  );
}
