import { plainAddress } from '../free-area.js';
import { runExcel } from '../run-excel.js';
import { WorkbookRefusal } from '../workbook-refusal.js';
import { PARAMETER_NAMES, type ParameterValues, type WorkbookParameter } from './workbook-parameter.js';

/** A parameter that the workbook has: its name, and the cell that says it. */
export interface HeldParameter {
  readonly parameter: WorkbookParameter;
  readonly name: string;
  readonly address: string;
}

/** Reads named cells. Refuses with PARAMETER_MISSING a name that is gone, and with PARAMETER_INVALID one of several cells. */
export async function readParameters(context: Excel.RequestContext, names: readonly string[]): Promise<ParameterValues> {
  const found = await rangesOf(context, names, 'values');
  const values: Record<string, unknown> = {};
  for (const { name, range } of found) {
    if (!range) throw new WorkbookRefusal('PARAMETER_MISSING', { name });
    const [[value] = [], ...more] = range.values as unknown[][];
    if (more.length > 0 || (range.values[0]?.length ?? 0) !== 1) {
      throw new WorkbookRefusal('PARAMETER_INVALID', { name, value: '…' });
    }
    values[name] = value;
  }
  return values;
}

/** The parameters that this workbook has. */
export async function listParameters(context: Excel.RequestContext): Promise<HeldParameter[]> {
  const found = await rangesOf(context, Object.values(PARAMETER_NAMES), 'address');
  return (Object.keys(PARAMETER_NAMES) as WorkbookParameter[]).flatMap((parameter, index) => {
    const range = found[index]?.range;
    return range ? [{ parameter, name: PARAMETER_NAMES[parameter], address: plainAddress(range.address) }] : [];
  });
}

/** The same, in a run of its own. */
export const heldParameters = (): Promise<readonly HeldParameter[]> => runExcel(listParameters);

/** The range of each name; undefined where there is none, or where its cells were deleted. */
async function rangesOf(context: Excel.RequestContext, names: readonly string[], load: 'values' | 'address') {
  const items = names.map((name) => ({ name, item: context.workbook.names.getItemOrNullObject(name).load('name') }));
  await context.sync();
  const ranges = items.map(({ name, item }) => ({
    name,
    range: item.isNullObject ? undefined : item.getRangeOrNullObject().load(load),
  }));
  await context.sync();
  return ranges.map(({ name, range }) => ({ name, range: range?.isNullObject ? undefined : range }));
}
