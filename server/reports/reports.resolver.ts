import { Arg, Authorized, Ctx, Extensions, Int, Query, Resolver } from 'type-graphql';
import { type RequestContext, today } from '../access/request-context.js';
import type { LocalDate as Day } from '../agreement/local-date.js';
import { LocalDate } from '../agreement/local-date.scalar.js';
import { type Weigher, weighedBy } from '../agreement/weight.js';
import { AnnualFinancialStatement, toAnnualFinancialStatement } from './annual-statement.type.js';
import { BudgetDimension } from './budget-versus-actual.js';
import { BudgetVsActualType, toBudgetVsActual } from './budget-versus-actual.type.js';
import { loadAnnualStatement } from './load-annual-statement.js';
import { loadBudgetVersusActual } from './load-budget-versus-actual.js';

const weighReport: Weigher = () => ({ reports: 1 });

@Resolver()
export class ReportsResolver {
  @Authorized()
  @Query(() => BudgetVsActualType, {
    nullable: true,
    description: 'A year’s budget against its outcome (DEC-1), in whole months. Drill down into a row with vouchers.',
  })
  @Extensions(weighedBy(weighReport))
  async budgetVsActual(
    @Arg('year', () => Int, { description: 'The operational year (YEAR-1).' }) year: number,
    @Arg('by', () => BudgetDimension, { defaultValue: BudgetDimension.ACTIVITY, description: 'What the rows are.' })
    by: BudgetDimension,
    @Arg('through', () => LocalDate, {
      nullable: true,
      description:
        'A day of the year, today at the latest: the months that have ended by it count. Left out: the earlier of the last month that the ledger holds (ledgerThrough) and the last that has ended. Refuses with DATE_AFTER_TODAY a day that has not come.',
    })
    through: Day | null,
    @Arg('asOf', () => LocalDate, {
      nullable: true,
      description: 'With the budget that was in force on this day instead of the one in force now (DEC-1).',
    })
    asOf: Day | null,
    @Ctx() context: RequestContext,
  ): Promise<BudgetVsActualType> {
    const question = { year, by, through: through ?? undefined, today: today(context), asOf: asOf ?? undefined };
    return toBudgetVsActual(await loadBudgetVersusActual(context.reader, question));
  }

  @Authorized()
  @Query(() => AnnualFinancialStatement, {
    nullable: true,
    description: 'A year’s annual financial statement (REP-2) as the ledger has it today.',
  })
  @Extensions(weighedBy(weighReport))
  async annualFinancialStatement(
    @Arg('year', () => Int, { description: 'The operational year (YEAR-1).' }) year: number,
    @Ctx() { reader }: RequestContext,
  ): Promise<AnnualFinancialStatement> {
    return toAnnualFinancialStatement(await loadAnnualStatement(reader, year));
  }
}
