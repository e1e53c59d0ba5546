import { expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.js';
import { serve } from '../support/served.js';

async function health(origin: string, what: 'live' | 'ready'): Promise<[number, unknown]> {
  const response = await fetch(`${origin}/health/${what}`);
  return [response.status, await response.json()];
}

onEachDatabase('the health checks', (database) => {
  it('are open to everybody and say that all is well', async () => {
    const { origin } = await serve({}, await database.house());
    expect(await health(origin, 'live')).toEqual([200, { status: 'live' }]);
    expect(await health(origin, 'ready')).toEqual([200, { status: 'ready' }]);
  });

  it('say that a migration is missing', async () => {
    const house = await database.house();
    const { origin } = await serve({}, house);
    await house.database.writer.query('DELETE FROM migration');
    expect(await health(origin, 'ready')).toEqual([503, { status: 'unavailable', reason: 'migrations' }]);
    expect(await health(origin, 'live')).toEqual([200, { status: 'live' }]);
  });

  it('say that the database does not answer, and keep why to the log', async () => {
    const house = await database.house();
    const { origin, logLines } = await serve({}, house);
    await house.database.writer.query('ALTER TABLE migration RENAME TO migration_away');
    expect(await health(origin, 'ready')).toEqual([503, { status: 'unavailable', reason: 'database' }]);
    expect(logLines.join('')).toContain('The database does not answer');
  });
});

it('says that the server is stopping, to those who still hold a connection', async () => {
  const { origin, app } = await serve();
  app.beginStop();
  expect(await health(origin, 'ready')).toEqual([503, { status: 'unavailable', reason: 'stopping' }]);
});
