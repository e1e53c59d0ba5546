import { Field, Int, ObjectType } from 'type-graphql';
import { Kronor } from '../money/kronor.scalar.js';
import type { Ore } from '../money/ore.js';
import { Region, regionOfCode } from '../regions/region.type.js';
import type { AnnualStatement } from './load-annual-statement.js';

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
