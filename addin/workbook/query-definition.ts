import { isAskable, type Query } from './operations.js';
import { isFollowed } from './parameters/workbook-parameter.js';
import { isFacts, isListOf, isText } from './stored-shape.js';

/** An XML namespace of our own; `.example` is nobody's address. */
export const NAMESPACE = 'https://fordela.example/query/1';

/** Where a column of ours stands. Excel keeps the number when the user renames or moves the column. */
export interface HeldColumn {
  readonly id: string;
  readonly columnId: number;
  /** The heading as we wrote it. */
  readonly title: string;
}

/**
 * A query that a workbook holds, kept in the file as a custom XML part: what to ask and where the answer stands. Never a token, an
 * address of a server or a name of a user: whoever opens the file asks with their own rights.
 */
export type QueryDefinition = Query & HeldTable;

/** Where a query's answer stands, and what it was. The query's language is that of the lines and headings. */
export interface HeldTable {
  readonly id: string;
  readonly tableName: string;
  readonly tableId: string;
  /** The defined name over the lines above the table; it moves with them. */
  readonly noteName: string;
  /** The lines as last written: a line the user rewrote is the user's. */
  readonly note: readonly string[];
  readonly columns: readonly HeldColumn[];
  /** The keys as last written: a row with another key is the user's. */
  readonly rowKeys: readonly string[];
  /** When the figures were fetched: UTC, ISO 8601. */
  readonly asOf: string;
  /** The data's revision they belong to. */
  readonly revision: number;
  /** What the last answer settled where the question left it open. */
  readonly facts?: Readonly<Record<string, string>>;
}

/** A definition that was asked with these variables; of the same kind of query, which the compiler cannot follow. */
export function withVariables(
  definition: QueryDefinition,
  variables: Query['variables'] = definition.variables,
): QueryDefinition {
  return { ...definition, variables } as QueryDefinition;
}

/** JSON inside one element: Excel may write the XML anew, with a declaration or other quotes, and the text stays. */
export function definitionXml(definition: QueryDefinition): string {
  const text = JSON.stringify(definition).replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
  return `<query xmlns="${NAMESPACE}">${text}</query>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** `undefined` where the part is not a definition that this version understands. */
export function readDefinition(xml: string): QueryDefinition | undefined {
  const text = /<(?:\w+:)?query\b[^>]*>([\s\S]*)<\/(?:\w+:)?query>/.exec(xml)?.[1];
  if (text === undefined) return undefined;
  try {
    const read: unknown = JSON.parse(text.replace(/&(?:#(x?)([\da-f]+)|(\w+));/gi, signOf));
    return isDefinition(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function signOf(entity: string, hex: string, code: string | undefined, name: string | undefined): string {
  if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10));
  return SIGNS[name ?? ''] ?? entity;
}

/** The file is the user's: a definition from it is trusted only in its shape. */
function isDefinition(read: unknown): read is QueryDefinition {
  if (typeof read !== 'object' || read === null) return false;
  const {
    id,
    operation,
    variables,
    tableName,
    tableId,
    noteName,
    note,
    columns,
    rowKeys,
    asOf,
    revision,
    language,
    facts,
    parameters,
  } = read as Record<string, unknown>;
  const texts = [id, tableName, tableId, noteName].every((each) => typeof each === 'string' && each !== '');
  const lists = isListOf(note, isText) && isListOf(rowKeys, isText) && isListOf(columns, isHeldColumn);
  const asked = isAskable(operation, variables) && (language === 'sv' || language === 'en');
  const moment = typeof asOf === 'string' && !Number.isNaN(Date.parse(asOf));
  return texts && lists && asked && moment && Number.isInteger(revision) && isFacts(facts) && isFollowed(parameters);
}

function isHeldColumn(each: unknown): each is HeldColumn {
  if (typeof each !== 'object' || each === null) return false;
  const { id, columnId, title } = each as Record<string, unknown>;
  return isText(id) && Number.isInteger(columnId) && isText(title);
}
