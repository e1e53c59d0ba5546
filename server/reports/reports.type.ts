import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LocalDate as Day } from '../agreement/local-date.js';
import { LocalDate } from '../agreement/local-date.scalar.js';
import { percentChange } from '../allocation/percent-change.js';
import { ReportSection } from '../ledger/report-section.js';
import { Kronor } from '../money/kronor.scalar.js';
import type { Ore } from '../money/ore.js';
import { Region, regionOfCode } from '../regions/region.type.js';
import { BudgetDimension, type Figures } from './budget-versus-actual.js';
import type { AnnualStatement } from './load-annual-statement.js';
import type { BudgetVersusActual } from './load-budget-versus-actual.js';

registerEnumType(BudgetDimension, {
  name: 'BudgetDimension',
  description: 'What a report of budget against outcome is divided by.',
  valuesConfig: {
    ACTIVITY: { description: 'By activity (ACT-1…8 and the office’s own).' },
    ACCOUNT_GROUP: { description: 'By account group (kontogrupp).' },
    MONTH: { description: 'By month, January first.' },
    QUARTER: { description: 'By quarter, the first first.' },
  },
});
registerEnumType(ReportSection, {
  name: 'ReportSection',
  description: 'Where a figure stands, and so what its sign means.',
  valuesConfig: {
    INCOME: { description: 'Contributions and other income: positive is income, though the ledger has it as credit, negative.' },
    COST: { description: 'Costs: positive is a cost.' },
    UNMAPPED: {
      description: 'What the account mapping does not place: as booked, debit positive. Map it, or look at its vouchers.',
    },
  },
});

@ObjectType({ description: 'Budget against outcome (utfall). Every amount is exact to the öre.' })
export class BudgetFigures {
  @Field(() => Kronor, { description: 'The year’s budget in kronor, in the version that counts (DEC-1).' })
  budget!: Ore;

  @Field(() => Kronor, { description: 'The budget of the months that have ended, in kronor.' })
  budgetToDate!: Ore;

  @Field(() => Kronor, { description: 'The outcome of the months that have ended, in kronor.' })
  outcomeToDate!: Ore;

  @Field(() => Kronor, { description: 'Outcome to date less budget to date, in kronor: positive is more than budgeted.' })
  variance!: Ore;

  @Field(() => Float, {
    nullable: true,
    description:
      'The variance in % of the size of the budget to date, the nearest double: it has the sign of the variance. Null where that budget is 0.',
  })
  variancePercent!: number | null;

  @Field(() => Kronor, { description: 'The year’s budget less the outcome to date, in kronor.' })
  remaining!: Ore;

  @Field(() => Kronor, { description: 'Forecast in kronor: the outcome to date and the budget of the months to come.' })
  forecast!: Ore;

  @Field(() => Kronor, {
    nullable: true,
    description:
      'Forecast in kronor at the pace so far: outcome to date × 12 ÷ months ended, to the öre for each activity and account group. Null before the first month has ended.',
  })
  linearForecast!: Ore | null;

  @Field(() => Kronor, { description: 'Last year’s outcome of the same months, in kronor.' })
  lastYearToDate!: Ore;

  @Field(() => Kronor, { description: 'Last year’s outcome of the whole year, in kronor.' })
  lastYear!: Ore;
}

@ObjectType({ description: 'A row of the report: an activity, an account group, a month or a quarter, in one section.' })
export class BudgetVsActualRow extends BudgetFigures {
  @Field(() => ReportSection, { description: 'Income, costs, or what the mapping does not place.' })
  section!: ReportSection;

  @Field(() => String, {
    description: 'The activity’s or account group’s code, empty for none; or the number of the month or quarter.',
  })
  key!: string;
}

@ObjectType('BudgetVsActual', {
  description: 'A year’s budget against its outcome (budget mot utfall), by one dimension (DEC-1, REP-2).',
})
export class BudgetVsActualType {
  @Field(() => Int, { description: 'The operational year (YEAR-1).' })
  year!: number;

  @Field(() => BudgetDimension, { description: 'What the rows are.' })
  by!: BudgetDimension;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The last day that counts: a month’s last. Null before the first month has ended.',
  })
  through!: Day | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The budget’s version; null where none is decided, and every budget 0 (DEC-1).',
  })
  budgetVersion!: number | null;

  @Field(() => Boolean, {
    description: 'True where any part of the figures, budget, outcome or last year, is invented to show how the tool works.',
  })
  example!: boolean;

  @Field(() => [BudgetVsActualRow], {
    description: 'The rows: income, then costs, then what is unmapped. They sum to the sections.',
  })
  rows!: BudgetVsActualRow[];

  @Field(() => BudgetFigures, { description: 'All income.' })
  income!: BudgetFigures;

  @Field(() => BudgetFigures, { description: 'All costs.' })
  costs!: BudgetFigures;

  @Field(() => BudgetFigures, { description: 'Income less costs: positive is a surplus.' })
  result!: BudgetFigures;

  @Field(() => BudgetFigures, { description: 'What the account mapping does not place, debit positive; in no other figure.' })
  unmapped!: BudgetFigures;

  @Field(() => Int, { description: 'The data’s revision that the answer belongs to.' })
  revision!: number;
}

export function toBudgetVsActual(report: BudgetVersusActual): BudgetVsActualType {
  const { year, by, through, budgetVersion, example, revision, rows, income, costs, result, unmapped } = report;
  return {
    ...{ year, by, through, budgetVersion, example, revision },
    rows: rows.map((row) => ({ section: row.section, key: row.key, ...toFigures(row) })),
    ...{ income: toFigures(income), costs: toFigures(costs), result: toFigures(result), unmapped: toFigures(unmapped) },
  };
}

function toFigures(figures: Figures): BudgetFigures {
  return {
    ...{ budget: figures.budgetOre, budgetToDate: figures.budgetToDateOre, outcomeToDate: figures.outcomeToDateOre },
    ...{ variance: figures.varianceOre, variancePercent: percentChange(figures.varianceOre, figures.budgetToDateOre) },
    ...{ remaining: figures.remainingOre, forecast: figures.forecastOre, linearForecast: figures.linearForecastOre },
    ...{ lastYearToDate: figures.lastYearToDateOre, lastYear: figures.lastYearOre },
  };
}

@ObjectType({ description: 'An activity’s costs of the year.' })
class StatementCost {
  @Field(() => String, { nullable: true, description: 'The activity’s code (ACT-1…8); null where the mapping gives none.' })
  activity!: string | null;

  @Field(() => Kronor, { description: 'In kronor; positive is a cost.' })
  amount!: Ore;
}

@ObjectType({ description: 'An account group of the balance sheet, as booked: debit positive, credit negative.' })
class StatementBalance {
  @Field(() => String, { description: 'The account group’s code.' })
  accountGroup!: string;

  @Field(() => Kronor, { description: 'On 1 January, in kronor: as imported, else what earlier years left.' })
  opening!: Ore;

  @Field(() => Kronor, { description: 'What was booked in the year, in kronor.' })
  change!: Ore;

  @Field(() => Kronor, { description: 'On 31 December, in kronor, before the result is carried to equity.' })
  closing!: Ore;
}

@ObjectType({ description: 'A region’s part of the result.' })
class ResultCredit {
  @Field(() => Region, { description: 'The region.' })
  region!: Region;

  @Field(() => Kronor, { description: 'In kronor: positive is credited to the region, negative charged.' })
  amount!: Ore;
}

@ObjectType({ description: 'A year’s annual financial statement (REP-2), computed from the ledger.' })
export class AnnualFinancialStatement {
  @Field(() => Int, { description: 'The operational year (YEAR-1).' })
  year!: number;

  @Field(() => Boolean, {
    description: 'True where any part of the figures, or the key behind the credits, is invented to show how the tool works.',
  })
  example!: boolean;

  @Field(() => Kronor, { description: 'The regions’ contributions in kronor, positive (FIN-1).' })
  contributions!: Ore;

  @Field(() => Kronor, { description: 'Other income in kronor, positive.' })
  otherIncome!: Ore;

  @Field(() => [StatementCost], { description: 'Costs by activity (ACT-1…8), those without one last.' })
  costs!: StatementCost[];

  @Field(() => Kronor, { description: 'All costs in kronor, positive.' })
  totalCosts!: Ore;

  @Field(() => Kronor, { description: 'Contributions and other income less costs, in kronor: positive is a surplus.' })
  result!: Ore;

  @Field(() => Kronor, { description: 'What earlier years left in equity, in kronor: positive is a surplus.' })
  broughtForward!: Ore;

  @Field(() => Kronor, { description: 'Brought forward, equity booked in the year, and the result, in kronor.' })
  carriedForward!: Ore;

  @Field(() => [StatementBalance], { description: 'Opening and closing balance by account group.' })
  balance!: StatementBalance[];

  @Field(() => Kronor, { description: 'Rows that the mapping does not place, in kronor, debit positive; in no other figure.' })
  unmapped!: Ore;

  @Field(() => Int, { description: 'How many such rows there are: the statement is complete where there are none.' })
  unmappedRows!: number;

  @Field(() => [ResultCredit], {
    description:
      'How the result would be credited by the year’s allocation key (FIN-1), to the öre, largest remainder. Empty where the year has no key.',
  })
  credits!: ResultCredit[];

  @Field(() => Int, { description: 'The data’s revision that the answer belongs to.' })
  revision!: number;
}

export function toAnnualFinancialStatement(statement: AnnualStatement): AnnualFinancialStatement {
  const { year, example, unmappedRows, revision, costs, balance, credits } = statement;
  return {
    ...{
      year,
      example,
      unmappedRows,
      revision,
      contributions: statement.contributionsOre,
      otherIncome: statement.otherIncomeOre,
    },
    costs: costs.map(({ key, amountOre }) => ({ activity: key || null, amount: amountOre })),
    ...{ totalCosts: statement.totalCostsOre, result: statement.resultOre, unmapped: statement.unmappedOre },
    ...{ broughtForward: statement.broughtForwardOre, carriedForward: statement.carriedForwardOre },
    balance: balance.map(({ accountGroup, openingOre: opening, changeOre: change, closingOre: closing }) => {
      return { accountGroup, opening, change, closing };
    }),
    credits: credits.map(({ regionCode, amountOre }) => ({ region: regionOfCode(regionCode), amount: amountOre })),
  };
}
