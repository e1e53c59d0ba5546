import type { ColumnKind, Content, KeyColumns } from './content.js';
import { rowKey } from './row-key.js';
import { WorkbookRefusal } from './workbook-refusal.js';

/** The table as it stands: where our columns are, and the body. */
export interface CurrentTable {
  /** Our column id → its place in the table (`matchColumns`). */
  readonly places: ReadonlyMap<string, number>;
  readonly body: readonly (readonly unknown[])[];
  /** As `range.formulas` gives it, to tell an amount that was typed from one that is worked out. */
  readonly formulas?: readonly (readonly unknown[])[];
  /** The keys we wrote last time. */
  readonly heldKeys: readonly string[];
  /** The places of columns that are formatted as text throughout. */
  readonly textPlaces?: ReadonlySet<number>;
  /** The number in the sheet of the body's first row. */
  readonly firstRow?: number;
}

export interface RecognisedRows {
  /** The key of every row; an empty one for a row of the user's. */
  readonly keys: readonly string[];
  /** Keys whose code or name was lost, and which the rest of the row told. */
  readonly restored: readonly string[];
}

/**
 * What each row is about, also where somebody cleared a code, typed over it, or took a refresh back.
 *
 * A row whose code says nothing is told by its name if we wrote such a row and it is nowhere else. A code that only we write, though
 * neither the answer nor the workbook's own list has it, is ours: Excel's undo brings rows back, and not the list. What is left
 * without a key is the user's, unless amounts stand in it while a row of ours is missing: then it may be that row, and is refused.
 * Law: no key twice.
 */
export function recogniseRows(current: CurrentTable, content: Content): RecognisedRows {
  const { places, body, heldKeys } = current;
  const [first, ...others] = content.keyColumns.filter(({ columns }) => columns.every((id) => places.has(id)));
  if (first === undefined) throw new WorkbookRefusal('KEY_COLUMN_MISSING');
  const tells = (way: KeyColumns): string[] => body.map(keyTold(way, places, content));
  const told = tells(first);
  const byOthers = others.map(tells);
  const missing = heldKeys.filter((key) => !told.includes(key));
  const expected = new Set([...heldKeys, ...content.rows.map(({ key }) => key)]);
  const restored: string[] = [];
  const keys = told.map((key, row) => {
    const isSure = heldKeys.includes(key) && told.indexOf(key) === told.lastIndexOf(key);
    const lost = isSure ? undefined : byOthers.map((keysOf) => keysOf[row] ?? '').find((each) => missing.includes(each));
    if (lost !== undefined) restored.push(lost);
    return lost ?? (expected.has(key) || content.isOurKey?.(key) ? key : '');
  });
  refuseTwice(keys);
  refuseUnknown(current, keys, content);
  return { keys, restored };
}

/** The key that a row's cells tell in these columns: the answer's own, else by their form. */
function keyTold(way: KeyColumns, places: ReadonlyMap<string, number>, content: Content): (row: readonly unknown[]) => string {
  const textsOf = (cells: readonly unknown[], placeOf: (id: string) => number): string[] =>
    way.columns.map((id) => rowKey(cells[placeOf(id)]));
  const indexOf = (id: string): number => content.columns.findIndex((column) => column.id === id);
  const known = new Map(content.rows.map(({ key, cells }) => [textsOf(cells, indexOf).join('\t'), key]));
  return (row) => {
    const texts = textsOf(row, (id) => places.get(id) ?? 0);
    if (texts.every((text) => text === '')) return '';
    return known.get(texts.join('\t')) ?? way.keyOf?.(texts) ?? '';
  };
}

function refuseTwice(keys: readonly string[]): void {
  const twice = keys.find((key, row) => key !== '' && keys.indexOf(key) !== row);
  if (twice !== undefined) throw new WorkbookRefusal('ROW_TWICE', { key: twice });
}

const AMOUNTS: ReadonlySet<ColumnKind> = new Set(['persons', 'share', 'kronor', 'difference', 'percent']);

/** The places of our columns that hold amounts. */
export const amountPlaces = (places: ReadonlyMap<string, number>, { columns }: Pick<Content, 'columns'>): number[] =>
  columns.flatMap(({ id, kind }) => (AMOUNTS.has(kind) && places.has(id) ? [places.get(id) ?? 0] : []));

/** A row of ours is missing, and here stands one with typed amounts that does not say what it is. */
function refuseUnknown(current: CurrentTable, keys: readonly string[], content: Content): void {
  const { places, body, formulas = body, heldKeys, firstRow = 1 } = current;
  const missing = heldKeys.filter((key) => !keys.includes(key));
  if (missing.length === 0) return;
  const amounts = amountPlaces(places, content);
  const row = keys.findIndex((key, index) => key === '' && amounts.some((place) => typeof formulas[index]?.[place] === 'number'));
  if (row < 0) return;
  throw new WorkbookRefusal('ROW_UNKNOWN', {
    row: String(firstRow + row),
    missing: missing.map((key) => nameOf(key, content)).join(', '),
  });
}

/** What a row is called, with its key; the key alone where the answer no longer has it. */
function nameOf(key: string, { columns, rows, nameColumn }: Content): string {
  const name = rows.find((row) => row.key === key)?.cells[columns.findIndex(({ id }) => id === nameColumn)];
  return name === undefined || name === null || name === '' ? key : `${name} (${key})`;
}
