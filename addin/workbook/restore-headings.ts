import type { Content } from './content.js';
import type { CurrentColumn } from './match-columns.js';
import type { QueryDefinition } from './query-definition.js';

/** What Excel calls a column whose heading was deleted. */
const NO_HEADING = /^(?:(?:Column|Kolumn)\d+)?$/;

interface Headings {
  readonly definition: Pick<QueryDefinition, 'columns'>;
  readonly content: Pick<Content, 'columns'>;
  readonly places: ReadonlyMap<string, number>;
  readonly current: readonly CurrentColumn[];
}

/** Gives our columns back a heading that was deleted, unless it stands over another column by now; answers what each is called. */
export async function restoreHeadings(
  context: Excel.RequestContext,
  table: Excel.Table,
  { definition, content, places, current }: Headings,
): Promise<ReadonlyMap<string, string>> {
  const taken = new Set(current.map(({ title }) => title.toLowerCase()));
  const titles = new Map<string, string>();
  for (const [id, place] of places) {
    const { id: columnId, title } = current[place] ?? { id: 0, title: '' };
    const held = definition.columns.find((column) => column.id === id)?.title ?? '';
    const wanted = content.columns.find((column) => column.id === id)?.title ?? held;
    const isLost = NO_HEADING.test(title) && title !== held && !taken.has(wanted.toLowerCase());
    if (isLost) table.columns.getItem(columnId).name = wanted;
    titles.set(id, isLost ? wanted : title);
  }
  await context.sync();
  return titles;
}
