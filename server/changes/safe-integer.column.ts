import type { ColumnOptions } from 'typeorm';

/** A count kept in a BIGINT. MariaDB hands it over as text and SQLite as a number; both come out as a safe integer. */
export const safeIntegerColumn = {
  type: 'bigint',
  transformer: {
    to: (value: number | null | undefined) => (value === null || value === undefined ? value : safeInteger(value)),
    from: (value: string | number | null) => (value === null ? null : safeInteger(Number(value))),
  },
} satisfies ColumnOptions;

function safeInteger(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a safe integer`);
  return value;
}
