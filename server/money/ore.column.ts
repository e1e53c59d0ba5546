import type { ColumnOptions } from 'typeorm';
import { type Ore, ore } from './ore.js';

/**
 * How an amount is kept: a whole number of öre in a BIGINT. MariaDB hands a BIGINT over as text and SQLite as a
 * number; both come out as `Ore`, and what is not whole öre is refused before it can be rounded by the database.
 */
export const oreColumn = {
  type: 'bigint',
  transformer: {
    to: (value: Ore | null | undefined) => (value === null || value === undefined ? value : ore(value)),
    from: (value: string | number | null) => (value === null ? null : ore(Number(value))),
  },
} satisfies ColumnOptions;
