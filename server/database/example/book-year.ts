import { type LocalDate, localDate } from '../../agreement/local-date.js';
import { oreFromText } from '../../money/kronor.js';
import { type Ore, ore, sumOre } from '../../money/ore.js';
import { scaleOre } from '../../money/scale-ore.js';
import type { ExampleYear } from './office-years.js';

/** What a region is invoiced on a day. */
export interface Invoiced {
  readonly regionCode: string;
  readonly regionName: string;
  readonly instalments: readonly Ore[];
}

export interface Row {
  readonly account: string;
  readonly amountOre: Ore;
  readonly project?: string;
  readonly regionCode?: string;
  readonly text?: string;
}

export interface Booked {
  readonly date: LocalDate;
  readonly text: string;
  readonly rows: readonly Row[];
}

/** Invoices on account 1510, and when they are paid. */
const INSTALMENT_DAYS = [
  ['01-10', '02-09'],
  ['07-01', '07-31'],
] as const;

/**
 * EXAMPLE: books an invented year in the order of its days. Every voucher sums to 0 because its last row takes what the others
 * leave. Suppliers are paid in the month after, taxes and fees on the 12th.
 */
export function bookYear(given: ExampleYear, opening: ReadonlyMap<string, Ore>, invoiced: readonly Invoiced[]): Booked[] {
  const vouchers = [
    ...contributions(given, invoiced),
    ...otherIncome(given),
    ...payroll(given, opening),
    ...suppliers(given, opening),
    ...corrected(given),
  ];
  const last = `${given.year}-${twoDigits(given.months)}-31`;
  return vouchers
    .filter(({ date }) => date <= last)
    .toSorted((one, other) => Number(one.date > other.date) - Number(one.date < other.date));
}

function contributions({ year }: ExampleYear, invoiced: readonly Invoiced[]): Booked[] {
  return INSTALMENT_DAYS.flatMap(([invoice, payment], index) => {
    const rows = invoiced.map(({ regionCode, regionName, instalments }) => {
      return { account: '3110', amountOre: ore(-(instalments[index] ?? 0)), regionCode, text: regionName };
    });
    const total = sumOre(rows.map(({ amountOre }) => ore(-amountOre)));
    return [
      balanced(day(year, invoice), `Regionernas bidrag, del ${index + 1} av ${INSTALMENT_DAYS.length}`, rows, '1510'),
      balanced(day(year, payment), 'Inbetalda bidrag', [{ account: '1930', amountOre: total }], '1510'),
    ];
  });
}

function otherIncome({ year, otherIncome: income }: ExampleYear): Booked[] {
  return income.map(([on, kronor, text]) => {
    return balanced(day(year, on), text, [{ account: '3910', amountOre: ore(-oreFromText(kronor)) }], '1930');
  });
}

/** Salaries, social fees of 31.42 %, tax of 30 %; both are owed until the 12th of the month after. */
function payroll({ year, months, salaries }: ExampleYear, opening: ReadonlyMap<string, Ore>): Booked[] {
  const paid = Object.entries(salaries).map(([project, kronor]) => ({ project, amountOre: oreFromText(kronor) }));
  const fees = paid.map(({ project, amountOre }) => ({ project, amountOre: scaleOre(amountOre, 3142, 10_000) }));
  const feesOre = sumOre(fees.map(({ amountOre }) => amountOre));
  const taxOre = scaleOre(sumOre(paid.map(({ amountOre }) => amountOre)), 30, 100);
  return monthNumbers(months).flatMap((month) => {
    const owed = [taxOre, feesOre].map((amount, index) => {
      const account = index === 0 ? '2710' : '2730';
      return { account, amountOre: month === 1 ? ore(-(opening.get(account) ?? 0)) : amount };
    });
    const rows = [
      ...paid.map((row) => ({ ...row, account: '4010' })),
      ...fees.map((row) => ({ ...row, account: '4510' })),
      { account: '2710', amountOre: ore(-taxOre) },
      { account: '2730', amountOre: ore(-feesOre) },
    ];
    return [
      balanced(day(year, `${twoDigits(month)}-12`), 'Skatt och arbetsgivaravgifter', owed, '1930'),
      balanced(day(year, `${twoDigits(month)}-25`), 'Löner', rows, '1930'),
    ];
  });
}

function suppliers({ year, months, monthly, purchases }: ExampleYear, opening: ReadonlyMap<string, Ore>): Booked[] {
  const recurring = monthNumbers(months).map((month) => {
    const rows = monthly.map(([project, account, kronor, text]) => ({ project, account, amountOre: oreFromText(kronor), text }));
    return balanced(day(year, `${twoDigits(month)}-05`), 'Hyra, it och kontor', rows, '2440');
  });
  const single = purchases.map(([on, project, account, kronor, text]) => {
    return balanced(day(year, on), text, [{ project, account, amountOre: oreFromText(kronor) }], '2440');
  });
  const invoices = [...recurring, ...single];
  const payments = monthNumbers(months).map((month) => {
    const before = `${year}-${twoDigits(month - 1)}`;
    const owed = invoices.filter(({ date }) => date.startsWith(before)).flatMap(({ rows }) => rows.at(-1)?.amountOre ?? ore(0));
    const amountOre = ore(-(month === 1 ? (opening.get('2440') ?? 0) : sumOre(owed)));
    return balanced(day(year, `${twoDigits(month)}-15`), 'Betalda leverantörsfakturor', [{ account: '2440', amountOre }], '1930');
  });
  return [...invoices, ...payments];
}

function corrected({ year, corrections, unmapped }: ExampleYear): Booked[] {
  const moved = corrections.map(([on, account, from, to, kronor, text]) => {
    const amountOre = oreFromText(kronor);
    return {
      date: day(year, on),
      text,
      rows: [
        { account, project: from, amountOre: ore(-amountOre) },
        { account, project: to, amountOre },
      ],
    };
  });
  const fees = unmapped.map(([on, account, kronor, text]) => {
    return balanced(day(year, on), text, [{ account, project: '', amountOre: oreFromText(kronor) }], '1930');
  });
  return [...moved, ...fees];
}

function balanced(date: LocalDate, text: string, rows: readonly Row[], account: string): Booked {
  return { date, text, rows: [...rows, { account, amountOre: ore(-sumOre(rows.map(({ amountOre }) => amountOre))) }] };
}

function day(year: number, monthAndDay: string): LocalDate {
  return localDate(`${year}-${monthAndDay}`);
}

function monthNumbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
