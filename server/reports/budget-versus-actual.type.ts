import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LocalDate as Day } from '../agreement/local-date.js';
import { LocalDate } from '../agreement/local-date.scalar.js';
import { ReportSection } from '../ledger/report-section.js';
import { Kronor } from '../money/kronor.scalar.js';
import type { Ore } from '../money/ore.js';
import { BudgetDimension, type Figures } from './budget-versus-actual.js';
import type { BudgetVersusActual } from './load-budget-versus-actual.js';
import { shownVariance, type VariancePart, VarianceSign } from './variance/variance-sign.js';

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

const UNKNOWN = 'Null where months count, and the ledger has nothing of any of them: a missing figure is never 0.';

@ObjectType({ description: 'Budget against outcome (utfall). Every amount is exact to the öre.' })
export class BudgetFigures {
  @Field(() => Kronor, { description: 'The year’s budget in kronor, in the version that counts (DEC-1).' })
  budget!: Ore;

  @Field(() => Kronor, { description: 'The budget of the months that count, in kronor.' })
  budgetToDate!: Ore;

  @Field(() => Kronor, {
    nullable: true,
    description: `The outcome of the months that count, in kronor. ${UNKNOWN}`,
  })
  outcomeToDate!: Ore | null;

  @Field(() => Kronor, {
    nullable: true,
    description:
      'The outcome against the budget of the months that count and that the ledger holds, in kronor; what plus means, varianceSign says. Where plus is better, that is outcome less budget of income and of the result, and budget less outcome of costs and of what is not mapped. In an incomplete report, a month that nobody has booked is no saving. Null where none of the months that count is held.',
  })
  variance!: Ore | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The variance in % of the size of the budget that it is measured against, the nearest double: it has the sign of the variance. Null where that budget is 0.',
  })
  variancePercent!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the outcome is better than the budget, whichever sign is shown: more income, less cost. Null where the variance is 0 or unknown, and of what is not mapped.',
  })
  favourable!: boolean | null;

  @Field(() => Kronor, { description: 'The year’s budget less what is booked to date, in kronor.' })
  remaining!: Ore;

  @Field(() => Kronor, {
    description:
      'Forecast in kronor: the outcome of the months that count and that the ledger holds, and the budget of all others. A month that nobody has booked keeps its budget.',
  })
  forecast!: Ore;

  @Field(() => Kronor, {
    nullable: true,
    description:
      'Forecast in kronor at the pace so far: the outcome of the months that count and that the ledger holds × 12 ÷ their number, to the öre for each activity and account group. Null where there is no such month, and where contributions are part of it: they are requested now and then, and have no pace.',
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
    description: 'The last day that counts: a month’s last. Null where no month counts.',
  })
  through!: Day | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The last day through which the year’s ledger is complete, by its imports and vouchers: a month’s last. Null where not even January is.',
  })
  ledgerThrough!: Day | null;

  @Field(() => Boolean, {
    description:
      'True where a month counts that the ledger does not hold: outcome to date lacks it, while variance and forecasts rest on the months through ledgerThrough.',
  })
  incomplete!: boolean;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Through which day the ledger of the year before is complete: last year’s figures lack what is after it.',
  })
  lastYearLedgerThrough!: Day | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The budget’s version; null where none is decided, and every budget 0 (DEC-1).',
  })
  budgetVersion!: number | null;

  @Field(() => Boolean, {
    description: 'True where any part of the figures, budget, outcome or last year, is invented to show how the tool works.',
  })
  example!: boolean;

  @Field(() => VarianceSign, { description: 'What plus means in the variances (setVarianceSign).' })
  varianceSign!: VarianceSign;

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
  const { rows, income, costs, result, unmapped, ...head } = report;
  const figures = (part: VariancePart, of: Figures): BudgetFigures => toFigures(part, of, head.varianceSign);
  return {
    ...head,
    rows: rows.map((row) => ({ section: row.section, key: row.key, ...figures(row.section, row) })),
    ...{ income: figures(ReportSection.INCOME, income), costs: figures(ReportSection.COST, costs) },
    ...{ result: figures('RESULT', result), unmapped: figures(ReportSection.UNMAPPED, unmapped) },
  };
}

function toFigures(part: VariancePart, figures: Figures, sign: VarianceSign): BudgetFigures {
  const { varianceOre: variance, percent: variancePercent, favourable } = shownVariance(part, figures, sign);
  return {
    ...{ budget: figures.budgetOre, budgetToDate: figures.budgetToDateOre, outcomeToDate: figures.outcomeToDateOre },
    ...{ variance, variancePercent, favourable },
    ...{ remaining: figures.remainingOre, forecast: figures.forecastOre, linearForecast: figures.linearForecastOre },
    ...{ lastYearToDate: figures.lastYearToDateOre, lastYear: figures.lastYearOre },
  };
}
