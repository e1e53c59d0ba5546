import type { EntityManager } from 'typeorm';
import { Refusal } from '../../agreement/refusal.js';
import { shownText } from '../../agreement/shown-text.js';
import { COST_CENTRE, PROJECT } from '../dimensions/dimension-pairs.js';

const COLUMNS = {
  [COST_CENTRE]: { column: 'cost_centre', argument: 'costCentre', words: 'cost centre' },
  [PROJECT]: { column: 'project', argument: 'project', words: 'project' },
} as const;

/** More are not shown: a ledger may have thousands of projects. */
const MOST_SHOWN = 20;

/** Refuses a cost centre or project that no row has ever had, with those that begin most like it. */
export async function refuseUnknownObject(reader: EntityManager, dimension: keyof typeof COLUMNS, object: string): Promise<void> {
  const { column, argument, words } = COLUMNS[dimension];
  const found = await reader.query<unknown[]>(`SELECT 1 FROM coding WHERE ${column} = ? LIMIT 1`, [object]);
  if (found.length > 0) return;
  const near = await reader.query<{ object: string }[]>(
    `SELECT DISTINCT ${column} AS object FROM coding WHERE ${column} <> ''
     ORDER BY CASE WHEN SUBSTR(${column}, 1, 1) = SUBSTR(?, 1, 1) THEN 0 ELSE 1 END, ${column} LIMIT ${MOST_SHOWN}`,
    [object],
  );
  const known = near.map((each) => each.object);
  const shown = shownText(object);
  const message = `No row has the ${words} “${shown}”. There are ${known.length === 0 ? 'none' : known.join(', ')}.`;
  throw new Refusal('OBJECT_UNKNOWN', message, { figures: { dimension, [argument]: shown, known } });
}
