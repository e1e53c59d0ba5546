import { Refusal } from '../agreement/refusal.js';
import { asJsonStat2 } from './shapes/as-json-stat-2.js';
import { isRecord, type Json } from './shapes/json.js';
import { malformed } from './shapes/malformed.js';

/** One value of a variable: its code, its text, and its place along the variable. */
export interface Category {
  readonly code: string;
  readonly label: string;
  readonly position: number;
}

/** One variable of a dataset. */
export interface Dimension {
  readonly id: string;
  readonly label: string;
  readonly categories: readonly Category[];
  /** How far apart in the flat list two neighbouring categories are; the last variable's is 1. */
  readonly stride: number;
  /** Whether SCB adds over this variable when it is not asked for (PxWeb's own extension). */
  readonly elimination: boolean;
}

/** A table's variables, and which of them is the time, the place and the content (json-stat.org, version 2). */
export interface JsonStatMetadata {
  readonly dimensions: readonly Dimension[];
  readonly roles: ReadonlyMap<string, readonly string[]>;
}

/** A dataset, its sizes checked against its values. */
export interface JsonStatDataset extends JsonStatMetadata {
  /** The value in a place of the flat list; null where there is none. */
  readonly valueAt: (position: number) => number | null;
}

/** SCB answers with at most 150 000 cells; a whole table's metadata names more without holding them. */
const MAX_CELLS = 1_000_000;
const MAX_BYTES = 10_000_000;

/** Reads a dataset with its values; refuses what is no shape of PxWeb's, or holds another number of values than its sizes say. */
export function readJsonStat(bytes: Uint8Array): JsonStatDataset {
  const root = readRoot(bytes);
  const dimensions = readDimensions(root);
  const cells = dimensions.reduce((product, { categories }) => product * categories.length, 1);
  if (cells > MAX_CELLS) throw malformed(`The file has ${cells} cells; at most ${MAX_CELLS} are read.`, 'NOT_PXWEB', { cells });
  const { value } = root;
  if (Array.isArray(value)) {
    if (value.length !== cells)
      throw malformed(`The sizes make ${cells} cells, and there are ${value.length} values.`, 'NOT_PXWEB', {
        cells,
        values: value.length,
      });
    return { dimensions, roles: readRoles(root), valueAt: (position) => readValue(value[position]) };
  }
  const sparse = asRecord(value, 'value');
  const outside = Object.keys(sparse).find((key) => !/^\d+$/.test(key) || Number(key) >= cells);
  if (outside !== undefined)
    throw malformed(`There is a value in place “${outside.slice(0, 20)}” of ${cells} cells.`, 'NOT_PXWEB', { cells });
  return { dimensions, roles: readRoles(root), valueAt: (position) => readValue(sparse[String(position)]) };
}

/** Reads a table's metadata: the same shape, without values. */
export function readJsonStatMetadata(bytes: Uint8Array): JsonStatMetadata {
  const root = readRoot(bytes);
  return { dimensions: readDimensions(root), roles: readRoles(root) };
}

function readRoot(bytes: Uint8Array): Json {
  if (bytes.length > MAX_BYTES) {
    throw new Refusal('FILE_TOO_LARGE', `The file has ${bytes.length} bytes; at most ${MAX_BYTES} are read.`, {
      figures: { bytes: bytes.length, limitBytes: MAX_BYTES },
    });
  }
  return asJsonStat2(asRecord(parseJson(bytes), 'the file'));
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw malformed(`This is not JSON, or not all of it (${bytes.length} bytes).`, 'NOT_PXWEB', { bytes: bytes.length });
  }
}

function readDimensions(root: Json): Dimension[] {
  const ids = asList(root.id, 'id').map(String);
  const sizes = asList(root.size, 'size');
  const described = asRecord(root.dimension, 'dimension');
  if (ids.length !== sizes.length || ids.length === 0 || new Set(ids).size !== ids.length) {
    throw malformed('The variables and their sizes do not match.', 'NOT_PXWEB', { variables: ids.length, sizes: sizes.length });
  }
  const dimensions: Dimension[] = [];
  let stride = 1;
  for (const [index, id] of [...ids.entries()].reverse()) {
    const own = asRecord(described[id], `dimension ${id}`);
    const categories = readCategories(id, asRecord(own.category, `categories of ${id}`));
    if (categories.length !== sizes[index]) {
      throw malformed(
        `${id} has ${categories.length} categories, and its size is ${String(sizes[index]).slice(0, 20)}.`,
        'NOT_PXWEB',
        {
          variable: id,
        },
      );
    }
    const elimination = isRecord(own.extension) && own.extension.elimination === true;
    dimensions.unshift({ id, label: typeof own.label === 'string' ? own.label : id, categories, stride, elimination });
    stride *= categories.length;
  }
  return dimensions;
}

/** `index` is a list of codes in order, or an object of each code's place; a single category may have a label only. */
function readCategories(id: string, { index, label }: Json): Category[] {
  const labels = isRecord(label) ? label : {};
  const places: [string, unknown][] = Array.isArray(index)
    ? index.map((code, position) => [String(code), position])
    : Object.entries(isRecord(index) ? index : Object.fromEntries(Object.keys(labels).map((code) => [code, 0])));
  const categories = places.map(([code, position]) => {
    const text = labels[code];
    return { code, label: typeof text === 'string' ? text : code, position: Number(position) };
  });
  categories.sort((a, b) => a.position - b.position);
  const inOrder = categories.every(({ position }, place) => position === place);
  if (categories.length === 0 || !inOrder || new Set(categories.map(({ code }) => code)).size !== categories.length) {
    throw malformed(`The categories of ${id} are not in places 0, 1, 2 and so on.`, 'NOT_PXWEB', { variable: id });
  }
  return categories;
}

function readRoles(root: Json): ReadonlyMap<string, readonly string[]> {
  const entries = Object.entries(isRecord(root.role) ? root.role : {});
  return new Map(entries.map(([role, ids]) => [role, Array.isArray(ids) ? ids.map(String) : []]));
}

function readValue(value: unknown): number | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'number') throw malformed('A value is not a number.', 'NOT_PXWEB', { value: String(value).slice(0, 40) });
  return value;
}

function asRecord(value: unknown, what: string): Json {
  if (!isRecord(value)) throw malformed(`This is not JSON-stat: ${what} is not an object.`, 'NOT_PXWEB');
  return value;
}

function asList(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw malformed(`This is not JSON-stat: ${what} is not a list.`, 'NOT_PXWEB');
  return value;
}
