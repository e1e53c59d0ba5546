const MOST_NAMED = 5;

/** `Row 29`, `Rows 29 and 30`, `Rows 29–33`, `Rows 3, 5, 9, 11, 13 …`: rows of a sheet as a sentence begins. */
export function rowsInWords(one: string, many: string, and: string, rows: readonly number[]): string {
  const [first, second] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined || second === undefined) return `${one} ${first ?? ''}`;
  if (rows.length === 2) return `${many} ${first} ${and} ${second}`;
  if (last - first === rows.length - 1) return `${many} ${first}–${last}`;
  return `${many} ${rows.slice(0, MOST_NAMED).join(', ')}${rows.length > MOST_NAMED ? ' …' : ''}`;
}
