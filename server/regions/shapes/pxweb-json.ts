import type { Json } from './json.js';
import { malformed } from './malformed.js';

interface Column {
  readonly code: string;
  readonly text: string;
  /** "d" a variable, "t" the time, "c" a content with values. */
  readonly type: string;
}

/** The variable of contents, as SCB calls it. */
const CONTENTS = 'ContentsCode';

/**
 * PxWeb's own JSON: a list of rows, each with the codes of its variables and a text for each content. The same as JSON-stat 2; a
 * figure that is missing or written with dots is none, and none becomes 0.
 */
export function pxWebAsJsonStat(givenColumns: readonly unknown[], data: readonly unknown[]): Json {
  const columns = givenColumns.map(readColumn);
  const variables = columns.filter(({ type }) => type !== 'c');
  const contents = columns.filter(({ type }) => type === 'c');
  if (variables.length === 0 || contents.length === 0)
    throw malformed('The file’s columns name no variable, or no content.', 'NOT_PXWEB');
  const rows = data.map((row, index) => readRow(row, index, variables.length, contents.length));
  const categories = variables.map((_, at) => [...new Set(rows.map(({ key }) => key[at] ?? ''))]);
  const sizes = [...categories.map(({ length }) => length), contents.length];
  const value: Record<string, number | null> = {};
  for (const { key, values } of rows) {
    const row = key.reduce((flat, code, at) => flat * (sizes[at] ?? 1) + (categories[at]?.indexOf(code) ?? 0), 0);
    if (value[row * contents.length] !== undefined)
      throw malformed(`The row ${key.join(', ')} is there twice.`, 'NOT_PXWEB', { key });
    for (const [at, text] of values.entries()) value[row * contents.length + at] = readValue(text, key);
  }
  const described = variables.map(({ code, text }, at) => [code, { label: text, category: { index: categories[at] } }]);
  const label = Object.fromEntries(contents.map(({ code, text }) => [code, text]));
  return {
    class: 'dataset',
    version: '2.0',
    id: [...variables.map(({ code }) => code), CONTENTS],
    size: sizes,
    role: { time: variables.filter(({ type }) => type === 't').map(({ code }) => code), metric: [CONTENTS] },
    dimension: {
      ...Object.fromEntries(described),
      [CONTENTS]: { label: CONTENTS, category: { index: contents.map(({ code }) => code), label } },
    },
    value,
  };
}

function readColumn(column: unknown): Column {
  const { code, text, type } = (column ?? {}) as Partial<Record<keyof Column, unknown>>;
  if (typeof code !== 'string' || typeof type !== 'string')
    throw malformed('A column of the file has no code or no type.', 'NOT_PXWEB');
  return { code, text: typeof text === 'string' ? text : code, type };
}

interface Row {
  readonly key: readonly string[];
  readonly values: readonly unknown[];
}

function readRow(row: unknown, index: number, variables: number, contents: number): Row {
  const { key, values } = (row ?? {}) as { key?: unknown; values?: unknown };
  if (!Array.isArray(key) || !Array.isArray(values) || key.length !== variables || values.length !== contents) {
    throw malformed(`Row ${index + 1} of the data has not ${variables} codes and ${contents} values.`, 'NOT_PXWEB', {
      row: index + 1,
    });
  }
  return { key: key.map(String), values };
}

/** PxWeb writes ".", ".." and "-" where it has no figure. */
function readValue(value: unknown, key: readonly string[]): number | null {
  const text = String(value ?? '').trim();
  if (/^(?:\.{1,3}|-|)$/.test(text)) return null;
  if (/^\d+$/.test(text)) return Number(text);
  throw malformed(`The row ${key.join(', ')} has “${text.slice(0, 40)}”, which is not a number of inhabitants.`, 'NOT_PXWEB', {
    key,
  });
}
