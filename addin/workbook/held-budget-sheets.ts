import {
  BUDGET_NAMESPACE,
  type BudgetSheetDefinition,
  budgetDefinitionXml,
  readBudgetDefinition,
} from './budget-lines-definition.js';
import { WorkbookRefusal } from './workbook-refusal.js';

export interface HeldBudgetSheet {
  readonly part: Excel.CustomXmlPart;
  readonly definition: BudgetSheetDefinition;
}

/** Every sheet of budget lines that the workbook knows of, the oldest first. */
export async function readBudgetSheets(context: Excel.RequestContext): Promise<HeldBudgetSheet[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(BUDGET_NAMESPACE);
  parts.load('items/id');
  await context.sync();
  const read = parts.items.map((part) => ({ part, xml: part.getXml() }));
  await context.sync();
  return read.flatMap(({ part, xml }) => {
    const definition = readBudgetDefinition(xml.value);
    return definition ? [{ part, definition }] : [];
  });
}

export async function findBudgetSheet(context: Excel.RequestContext, id: string): Promise<HeldBudgetSheet> {
  const held = (await readBudgetSheets(context)).find(({ definition }) => definition.id === id);
  if (!held) throw new WorkbookRefusal('QUERY_UNKNOWN');
  return held;
}

export function replaceBudgetDefinition({ part }: HeldBudgetSheet, definition: BudgetSheetDefinition): void {
  part.setXml(budgetDefinitionXml(definition));
}

/** Keeps a definition in place of the year's earlier ones: their tables stay, as ordinary ones. */
export async function keepBudgetDefinition(context: Excel.RequestContext, definition: BudgetSheetDefinition): Promise<void> {
  for (const { part, definition: earlier } of await readBudgetSheets(context)) {
    if (earlier.basis.year === definition.basis.year) part.delete();
  }
  context.workbook.customXmlParts.add(budgetDefinitionXml(definition));
  await context.sync();
}
