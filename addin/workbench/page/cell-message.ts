import { isError } from '../host/cell.js';
import { errorName } from '../host/text/error-name.js';
import { type FunctionHelp, unknownFunction } from './completion/function-help.js';
import { fill, type Texts } from './texts.js';
import type { View } from './view.js';

/** Why a cell shows an error, in words, with the error's name; '' where it shows none that anybody explained. */
export function cellMessage(view: View, texts: Texts, help: FunctionHelp | undefined, row: number, column: number): string {
  const { workbook, sheet } = view;
  const value = workbook.valueAt(sheet, row, column);
  if (!isError(value) || value.error === '#BUSY!') return '';
  const name = errorName(value.error, workbook.language);
  if (value.message !== undefined) return `${name} ${value.message}`;
  const formula = workbook.cell(sheet, row, column)?.formula;
  const unknown = help && value.error === '#NAME?' && formula !== undefined ? unknownFunction(help, formula) : undefined;
  if (!unknown) return '';
  const words = unknown.like === undefined ? texts.unknownFunction : texts.unknownFunctionLike;
  return `${name} ${fill(words, { name: unknown.name, like: unknown.like ?? '' })}`;
}
