import { expect, it } from 'vitest';
import { currentRevision } from '../../server/changes/read-consistently.js';
import { changed, csvOf, exchanged, FIGURES_2025, realFigures } from '../regions/plausibility/broken-files.js';
import { onEachDatabase } from '../support/databases.js';
import { serve } from '../support/served.js';

const IMPORT = `mutation ($input: PopulationImportInput!, $accept: [PopulationAcceptance!], $reason: String, $dryRun: Boolean, $key: String) {
  importPopulation(input: $input, accept: $accept, reason: $reason, dryRun: $dryRun, idempotencyKey: $key) {
    revision changed
    populations {
      referenceDate version changed
      comparison { heldAgainst heldAgainstVersion allowedPercent allowedNationPercent nation { before after percent } rows { region { code } before after percent } }
      jumps { region { code } heldAgainst before after percent allowedPercent }
      openTables { year totalBefore totalAfter regions rows { region { code } before after change } }
    }
  }
}`;

interface Imported {
  readonly revision: number;
  readonly changed: boolean;
  readonly populations: readonly {
    readonly version: number;
    readonly comparison: { readonly heldAgainst: string; readonly rows: readonly object[] } | null;
    readonly jumps: readonly object[];
    readonly openTables: readonly { readonly year: number; readonly regions: number; readonly rows: readonly object[] }[];
  }[];
}

onEachDatabase('importPopulation', (database) => {
  const opened = async () => {
    const house = await database.house('example');
    const { graphql } = await serve({}, house);
    const ask = async (variables: object) => {
      const { body } = await graphql(IMPORT, variables);
      return { answer: body.data?.importPopulation as Imported | undefined, refused: body.errors?.[0]?.extensions };
    };
    return { ask, revision: () => currentRevision(house.database.reader.manager) };
  };
  const input = (text: string) => ({ file: { text }, source: 'Test' });
  const KALMAR_BLEKINGE = csvOf([2024, exchanged(realFigures(2024), '08', '10')]);

  it.each([false, true])('asks with rows, figures and tables, and stores nothing (dryRun: %s)', async (dryRun) => {
    const { ask, revision } = await opened();
    const before = await revision();
    const { answer, refused } = await ask({ input: input(KALMAR_BLEKINGE), dryRun });
    expect(answer).toBeNull();
    expect(refused).toMatchObject({
      code: 'POPULATION_JUMPS',
      clause: 'FIN-1',
      figures: { jumps: 2, populations: [{ referenceDate: '2024-12-31', heldAgainst: '2024-12-31', regions: 2 }] },
      offences: [
        { row: 8, figures: { region: '08', before: 246_352, after: 157_223, percent: -36.18 } },
        { row: 10, figures: { region: '10', before: 157_223, after: 246_352, percent: 56.69 } },
      ],
    });
    expect(await revision()).toBe(before);
  });

  it('takes what is accepted with a reason, answers all of it, and answers a replay alike', async () => {
    const { ask, revision } = await opened();
    const before = await revision();
    const asked = { input: input(KALMAR_BLEKINGE), accept: ['JUMPS'], key: 'k' };
    expect((await ask(asked)).refused).toMatchObject({ code: 'TEXT_INVALID', figures: { name: 'reason' } });
    expect((await ask({ ...asked, dryRun: true })).answer).toMatchObject({ changed: true, revision: before });
    expect(await revision()).toBe(before);
    const { answer } = await ask({ ...asked, reason: 'Letter of 3 May' });
    expect(answer?.populations[0]).toMatchObject({
      version: 2,
      comparison: {
        heldAgainst: '2024-12-31',
        heldAgainstVersion: 1,
        allowedPercent: 3,
        allowedNationPercent: 2,
        nation: { before: 10_587_710, after: 10_587_710, percent: 0 },
      },
      jumps: [{ region: { code: '08' } }, { region: { code: '10' } }],
    });
    expect(answer?.populations[0]?.comparison?.rows).toHaveLength(21);
    // 11 500 000 × 246 352 ÷ 10 587 710 and × 157 223 ÷ 10 587 710
    expect(answer?.populations[0]?.openTables.find(({ year }) => year === 2026)).toEqual({
      year: 2026,
      totalBefore: 11_500_000,
      totalAfter: 11_500_000,
      regions: 2,
      rows: [
        { region: { code: '08' }, before: 267_578.92, after: 170_770.12, change: -96_808.8 },
        { region: { code: '10' }, before: 170_770.12, after: 267_578.92, change: 96_808.8 },
      ],
    });
    expect((await ask({ ...asked, reason: 'Letter of 3 May' })).answer?.populations).toEqual(answer?.populations);
  });

  it('answers a good file with old and new figures of every region, and without a word nothing is accepted', async () => {
    const { ask } = await opened();
    const good = csvOf([2025, FIGURES_2025]);
    const { answer } = await ask({ input: input(good), dryRun: true });
    expect(answer?.populations).toMatchObject([{ version: 1, comparison: { heldAgainst: '2024-12-31' }, jumps: [] }]);
    const tenfold = csvOf([2025, changed(FIGURES_2025, '07', (digits) => `${digits}0`)]);
    expect((await ask({ input: input(tenfold), accept: [] })).refused).toMatchObject({ code: 'POPULATION_JUMPS' });
    expect((await ask({ input: input(tenfold), accept: ['EVERYTHING'], reason: 'x' })).answer).toBeUndefined();
  });

  it('takes the bytes of a file in any encoding that is read, and a file once', async () => {
    const { ask } = await opened();
    const rows = realFigures(2024).map(([code, persons]) => `${code};2024;${persons}`);
    const base64 = Buffer.from(['länskod;år;folkmängd', ...rows].join('\r\n'), 'latin1').toString('base64');
    const known = await ask({ input: { file: { base64 }, source: 'Test' } });
    expect(known.answer).toMatchObject({ changed: false });
    const twice = { content: 'x', file: { text: 'x' }, source: 'Test' };
    expect((await ask({ input: twice })).refused).toMatchObject({ code: 'INPUT_INVALID' });
    expect((await ask({ input: { source: 'Test' } })).refused).toMatchObject({ code: 'INPUT_INVALID' });
  });
});
