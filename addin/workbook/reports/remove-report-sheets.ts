import { PARAMETER_NAMES } from '../parameters/workbook-parameter.js';
import { runExcel } from '../run-excel.js';

/** The sheet of an address such as `'Bidrag 2026'!A7:H29`. */
export const sheetOfAddress = (address: string): string => {
  const name = address.slice(0, address.lastIndexOf('!'));
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
};

/** Takes away sheets that were just made, and the parameters that stand on them. */
export function removeReportSheets(sheets: readonly string[]): Promise<void> {
  return runExcel(async (context) => {
    const { names, worksheets } = context.workbook;
    const parameters = Object.values(PARAMETER_NAMES).map((name) => names.getItemOrNullObject(name).load('name'));
    await context.sync();
    const held = parameters.filter(({ isNullObject }) => !isNullObject);
    const ranges = held.map((item) => ({ item, range: item.getRangeOrNullObject().load('address') }));
    await context.sync();
    for (const { item, range } of ranges)
      if (!range.isNullObject && sheets.includes(sheetOfAddress(range.address))) item.delete();
    for (const sheet of sheets) worksheets.getItem(sheet).delete();
    await context.sync();
  });
}
