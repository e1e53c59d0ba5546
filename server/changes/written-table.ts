const WRITES = /^\s*(INSERT|REPLACE|UPDATE|DELETE)\b(?:\s+(?:OR\s+\w+|IGNORE))?(?:\s+(?:INTO|FROM))?\s+[`"]?(\w+)/i;
const OTHERS = /^\s*(?:SELECT|SHOW|PRAGMA|SAVEPOINT|RELEASE|ROLLBACK|COMMIT|BEGIN|START)\b/i;

/** What a statement writes: whether it only adds rows, and to which table. Undefined where it writes none. */
export interface WrittenTable {
  readonly name: string;
  readonly adds: boolean;
}

/** A statement that does not begin with what it does is refused in a unit of work, for its table would go unseen. */
export function writtenTable(sql: string): WrittenTable | undefined {
  const [, verb, name] = WRITES.exec(sql) ?? [];
  if (verb !== undefined && name !== undefined) return { name, adds: /^\s*INSERT(?!\s+OR\s+REPLACE)/i.test(sql) };
  if (!OTHERS.test(sql)) throw new Error(`Which table does this write? ${sql.slice(0, 60)}`);
  return undefined;
}
