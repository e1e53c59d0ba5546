import fc from 'fast-check';
import { expect, it } from 'vitest';
import { onEachDatabase } from '../../support/databases.js';
import { randomRuns } from '../../support/random-runs.js';
import { sequences } from './arbitrary-sequence.js';
import { runSequence } from './run-sequence.js';
import { type RunningApp, runApp } from './running-app.js';
import { Tally } from './tally.js';

/** So many sequences have a year each in one database, and then there is a new one. */
const YEARS_A_DATABASE = 50;
/** Their years have not begun: in those, a month in which anything is booked shows it. */
const FIRST_YEAR = 2100;
/** Of fewer files the shares say nothing: one file with a fault may come many times in five sequences. */
const ENOUGH_FILES = 200;

/**
 * The first that fails ends the test, with the story of its files; RANDOM_SEED and a longer --testTimeout make it as short as it gets.
 */
const endOnFailure = process.env.RANDOM_SEED === undefined;

onEachDatabase('the ledger', (database) => {
  const size = database.kind === 'sqlite' ? { tests: 40, soak: 2000 } : { tests: 5, soak: 40 };

  it('is what its files have told it, whatever they are and in whatever order they come', async () => {
    const tally = new Tally();
    let [app, begun]: [RunningApp | undefined, number] = [undefined, 0];
    const end = async (): Promise<void> => {
      expect((await app?.faults()) ?? []).toEqual([]);
      await app?.stop();
    };
    const property = fc.asyncProperty(sequences, async (sequence) => {
      if (begun % YEARS_A_DATABASE === 0) {
        await end();
        app = await runApp(await database.house());
      }
      await runSequence(app as RunningApp, sequence, FIRST_YEAR + (begun++ % YEARS_A_DATABASE), tally);
    });
    await fc.assert(property, { ...randomRuns(`model of imports (${database.kind})`, size), endOnFailure });
    await end();
    console.log(`${database.kind}: ${tally}`);
    expect(tally.of('taken')).toBeGreaterThan(0);
    if (tally.of('made') < ENOUGH_FILES) return;
    // Of a hundred files about 62 are taken at once, 21 when answered, 10 are declined and 7 refused for their faults.
    expect(tally.share('taken', 'made')).toBeGreaterThan(40);
    expect(tally.share('taken when answered', 'made')).toBeGreaterThan(5);
    expect(tally.share('declined', 'made')).toBeLessThan(25);
    expect(tally.share('refused rightly', 'made')).toBeLessThan(20);
  });
});
