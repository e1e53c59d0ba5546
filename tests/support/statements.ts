import type { Logger } from 'typeorm';
import type { House } from '../../server/app.js';

/** What a connection is asked meanwhile: the one that reads, unless the other is named. */
export async function statementsOf(
  house: House,
  work: () => Promise<unknown>,
  connection: 'reader' | 'writer' = 'reader',
): Promise<string[]> {
  const source = house.database[connection] as { logger: Logger };
  const before = source.logger;
  const said: string[] = [];
  source.logger = { ...before, logQuery: (sql) => void said.push(sql) } as Logger;
  try {
    await work();
  } finally {
    source.logger = before;
  }
  return said;
}
