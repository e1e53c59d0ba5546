import type { AskOptions, Client } from '../../api/client.js';
import type { Answer } from '../answer.js';
import { askQuery, type Query } from '../operations.js';
import type { Workbook } from '../workbook.js';

export interface AskingOfTables {
  readonly client: Client;
  readonly workbook: Pick<Workbook, 'resolve'>;
  readonly now: () => Date;
}

/** Asks what a table of the workbook is filled with now: where it follows named cells, what those say at this moment. */
export async function askHeldQuery(
  { client, workbook, now }: AskingOfTables,
  query: Query,
  options: AskOptions = {},
): Promise<Answer> {
  const resolved = await workbook.resolve(query, now().getFullYear());
  return { ...(await askQuery(client, resolved, now, options)), variables: resolved.variables };
}
