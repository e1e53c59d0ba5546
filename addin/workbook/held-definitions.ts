import { definitionXml, NAMESPACE, type QueryDefinition, readDefinition } from './query-definition.js';
import { WorkbookRefusal } from './workbook-refusal.js';

/** A definition with the XML part that holds it. */
export interface HeldDefinition {
  readonly part: Excel.CustomXmlPart;
  readonly definition: QueryDefinition;
}

/** Every definition in the workbook that this version understands, the oldest first. */
export async function readDefinitions(context: Excel.RequestContext): Promise<HeldDefinition[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE);
  parts.load('items/id');
  await context.sync();
  const read = parts.items.map((part) => ({ part, xml: part.getXml() }));
  await context.sync();
  return read.flatMap(({ part, xml }) => {
    const definition = readDefinition(xml.value);
    return definition ? [{ part, definition }] : [];
  });
}

export async function findDefinition(context: Excel.RequestContext, id: string): Promise<HeldDefinition> {
  const held = (await readDefinitions(context)).find(({ definition }) => definition.id === id);
  if (!held) throw new WorkbookRefusal('QUERY_UNKNOWN');
  return held;
}

export function addDefinition(context: Excel.RequestContext, definition: QueryDefinition): void {
  context.workbook.customXmlParts.add(definitionXml(definition));
}

export function replaceDefinition({ part }: HeldDefinition, definition: QueryDefinition): void {
  part.setXml(definitionXml(definition));
}
