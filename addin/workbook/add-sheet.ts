import { uniqueName } from './unique-name.js';

/** A new sheet under a name that is free. */
export async function addSheet(context: Excel.RequestContext, wanted: string): Promise<Excel.Worksheet> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const taken = worksheets.items.map(({ name }) => name);
  return worksheets.add(uniqueName(wanted, taken, ' '));
}
