import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../server/agreement/refusal.js';
import { refusalText } from '../../server/cli/print-refusal.js';
import { freePort } from '../support/free-port.js';
import { fordela } from './run-command.js';

const NOWHERE = { kind: 'sqlite', path: '/dev/null/none.sqlite' } as const;
const COMMANDS = [['contributions'], ['population', 'import'], ['population', 'fetch'], ['verify'], ['migrate']];

const cleanUps: (() => unknown)[] = [];
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp();
});

describe('every command', () => {
  it.each(COMMANDS)('%s %s explains itself with an example, without a database', async (...command) => {
    const asked = command.filter((word) => typeof word === 'string');
    const { code, stdout, stderr } = await fordela([...asked, '--help'], NOWHERE);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/Examples?:\n {2}npm run /);
  });

  it('is listed by the help, with the exit codes', async () => {
    const { code, stdout } = await fordela(['--help'], NOWHERE);
    expect(code).toBe(0);
    for (const [command] of COMMANDS) expect(stdout).toContain(`\n  ${command}`);
    expect(stdout).toContain('69 the database does not answer');
  });

  it.each([
    ['an unknown command', ['contribution', '2023'], "unknown command 'contribution'"],
    ['an unknown option', ['verify', '--fix'], "unknown option '--fix'"],
    ['a word too many', ['migrate', 'now'], 'too many arguments'],
    ['no command', [], 'Usage: fordela'],
  ])('ends with 2 for %s', async (_what, asked, message) => {
    const { code, stdout, stderr } = await fordela(asked, NOWHERE);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('the database', () => {
  it.each(COMMANDS.filter(([name]) => name !== 'population').map(([name = '']) => name))(
    '%s ends with 69 where none opens',
    async (name) => {
      const port = await freePort();
      for (const address of [NOWHERE, { kind: 'mysql', url: `mysql://root:s3cret@127.0.0.1:${port}/fordela` } as const]) {
        const { code, stdout, stderr } = await fordela(name === 'contributions' ? [name, '2023'] : [name], address);
        expect({ code, stdout }).toEqual({ code: 69, stdout: '' });
        expect(stderr).toMatch(/^fordela: The database does not open: .+\n$/);
        expect(stderr).not.toContain('s3cret');
      }
    },
  );

  it('ends with 69 where something else than a database answers', async () => {
    const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    cleanUps.push(() => server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    expect((await fordela(['verify'], { kind: 'mysql', url: `mysql://root@127.0.0.1:${port}/x` })).code).toBe(69);
  });

  it('ends with 69 where the file is not a database', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fordela-cli-'));
    cleanUps.push(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'not.sqlite');
    writeFileSync(path, 'This is a letter, not a database. '.repeat(100));
    for (const command of ['verify', 'migrate']) {
      expect(await fordela([command], { kind: 'sqlite', path })).toMatchObject({
        code: 69,
        stderr: expect.stringContaining('not a database'),
      });
    }
  });

  it('ends with 78 where a setting cannot be used, and names it without its value', async () => {
    const { code, stderr } = await fordela(['verify'], NOWHERE, { env: { DATABASE_URL: 'postgres://me:s3cret@db/x' } });
    expect(code).toBe(78);
    expect(stderr).toMatch(/^fordela: DATABASE_URL: /);
    expect(stderr).not.toContain('s3cret');
  });
});

describe('a refusal', () => {
  it('is one block: code, message, clause, figures, and the first twenty rows', () => {
    const offences = Array.from({ length: 23 }, (_, index) => ({
      row: index + 2,
      column: 'persons',
      value: 'x',
      reason: 'no number',
    }));
    const figures = { places: 23, known: ['a', 'b'], detail: { sum: 1 }, total: null };
    const refusal = new Refusal('IMPORT_REFUSED', 'Refused in 23 places.', { figures, offences, clause: 'FIN-1' });
    const lines = refusalText(refusal).split('\n');
    expect(lines.slice(0, 8)).toEqual([
      'Refused: IMPORT_REFUSED',
      'Refused in 23 places.',
      '  clause: FIN-1',
      '  places: 23',
      '  known: a, b',
      '  detail: {"sum":1}',
      '  total: null',
      '  row 2, column persons, “x”: no number',
    ]);
    expect(lines.slice(-3)).toEqual(['  row 21, column persons, “x”: no number', '  and 3 more', '']);
  });

  it('lets no text of a file steer the screen or pass for a line of its own', () => {
    const value = '\u001b[2Jx\nRefused: OK\u009b1m';
    const text = refusalText(new Refusal('FILE_MALFORMED', 'No.', { figures: { value }, offences: [{ value, reason: 'no' }] }));
    expect(text.split('\n')).toHaveLength(5);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});
