import type { Content } from './content.js';
import { NUMBER_FORMATS } from './number-formats.js';
import type { QueryDefinition } from './query-definition.js';
import { totalFormula } from './total-formula.js';

/** The fact of an answer that says what plus means in its variances. */
export const VARIANCE_SIGN = 'varianceSign';

/** What tables of before the office could choose were written with. */
const EARLIER_SIGN = 'OUTCOME_LESS_BUDGET';

interface Turned {
  readonly definition: QueryDefinition;
  readonly content: Content;
  /** Our column id → its place in the table. */
  readonly places: ReadonlyMap<string, number>;
}

/**
 * Where the office has chosen another sign since the table was written, its result is worked out the other way round, and red means
 * something else: the totals row's formula and the formats are turned with the amounts. One that the user made their own stays.
 */
export async function turnVariances(
  context: Excel.RequestContext,
  table: Excel.Table,
  { definition, content, places }: Turned,
): Promise<void> {
  const now = content.facts?.[VARIANCE_SIGN];
  if (now === undefined || (definition.facts?.[VARIANCE_SIGN] ?? EARLIER_SIGN) === now) return;
  table.load('name,showTotals');
  table.columns.load('items/name');
  await context.sync();
  const ours = content.columns.flatMap((column) => {
    const place = places.get(column.id);
    return place !== undefined && TURNED[column.kind] !== undefined ? [{ column, place }] : [];
  });
  const totals = table.showTotals ? table.getTotalRowRange() : undefined;
  totals?.load('formulas');
  const bodies = ours.map(({ place }) => table.getDataBodyRange().getColumn(place).load('numberFormat'));
  await context.sync();
  const titleOf = (id: string): string => table.columns.items[places.get(id) ?? -1]?.name ?? '';
  ours.forEach(({ column: { id, kind, total }, place }, index) => {
    const [before, after] = [NUMBER_FORMATS[TURNED[kind] ?? kind], NUMBER_FORMATS[kind]];
    const body = bodies[index];
    if (body?.numberFormat.every(([code]) => code === before)) body.numberFormat = body.numberFormat.map(() => [after]);
    if (total.kind !== 'less' || !totals) return;
    const formula = (adds: boolean): string => totalFormula({ ...total, adds }, table.name, titleOf(id), titleOf);
    const cell = totals.getCell(0, place);
    if (plain(totals.formulas[0]?.[place]) !== plain(formula(total.adds !== true))) return;
    cell.formulas = [[formula(total.adds === true)]];
    cell.numberFormat = [[after]];
  });
  await context.sync();
}

/** The kinds of columns that are turned, and what each was. */
const TURNED: Partial<Record<Content['columns'][number]['kind'], keyof typeof NUMBER_FORMATS>> = {
  judged: 'difference',
  difference: 'judged',
  judgedPercent: 'percent',
  percent: 'judgedPercent',
};

const plain = (formula: unknown): string => String(formula).replaceAll(' ', '').toLowerCase();
