import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { fordela } from '../../cli/run-command.js';
import { onEachDatabase } from '../../support/databases.js';
import { serve } from '../../support/served.js';
import { csvOf, made, take, trialFile, yearOf } from './trying.js';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const IMPORT = `mutation ($input: LedgerFileInput!, $dryRun: Boolean!, $reason: String) {
  importLedgerFile(input: $input, dryRun: $dryRun, reason: $reason) {
    source sourceIsNew kind kindGround added removed sum accepted
    accounts { account added replaced takenAway } filteredAway { vouchers rows amount }
    questions { accept alternatives message figures }
  }
}`;
const base64 = (name: string) => ({ base64: Buffer.from(trialFile(name)).toString('base64') });

onEachDatabase('what an import asks', (database) => {
  it('is told on the command line with exit code 1, and accepted there by name with a reason', async () => {
    const address = await database.address();
    const folder = mkdtempSync(join(tmpdir(), 'fordela-ask-'));
    folders.push(folder);
    const give = (name: string, ...more: string[]) => {
      const path = join(folder, name);
      writeFileSync(path, trialFile(name));
      return fordela(['ledger', 'import', path, ...more], address);
    };
    const year = await give('A2a-full-year.se');
    expect([year.code, year.stdout]).toEqual([0, expect.stringContaining('Taken as: whole-year, since it carries #UB or #RES')]);
    expect(year.stdout).toContain('  account 5010: added 600.00\n');
    expect((await give('A2a-full-year.se')).code).toBe(0); // stands in the ledger already
    const june = await give('A2b-only-june.se');
    expect([june.code, june.stdout]).toEqual([1, '']);
    expect(june.stderr).toContain('IMPORT_ASKS');
    expect(june.stderr).toMatch(/contradicted-balances.*5010|1930 is .600.00 kr/s);
    const dry = await give('A2b-only-june.se', '--dry-run');
    expect([dry.code, dry.stdout]).toEqual([1, expect.stringContaining('A dry run: nothing was stored')]);
    expect((await give('A2b-only-june.se', '--accept', 'contradicted-balances')).stderr).toContain('needs a reason');
    const taken = await give('A2b-only-june.se', '--accept', 'contradicted-balances', '--reason', 'Only June is new');
    expect([taken.code, taken.stdout]).toEqual([0, expect.stringContaining('0 taken away')]);
    for (const wrong of [
      ['--accept', 'anything'],
      ['--as', 'year'],
      ['--period', '2025'],
      ['--no-filter', '--only-account', '5'],
    ]) {
      expect((await give('A2a-full-year.se', ...wrong)).code, wrong.join(' ')).toBe(2);
    }
    expect((await fordela(['verify'], address)).code).toBe(0);
  });

  it('of an extract is its sum, which the command line can name', async () => {
    const address = await database.address();
    const folder = mkdtempSync(join(tmpdir(), 'fordela-ask-'));
    folders.push(folder);
    const path = join(folder, 'project.csv');
    writeFileSync(path, trialFile('c21-agresso-project-extract.csv'));
    const give = (...more: string[]) => fordela(['ledger', 'import', path, '--csv', '--year', '2025', ...more], address);
    expect(await give()).toMatchObject({ code: 1, stderr: expect.stringMatching(/373.730\.00 kr/) });
    expect(await give('--expect', '373 730,01')).toMatchObject({ code: 1, stderr: expect.stringContaining('IMPORT_REFUSED') });
    const taken = await give('--expect', '373 730,00', '--source', 'Project');
    expect(taken).toMatchObject({ code: 0, stdout: expect.stringContaining('Taken as: extract') });
    expect(taken.stdout).toContain('The rows that are kept sum to 373730.00 kr.');
    // SIE holds whole vouchers only; a journal holds the rows in brackets
    const sie = await fordela(['ledger', 'export', '--year', '2025', '--output', join(folder, 'out.se')], address);
    expect(sie).toMatchObject({ code: 1, stderr: expect.stringContaining('EXPORT_REFUSED') });
    const journal = join(folder, 'out.journal');
    expect(
      (await fordela(['ledger', 'export', '--year', '2025', '--format', 'hledger', '--output', journal], address)).code,
    ).toBe(0);
  });

  it('comes over GraphQL: in a dry run beside what would be done, in an import as a refusal with the same questions', async () => {
    const house = await database.house();
    const { graphql } = await serve({}, house);
    const whole = { input: { file: base64('A2a-full-year.se') }, dryRun: false };
    const done = (await graphql(IMPORT, whole)).body.data?.importLedgerFile as Record<string, unknown>;
    expect(done).toMatchObject({
      ...{
        source: 'Provregionen, Provprogram',
        sourceIsNew: true,
        kind: 'WHOLE_YEAR',
        kindGround: 'BALANCES_MET',
        added: 6,
        sum: 0,
      },
      accounts: [
        { account: '1930', added: -600, replaced: 0, takenAway: 0 },
        { account: '5010', added: 600, replaced: 0, takenAway: 0 },
      ],
      questions: [],
    });
    const input = { file: base64('A2b-only-june.se'), as: 'WHOLE_YEAR' };
    const dry = (await graphql(IMPORT, { input, dryRun: true })).body.data?.importLedgerFile as {
      questions: { accept: string; figures: string }[];
    };
    expect(dry.questions.map(({ accept }) => accept)).toEqual(['CONTRADICTED_BALANCES', 'REMOVALS']);
    expect(JSON.parse(dry.questions[0]?.figures ?? '')).toMatchObject({
      accounts: [
        { account: '1930', stated: -600, vouchers: -100 },
        { account: '5010', stated: 600, vouchers: 100 },
      ],
    });
    const refused = (await graphql(IMPORT, { input, dryRun: false })).body.errors?.[0]?.extensions as {
      code: string;
      figures: { questions: { accept: string }[] };
    };
    expect([refused.code, refused.figures.questions.map(({ accept }) => accept)]).toEqual([
      'IMPORT_ASKS',
      ['CONTRADICTED_BALANCES', 'REMOVALS'],
    ]);
    const accept = ['CONTRADICTED_BALANCES', 'REMOVALS'];
    const taken = await graphql(IMPORT, { input: { ...input, accept }, dryRun: false, reason: 'Example' });
    expect(taken.body.data?.importLedgerFile).toMatchObject({ removed: 5, accepted: accept });
    const log = await graphql(
      '{ changes(first: 1) { edges { node { reason after } } } ledgerSources { name program company organisationNumber } }',
    );
    expect(JSON.stringify(log.body.data)).toContain('CONTRADICTED_BALANCES');
    expect(log.body.data?.ledgerSources).toEqual([
      { name: 'Provregionen, Provprogram', program: 'Provprogram', company: 'Provregionen', organisationNumber: null },
    ]);
  });

  it('shows vouchers with their numbers as written and what they are', async () => {
    const house = await database.house();
    await take(house, made({ head: yearOf(3), vouchers: ['A"LB25-00123" 20250115 3'] }));
    const extract = trialFile('c21-agresso-project-extract.csv');
    await take(house, extract, { ...csvOf(extract), expectOre: 37_373_000 as never, accept: ['OTHER_COMPANY' as never] });
    const { graphql } = await serve({}, house);
    const listed = await graphql(
      '{ vouchers(year: 2025, first: 2) { edges { node { series number numberAsWritten kind rows { amount } } } } }',
    );
    expect(listed.body.data?.vouchers).toMatchObject({
      edges: [
        { node: { series: 'A', number: 123, numberAsWritten: 'LB25-00123', kind: 'VOUCHER' } },
        { node: { series: 'LÖ', number: 13_000_012, numberAsWritten: '13000012', kind: 'EXTRACT', rows: [{ amount: 245_310 }] } },
      ],
    });
  });
});
