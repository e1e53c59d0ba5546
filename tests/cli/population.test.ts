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
async function scb(stuck?: () => void, figures: Uint8Array | string = FIGURES): Promise<string> {
  const server = createServer((request, response) => {
    if (stuck) stuck();
    else response.end(request.url?.includes('/metadata') ? METADATA : figures);
  });
  cleanUps.push(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v2`;
}

/** The same answer with every cell of Kronoberg ten times what it is. */
function tenfoldKronoberg(): string {
  const { value, size, ...rest } = JSON.parse(FIGURES.toString()) as {
    value: number[];
    size: number[];
    id: string[];
    dimension: Record<string, { category: { index: Record<string, number> } }>;
  };
  const cells = value.length / (size[0] ?? 1); // the regions come first
  const at = rest.dimension[rest.id[0] ?? '']?.category.index['07'];
  return JSON.stringify({
    ...rest,
    size,
    value: value.map((count, place) => (Math.floor(place / cells) === at ? count * 10 : count)),
  });
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
    const lines = plain(stdout).split('\n');
    expect(lines.slice(0, 8)).toEqual([
      '2023-12-31  version 1  10 551 707 persons  known already, nothing changed',
      '            The 21 regions sum to the national total exactly, 10551707.',
      '2024-12-31  version 2  10 587 710 persons  stored',
      '            The 21 regions sum to the national total exactly, 10587710.',
      'Held against 2024-12-31, version 1. Without a question: 3 percent for a region, 2 percent for the nation.',
      'Region                       Version 1  2024-12-31  Change  Percent',
      '──────────────────────────  ──────────  ──────────  ──────  ───────',
      'Region Stockholm             2 473 307   2 472 807    −500    −0.02',
    ]);
    expect(lines.filter((line) => / {2}0 {5}0\.00$/.test(line))).toHaveLength(20); // 19 regions and their sum
    expect(lines.slice(-2)).toEqual(['Revision 5.', '']);
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

onEachDatabase('fordela population import of figures that jump', (database) => {
  /** The persons of 2024 one row down against the codes; Dalarna and Gävleborg stay within 3 % of what they had. */
  const shifted = (): string => {
    const rows = csv([2024]).trim().split('\n').slice(1);
    const persons = rows.map((row) => row.split(',')[2]);
    return ['region_code,year,population', ...rows.map((row, at) => `${row.slice(0, 7)},${persons.at(at - 1)}`), ''].join('\n');
  };
  /** 2025 as 2024 with some to spare and Kronoberg's figure ten times too large. */
  const tenfold = csv([2024]).replaceAll(',2024,', ',2025,').replace('07,2025,203351', '07,2025,2033510');

  it('asks, with every region, the figures beside each other and what is not decided, and stores nothing', async () => {
    const address = await database.address();
    const { code, stdout, stderr } = await fordela(['population', 'import', fileWith(shifted())], address, {
      env: { FORDELA_SEED: 'example' },
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    const lines = plain(stderr).split('\n');
    expect(lines[0]).toBe('Refused: POPULATION_JUMPS');
    expect(lines[1]).toContain(
      'in 19 figures; first, Region Stockholm had 2473307 in the version in force and would have 248620',
    );
    expect(lines.filter((line) => /^ {2}row \d+: /.test(line))).toHaveLength(19);
    expect(lines.filter((line) => line.endsWith(' jumps'))).toHaveLength(19);
    expect(stderr).not.toContain('and 1 more');
    // 11 500 000 kr × 2 473 307 ÷ 10 587 710, and × 248 620 ÷ 10 587 710 after the shift
    expect(lines).toContain('Contributions of 2026, not decided: total 11 500 000.00 kr → 11 500 000.00 kr; 21 regions change');
    expect(plain(stderr)).toContain('  Region Stockholm: 2 686 419.49 kr → 270 042.');
    expect(lines.at(-2)).toBe('To take them as they are: --accept jumps --reason "WHY"');
    expect([...(await known(address)).values()].every(({ version }) => version.version === 1)).toBe(true);
  });

  it('takes them by name with a reason, and says so', async () => {
    const address = await database.address();
    const asked = ['population', 'import', fileWith(tenfold), '--accept', 'jumps'];
    expect(await fordela(asked, address)).toMatchObject({ code: 1, stderr: expect.stringContaining('Refused: TEXT_INVALID') });
    const rehearsed = await fordela([...asked, '--dry-run'], address);
    expect(rehearsed).toMatchObject({ code: 0, stdout: expect.stringContaining('would be stored, with 2 jumps accepted') });
    expect(rehearsed.stdout).toContain('A dry run: nothing was stored; the data stays at revision 4.');
    const { code, stdout } = await fordela([...asked, '--reason', 'A merger, letter of 3 May'], address);
    expect(code).toBe(0);
    expect(stdout).toContain('stored, with 2 jumps accepted');
    expect(plain(stdout)).toMatch(/Region Kronoberg +203 351 +2 033 510 +\+1 830 159 +\+900\.00 +jumps/);
    expect(await lastChange(address)).toMatchObject({
      reason: 'A merger, letter of 3 May',
      after: expect.stringContaining('acceptedJumps'),
    });
    expect((await fordela(['verify'], address)).code).toBe(0);
  });

  it('rehearses a good file and keeps nothing', async () => {
    const address = await database.address();
    const { code, stdout } = await fordela(['population', 'import', fileWith(csv([2024], 500)), '--dry-run'], address);
    expect(code).toBe(0);
    expect(plain(stdout)).toContain('2024-12-31  version 2  10 587 710 persons  would be stored\n');
    expect(stdout).toMatch(/A dry run: nothing was stored; the data stays at revision 4\.\n$/);
    expect((await lastChange(address)).revision).toBe(4);
  });

  it.each([
    ['something else than jumps', ['--accept', 'all'], 'Allowed choices are jumps'],
    ['what it accepts', ['--accept'], 'argument missing'],
  ])('refuses to accept %s', async (_what, options, message) => {
    const ended = await fordela(['population', 'import', fileWith(tenfold), ...options], await database.address());
    expect(ended).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(message) });
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

  it('asks about an answer that jumps, and takes it by name; a rehearsal keeps nothing', async () => {
    const address = await database.address();
    const asked = ['population', 'fetch', '2026-04', '--base-url', await scb(undefined, tenfoldKronoberg())];
    expect(await fordela(asked, address)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Refused: POPULATION_JUMPS'),
    });
    const rehearsed = await fordela([...asked, '--accept', 'jumps', '--dry-run'], address);
    expect(rehearsed).toMatchObject({ code: 0, stdout: expect.stringContaining('would be stored, with') });
    expect((await lastChange(address)).revision).toBe(4);
    const taken = await fordela([...asked, '--accept', 'jumps', '--reason', 'Checked'], address);
    expect(taken).toMatchObject({ code: 0, stdout: expect.stringContaining('stored, with') });
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
