import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';

/** The contract as text: with descriptions, and sorted so that a diff shows only what changed. */
export function schemaText(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

/** The lines that differ, with what both share at the start and at the end left out; empty when nothing differs. */
export function lineDiff(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const [removed, added] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  if (removed.length === 0 && added.length === 0) return '';
  return [`@@ line ${start + 1} @@`, ...removed.map((line) => `-${line}`), ...added.map((line) => `+${line}`)].join('\n');
}
