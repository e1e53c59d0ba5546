import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { Change } from '../../server/changes/change.entity.js';
import type { DatabaseAddress } from '../../server/config.js';
import { projectRoot } from '../../server/database/project-root.js';
import { loadPopulations } from '../../server/regions/load-populations.js';
import { onEachDatabase } from '../support/databases.js';
import { fordela, inHouse, silentInput } from './run-command.js';

const SEED = readFileSync(join(projectRoot(), 'server/database/seed/population.csv'), 'utf8');
const METADATA = readFileSync(join(projectRoot(), 'tests/fixtures/ok/scb-tab6471-metadata.json'));
const FIGURES = readFileSync(join(projectRoot(), 'tests/fixtures/ok/scb-tab6471-2026m01-04.json'));
const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04-30'];

/** The figures of some years, and those of 2024 with people moved from Stockholm to Skåne. */
function csv(years: readonly number[], moved = 0): string {
  const lines = SEED.split('\n').filter((line) => /^region/.test(line) || years.some((year) => line.split(',')[1] === `${year}`));
  return lines
    .join('\n')
    .replace('12,2024,1428626', `12,2024,${1_428_626 + moved}`)
    .replace('01,2024,2473307', `01,2024,${2_473_307 - moved}`);
}

const cleanUps: (() => unknown)[] = [];
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp();
});

function fileWith(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'fordela-cli-'));
  cleanUps.push(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'population.csv'), text);
  return join(folder, 'population.csv');
}

/** SCB on the loopback: metadata, then figures. `stuck` answers nothing, and says when it was asked. */
async function scb(stuck?: () => void): Promise<string> {
  const server = createServer((request, response) => {
    if (stuck) stuck();
    else response.end(request.url?.includes('/metadata') ? METADATA : FIGURES);
  });
  cleanUps.push(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v2`;
}

const known = (address: DatabaseAddress) => inHouse(address, async ({ database }) => loadPopulations(database.reader.manager));
const lastChange = (address: DatabaseAddress) =>
  inHouse(address, ({ database }) => database.reader.manager.findOneOrFail(Change, { where: {}, order: { revision: 'DESC' } }));
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

onEachDatabase('fordela population import', (database) => {
  it('stores what is new and says what was known', async () => {
    const address = await database.address();
    const asked = [
      'population',
      'import',
      fileWith(csv([2023, 2024], 500)),
      '--source',
      'SCB, corrected',
      '--reason',
      'Letter of 3 May',
    ];
    const { code, stdout, stderr } = await fordela(asked, address);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(plain(stdout)).toBe(
      [
        '2023-12-31  version 1  10 551 707 persons  known already, nothing changed',
        '            The 21 regions sum to the national total exactly, 10551707.',
        '2024-12-31  version 2  10 587 710 persons  stored',
        '            The 21 regions sum to the national total exactly, 10587710.',
        'Revision 5.',
        '',
      ].join('\n'),
    );
    const stored = [...(await known(address)).values()].find(({ version }) => version.referenceDate === '2024-12-31');
    expect(stored?.version).toMatchObject({ version: 2, source: 'SCB, corrected', importedBy: 'anna (command line)' });
    expect(stored?.persons.get('12')).toBe(1_429_126);
    expect(await lastChange(address)).toMatchObject({ principalId: 'command-line:anna', reason: 'Letter of 3 May' });
  });

  it.each([[['-']], [[]]])('reads the standard input with %j, and changes nothing the second time', async (file) => {
    const address = await database.address();
    const { code, stdout } = await fordela(['population', 'import', ...file], address, { stdin: csv([2024]) });
    expect(code).toBe(0);
    expect(stdout).toContain('known already');
    expect(stdout).toContain('Nothing was new; the data stays at revision 4.');
  });

  it('refuses a file with every offending row, and stores none of it', async () => {
    const address = await database.address();
    const broken = csv([2022, 2024], 500).replace('12,2022,1414324', '12,2022,').replace('25,2022,249177', '99,2022,249177');
    const { code, stdout, stderr } = await fordela(['population', 'import', fileWith(broken)], address);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^Refused: IMPORT_REFUSED\n/);
    expect(stderr).toMatch(/\n {2}row \d+, column population.*: .+\n/);
    expect(stderr).toContain('“99”: not one of the 21 regions');
    expect(stderr).toContain('Region Norrbotten is missing for 2022-12-31');
    expect([...(await known(address)).values()].every(({ version }) => version.version === 1)).toBe(true);
  });

  it.each([
    ['a file that is not there', ['/dev/null/none.csv'], 2, 'cannot be read (ENOTDIR)'],
    ['a name that nothing has', ['./no-such-file.csv'], 2, 'There is no file ./no-such-file.csv.'],
    ['a folder', ['/'], 2, '/ is a folder'],
    ['another format than the file has', ['-', '--format', 'json-stat'], 1, 'Refused: FILE_MALFORMED'],
    ['a blank source', ['-', '--source', ' '], 1, 'Refused: TEXT_INVALID'],
    ['an unknown format', ['-', '--format', 'xlsx'], 2, 'Allowed choices are csv, json-stat'],
  ])('refuses %s', async (_what, asked, code, message) => {
    const ended = await fordela(['population', 'import', ...asked], await database.address(), { stdin: csv([2024]) });
    expect(ended).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(message) });
  });

  it('asks for a file where a person sits at the keyboard', async () => {
    const ended = await fordela(['population', 'import'], await database.address(), { tty: true });
    expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining('population import FILE') });
  });

  it('cuts off an input without end', async () => {
    const ended = await fordela(['population', 'import'], await database.address(), { stdin: 'x'.repeat(20_000_001) });
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining('Refused: FILE_TOO_LARGE') });
  });

  it('stops on Ctrl-C while it waits for its input', async () => {
    const stopping = new AbortController();
    setTimeout(() => stopping.abort(), 50);
    const asked = { stdin: silentInput(), signal: stopping.signal };
    const ended = await fordela(['population', 'import'], await database.address(), asked);
    expect(ended).toEqual({ code: 130, stdout: '', stderr: 'fordela: stopped; nothing was stored\n' });
  });

  it('stores nothing when Ctrl-C comes before the input has been stored', async () => {
    const address = await database.address();
    await inHouse(address, async () => undefined);
    const stopping = new AbortController();
    const ending = fordela(['population', 'import'], address, { stdin: csv([2024], 500), signal: stopping.signal });
    setImmediate(() => stopping.abort());
    expect(await ending).toMatchObject({ code: 130, stdout: '' });
    expect((await lastChange(address)).revision).toBe(4);
  });
});

onEachDatabase('fordela population fetch', (database) => {
  it('imports what SCB answers, month by month', async () => {
    const address = await database.address();
    const { code, stdout, stderr } = await fordela(['population', 'fetch', ...MONTHS, '--base-url', await scb()], address);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.match(/^2026-0[1-4]-\d\d {2}version 1 .* stored$/gm)).toHaveLength(4);
    expect(stdout).toContain('SCB has added noise to these figures (Cell Key Method)');
    expect(stdout).toContain('Revision 5.');
    expect([...(await known(address)).values()].at(-1)?.version.source).toMatch(/^SCB, table TAB6471, fetched 2026-11-22T11:00/);
  });

  it('shows its progress to a person, and to nobody else', async () => {
    const asked = ['population', 'fetch', ...MONTHS, '--base-url', await scb()];
    const { code, stdout, stderr } = await fordela(asked, await database.address(), { tty: true });
    expect(code).toBe(0);
    expect(stderr).not.toBe('');
    expect(stdout).not.toContain('%');
  });

  it('stops on Ctrl-C and stores nothing', async () => {
    const address = await database.address();
    await inHouse(address, async () => undefined);
    const stopping = new AbortController();
    const baseUrl = await scb(() => stopping.abort());
    const ended = await fordela(['population', 'fetch', '2026-04', '--base-url', baseUrl], address, { signal: stopping.signal });
    expect(ended).toEqual({ code: 130, stdout: '', stderr: 'fordela: stopped; nothing was stored\n' });
    expect((await lastChange(address)).revision).toBe(4);
  });

  it.each([
    ['a day that SCB does not publish', ['2026-04-29'], 1, 'Refused: INPUT_INVALID'],
    ['a day that does not exist', ['2026-13'], 1, 'Refused: DATE_INVALID'],
    ['no date', [], 2, "missing required argument 'date'"],
    ['an address that is none', ['2024', '--base-url', 'ftp://scb'], 1, 'Refused: INPUT_INVALID'],
  ])('refuses %s', async (_what, asked, code, message) => {
    const ended = await fordela(['population', 'fetch', ...asked], await database.address());
    expect(ended).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(message) });
  });
});
