import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { type Figure, Refusal, type RefusalCode } from '../agreement/refusal.js';
import { CellArgument, CellValue, Figures } from './cell.scalar.js';
import { type CellArgument as Argument, CellFunction, type CellValue as Value } from './cell-function.js';
import type { AnsweredCell } from './load-cells.js';

registerEnumType(CellFunction, {
  name: 'CellFunction',
  description:
    'What a cell can ask for. A period is 2026, "2026-03", "2026Q1", "2026-03-31" or an Excel date serial, and may be moved: "2026-03 -1y" (m, q, y); BUDGET and ACTUAL also take "2026 YTD", the months that count so far, and "2026-03 YTD"; a region a code or a name. 0 is a blank cell, as Excel for Windows and Mac hand it over.',
  valuesConfig: {
    CONTRIBUTION: {
      description:
        '(region, year, scenario): a region’s contribution in kronor, to the öre (FIN-1); of a scenario by its id or name. All regions together where blank; 0 for one that takes no part. A month or a day means its operational year (YEAR-1); this year where blank.',
    },
    SHARE: {
      description:
        '(region, year, scenario): a region’s share of the total before rounding, 0 to 1: the double nearest it (FIN-1).',
    },
    POPULATION: {
      description:
        '(region, date): inhabitants in persons on a reference date, the last day of the period; on the newest one known where blank. All regions together where blank.',
    },
    CONTRIBUTIONS: {
      description:
        '(year, scenario): headings, then a row for each region that takes part: its name and its contribution in kronor (FIN-1). The numbers sum to the total.',
    },
    BUDGET: {
      description:
        '(activity, period, version): the operating budget of a period in kronor (DEC-1). An activity (its costs) or an account group, by code or name, or "UNMAPPED", which is never budgeted; all costs where blank. A day means its month; this year where blank. Version: the one in force where blank, a number, "draft", or a date for what was in force that day. BUDGET_UNKNOWN where there is none, BUDGET_WITHOUT_ACCOUNTS for accounts.',
    },
    ACTUAL: {
      description:
        '(activity, period): what is booked in a period in kronor, to the öre: costs and income positive, "UNMAPPED" debit positive and in no other figure. Otherwise as BUDGET; or accounts, "5010", "5010..5099", "50*" or "5010;60*", debit positive as booked: ACCOUNT_UNKNOWN where there is none. LEDGER_UNKNOWN where the year has no ledger.',
    },
    BUDGETVSACTUAL: {
      description:
        '(year, by, through): headings, then the rows of budgetVsActual in kronor, without totals; by ACTIVITY where blank, ACCOUNT_GROUP, MONTH or QUARTER. The months that have ended by the day count; by today where blank. Blank where no budget is decided or there is no ledger; BUDGET_UNKNOWN where neither is.',
    },
    WHATIF: {
      description:
        '(base year, columns, cell, cell, …): headings, then a row for each region: baseline, scenario, difference in kronor and percent, kronor per inhabitant, without totals. The cells are a range of adjustments row by row, its number of columns (2 to 4) before them: what, value, regions, years. SCENARIO_INVALID names the row that cannot be read, ZERO_OR_BLANK one whose value is 0 or a blank cell, where nothing tells which; the text "0" is 0.',
    },
    LIST: {
      description:
        '(kind): headings, then a row for each: what a formula writes, and its name in English and Swedish. REGIONS, ACTIVITIES, ACCOUNT_GROUPS (of income and costs), YEARS (with a contribution budget; “Example” where its figures are invented) or SCENARIOS (that the asker sees); those five where blank.',
    },
    STATUS: {
      description:
        '(): one row, the data’s revision and the moment of its last change in UTC (ISO 8601), blank before the first.',
    },
  },
});

@InputType({ description: 'One cell’s question.' })
export class CellRequest {
  @Field(() => CellFunction, { description: 'What it asks for.' })
  function!: CellFunction;

  @Field(() => [CellArgument], {
    nullable: 'items',
    description: 'The arguments in the function’s order; those left out or null are the default.',
  })
  arguments!: Argument[];
}

@ObjectType({ description: 'Why a cell has no value.' })
export class CellError {
  @Field(() => String, { description: 'The code that a script can rely on, such as REGION_UNKNOWN.' })
  code!: RefusalCode;

  @Field(() => String, { description: 'The reason in words; they may be reworded.' })
  message!: string;

  @Field(() => Figures, { description: 'The figures that caused it.' })
  figures!: Readonly<Record<string, Figure>>;
}

@ObjectType({ description: 'One cell’s answer: values or an error, never both.' })
export class Cell {
  @Field(() => [[CellValue]], {
    nullable: true,
    description: 'Rows of values, all equally long; one row of one value for a single value. Null where there is an error.',
  })
  values!: readonly (readonly Value[])[] | null;

  @Field(() => CellError, { nullable: true, description: 'Why there is no value; null where there is one.' })
  error!: CellError | null;
}

export function toCell(answered: AnsweredCell): Cell {
  if (!(answered instanceof Refusal)) return { values: answered, error: null };
  const { code, message, figures } = answered;
  return { values: null, error: { code, message, figures } };
}
