import type { CellRequest } from '../../schema/generated/operations.js';
import { NUMBER_FORMATS } from '../workbook/number-formats.js';
import type { CellValue } from './ask-cells.js';

/** A number with the format it is shown in where the cell has none of its own; formulas calculate with the number alone. */
export interface FormattedNumber {
  readonly type: 'FormattedNumber';
  readonly basicValue: number;
  readonly numberFormat: string;
}

const { kronor, difference, percent, persons, share } = NUMBER_FORMATS;

const OF_FUNCTION: Partial<Record<CellRequest['function'], string>> = {
  CONTRIBUTION: kronor,
  BUDGET: kronor,
  ACTUAL: kronor,
  SHARE: share,
  POPULATION: persons,
};

/** By the heading as the server sends it. */
const OF_COLUMN: Readonly<Record<string, string>> = {
  ...{ Contribution: kronor, Budget: kronor, 'Budget to date': kronor, 'Outcome to date': kronor },
  ...{ Remaining: kronor, Forecast: kronor, 'Last year': kronor, Baseline: kronor, Scenario: kronor },
  ...{ Variance: difference, Difference: difference, 'Variance, %': percent, 'Difference, %': percent },
  'Kronor per inhabitant': '0.00',
};

/** A function's answer with number formats: a single value's by the function, a table's by its columns. Other cells stay as they are. */
export function formattedValues(
  name: CellRequest['function'],
  values: readonly (readonly CellValue[])[],
): (readonly (CellValue | FormattedNumber)[])[] {
  const [headings = []] = values;
  const ofColumn = headings.map((heading) => OF_FUNCTION[name] ?? OF_COLUMN[String(heading)]);
  return values.map((row) => row.map((value, column) => formatted(value, ofColumn[column])));
}

function formatted(value: CellValue, numberFormat: string | undefined): CellValue | FormattedNumber {
  if (typeof value !== 'number' || numberFormat === undefined) return value;
  return { type: 'FormattedNumber', basicValue: value, numberFormat };
}
