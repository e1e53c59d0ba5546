import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { REFUSAL_CODES } from '../../server/agreement/refusal.js';
import { openHouse } from '../../server/app.js';
import { projectRoot } from '../../server/database/project-root.js';
import { TEST_NOW_MS } from '../support/databases.js';
import { serve, TEST_TOKEN } from '../support/served.js';

const DOC = readFileSync(join(projectRoot(), 'docs/graphql.md'), 'utf8');
const PROGRAMS = { sh: 'sh', python: 'python3' } as const;

interface Snippet {
  readonly program: string;
  readonly file: string;
  readonly text: string;
  /** What the page says it prints; undefined where it says nothing. “…” stands for anything. */
  readonly expected: string | undefined;
}

/** Every block that names its file in its first line, in order, with the output that the page shows after it. */
function snippets(): Snippet[] {
  const blocks = DOC.matchAll(/^```(sh|python)\n(# (\S+)\n.*?)^```\n(?:\n```text\n(.*?)^```\n)?/gms);
  return [...blocks].map(([, language, text = '', file = '', expected]) => {
    return { program: PROGRAMS[language as keyof typeof PROGRAMS], file, text, expected };
  });
}

async function servedExample(folder: string) {
  const house = await openHouse({ kind: 'sqlite', path: join(folder, 'doc.sqlite') }, () => TEST_NOW_MS, 'example');
  const { origin, graphql } = await serve({}, house);
  return { origin, graphql, close: () => house.close() };
}

function pattern(expected: string): RegExp {
  const parts = expected
    .trimEnd()
    .split('…')
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's');
}

describe('docs/graphql.md', () => {
  it('shows curl and Python that run as they stand, and what they print', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fordela-doc-'));
    const { origin, close } = await servedExample(folder);
    const env = { ...process.env, FORDELA_URL: origin, FORDELA_TOKEN: TEST_TOKEN, NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' };
    try {
      for (const { program, file, text, expected } of snippets()) {
        writeFileSync(join(folder, file), text);
        const { stdout, stderr } = await promisify(execFile)(program, [file], { cwd: folder, env, timeout: 30_000 });
        expect(stderr, file).toBe('');
        expect(stdout.trimEnd(), file).toMatch(pattern(expected ?? ''));
      }
      const [header, stockholm] = readFileSync(join(folder, 'contributions-2023.csv'), 'utf8').split('\r\n');
      expect(header).toBe('\ufeffcode;region;population;amount;previous;change');
      expect(stockholm).toBe('01;Region Stockholm;2440027;2319074,29;1155311,75;1163762,54');
    } finally {
      await close();
      rmSync(folder, { recursive: true });
    }
  });

  it('answers five questions in all three clients', () => {
    const names = snippets().map(({ file }) => file);
    for (const question of ['table', 'history', 'population', 'try', 'changes']) {
      expect(names).toEqual(expect.arrayContaining([`${question}.sh`, `${question}.py`]));
    }
    expect(DOC.match(/^```powerquery$/gm)).toHaveLength(6); // the function and five questions
    expect(
      snippets()
        .filter(({ expected }) => expected === undefined)
        .map(({ file }) => file),
    ).toEqual(['fordela.sh', 'fordela.py']);
  });

  it('tells a program without the right token so, by its code', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fordela-doc-'));
    const { origin, close } = await servedExample(folder);
    try {
      const [helper, table] = ['fordela.py', 'table.py'].map((name) => snippets().find(({ file }) => file === name));
      for (const snippet of [helper, table]) if (snippet) writeFileSync(join(folder, snippet.file), snippet.text);
      const env = { ...process.env, FORDELA_URL: origin, FORDELA_TOKEN: 'wrong', NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' };
      const run = promisify(execFile)('python3', ['table.py'], { cwd: folder, env, timeout: 30_000 });
      await expect(run).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(/^UNAUTHENTICATED: /) });
    } finally {
      await close();
      rmSync(folder, { recursive: true });
    }
  });

  it('shows a history that outlives a year without its population', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fordela-doc-'));
    const { origin, graphql, close } = await servedExample(folder);
    const env = { ...process.env, FORDELA_URL: origin, FORDELA_TOKEN: TEST_TOKEN, NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' };
    try {
      const next = 'input: {year: 2028, total: 12500000, referenceDate: "2027-12-31", source: "x"}';
      expect((await graphql(`mutation { setBudgetYear(${next}) { year } }`)).body.errors).toBeUndefined();
      for (const { file, text } of snippets()) writeFileSync(join(folder, file), text);
      const run = async (program: string, file: string) =>
        (await promisify(execFile)(program, [file], { cwd: folder, env, timeout: 30_000 })).stdout.trimEnd().split('\n');
      expect(await run('sh', 'history.sh')).toEqual(['6 years']);
      expect((await run('python3', 'history.py')).slice(-3)).toEqual([
        '2027   1619189.80     67466.25 EXAMPLE',
        '2028 has no table',
        'POPULATION_UNKNOWN The key of 2028 counts the population of 2027-12-31, which is not imported.',
      ]);
    } finally {
      await close();
      rmSync(folder, { recursive: true });
    }
  });

  it('shows helpers that send what they received, and end with 1 where a part was refused', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fordela-doc-'));
    const { origin, close } = await servedExample(folder);
    const env = { ...process.env, FORDELA_URL: origin, FORDELA_TOKEN: TEST_TOKEN, NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' };
    const run = (program: string, text: string) =>
      promisify(execFile)(program, ['-c', text], { cwd: folder, env, timeout: 30_000 });
    try {
      for (const { file, text } of snippets()) writeFileSync(join(folder, file), text);
      const again = `from fordela import ask, ask_some, Refused
table = ask("{ contributionTable(year: 2025) { total } }")["contributionTable"]
print(ask("query ($input: AllocationInput!) { allocate(input: $input) { total } }",
  input={"total": table["total"], "unit": 0.01, "participants": [{"id": "a", "weight": table["total"]}]})["allocate"]["total"])
try:
    ask("{ a: contributionTable(year: 1999) { total } b: contributionTable(year: 2023) { total } c: region(name: \\"Atlantis\\") { code } }")
except Refused as refused:
    print(sorted(error["extensions"]["code"] for error in refused.errors))`.replaceAll('\\$', '$');
      expect((await run('python3', again)).stdout).toBe("11117095.5\n['BUDGET_YEAR_UNKNOWN', 'REGION_UNKNOWN']\n");
      for (const query of ['a: contributionTable(year: 1999) { total } revision', 'a: contributionTable(yeer: 1999) { total }']) {
        await expect(run('sh', `. ./fordela.sh; ask '{"query": "{ ${query} }"}'`)).rejects.toMatchObject({
          code: expect.any(Number),
          stdout: expect.stringContaining('"errors"'),
        });
      }
      expect((await run('sh', `. ./fordela.sh; ask '{"query": "{ revision }"}'`)).stdout).toBe('{"data":{"revision":18}}\n');
    } finally {
      await close();
      rmSync(folder, { recursive: true });
    }
  });

  it('asks for every page where an answer comes in pages', () => {
    const blocks = [...DOC.matchAll(/^```(?:sh|python|powerquery)\n(.*?)^```/gms)].map(([, text = '']) => text);
    const paged = blocks.filter((text) => /\b(changes|vouchers)\(/.test(text));
    expect(paged.length).toBeGreaterThan(2);
    expect(paged.filter((text) => !text.includes('hasNextPage'))).toEqual([]);
  });

  it('explains every refusal code, and no other', () => {
    const explained = [...DOC.matchAll(/^\| `(\w+)` \|/gm)].map(([, code]) => code);
    expect(explained).toEqual([...REFUSAL_CODES]);
  });

  it('writes no query for Power Query that the server would refuse', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fordela-doc-'));
    const house = await openHouse({ kind: 'sqlite', path: join(folder, 'doc.sqlite') }, () => TEST_NOW_MS, 'example');
    try {
      const { graphql } = await serve({}, house);
      const variables = {
        year: 2023,
        after: null,
        input: { total: 100, unit: 0.01, participants: [{ id: 'Kalmar', weight: 1 }] },
      };
      const queries = [...DOC.matchAll(/Fordela\("([^"]+)"/g)].map(([, query = '']) => query);
      expect(queries).toHaveLength(5);
      for (const query of queries) expect((await graphql(query, variables)).body.errors, query).toBeUndefined();
    } finally {
      await house.close();
      rmSync(folder, { recursive: true });
    }
  });
});
