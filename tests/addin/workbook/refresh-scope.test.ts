import { beforeEach, describe, expect, it } from 'vitest';
import { AskError } from '../../../addin/api/ask-error.js';
import type { Client } from '../../../addin/api/client.js';
import type { AskCells } from '../../../addin/functions/ask-cells.js';
import { type FunctionsRuntime, registerFunctions } from '../../../addin/functions/register-functions.js';
import { PANE_SV } from '../../../addin/locales/pane-sv.js';
import type { Services } from '../../../addin/taskpane/services.js';
import { refreshScope } from '../../../addin/taskpane/workbook/refresh-scope.js';
import { sayFrozen } from '../../../addin/taskpane/workbook/workbook-tools.js';
import type { Host } from '../../../addin/workbench/host/install-host.js';
import type { Scope } from '../../../addin/workbook/formula-cells.js';
import { WORKBOOK } from '../../../addin/workbook/workbook.js';
import { settle } from '../workbench/open-workbook.js';
import { contributionRow, contributionTable } from './contribution-table.js';
import { enterCells, insertTable, openOurHost, readCells } from './workbook-host.js';

/** A server that is there, away, or knows nobody; each answer of a formula is the next number of hundred. */
let server: 'there' | 'offline' | 'signed-out' = 'there';
let answers = 0;
let asked: string[] = [];
let host: Host;
let runtime: FunctionsRuntime;
let services: Services;

const reach = (): void => {
  if (server !== 'there') throw new AskError(server, '');
};
const client: Client = {
  ask: async (document) => {
    asked.push(/query (\w+)/.exec(String(document))?.[1] ?? '');
    reach();
    const rows = [contributionRow('01', 'Stockholm', 700), contributionRow('04', 'Sörmland', 300)];
    return { revision: 18, contributionTable: contributionTable({ revision: 18, rows }) } as never;
  },
};
const ask: AskCells = async (requests) => {
  asked.push('cells');
  reach();
  return { revision: 18, cells: requests.map(() => ({ values: [[++answers * 100]] })) };
};

beforeEach(async () => {
  [server, answers, asked] = ['there', 0, []];
  host = await openOurHost();
  runtime = registerFunctions({ customFunctions: CustomFunctions as never, ask, language: () => 'sv', windowMs: 0 });
  services = {
    ...{ client, workbook: WORKBOOK, functionsRuntime: runtime, now: () => new Date('2026-03-02T08:00:00Z') },
    pause: () => settle(host.workbook),
  } as unknown as Services;
});

const refresh = async (scope: Scope, signal = new AbortController().signal) =>
  refreshScope(services, { queries: await WORKBOOK.list(scope), scope, signal });
const enter = async (address: string, formulas: unknown[][]): Promise<void> => {
  await enterCells(address, formulas);
  await settle(host.workbook);
};

describe('a refresh of everything', () => {
  beforeEach(async () => {
    await insertTable();
    await enter('K1:K2', [['=FORDELA.SHARE("01",2026)'], ['=FORDELA.SHARE("03",2026)']]);
    asked = [];
  });

  it('fetches tables and formulas, and has an answer to each when it says so', async () => {
    expect(await refresh('workbook')).toMatchObject({
      tables: { applied: [{ tableName: 'Bidrag_2026', removedRows: ['Uppsala'] }], failed: [] },
      formulas: { of: 2, errors: [], waiting: 0, kept: 0 },
    });
    expect((await readCells('K1:K2')).flat()).toEqual([300, 400]);
    expect(await readCells('E10')).toEqual([[1000]]);
  });

  it.each(['offline', 'signed-out'] as const)('asks the server first, and touches nothing where it is %s', async (state) => {
    const before = await readCells('A1:K12');
    server = state;
    expect(await refresh('workbook')).toMatchObject({ unreached: { kind: state } });
    await settle(host.workbook);
    expect(asked).toEqual(['Ping']);
    expect(await readCells('A1:K12')).toEqual(before);
  });

  it('keeps the values of formulas where the server goes away in between, and counts them', async () => {
    const ping = client.ask;
    services = {
      ...services,
      client: {
        ask: async (...question) => {
          const answer = await ping(...question);
          if (asked.includes('ContributionTable')) server = 'offline';
          return answer;
        },
      },
    };
    expect(await refresh('workbook')).toMatchObject({ formulas: { of: 2, errors: [], waiting: 0, kept: 2 } });
    expect((await readCells('K1:K2')).flat()).toEqual([100, 200]);
  });

  it('asks no formula where nobody waits for the tables any more', async () => {
    const controller = new AbortController();
    controller.abort();
    expect(await refresh('workbook', controller.signal)).toMatchObject({
      tables: { applied: [], cancelled: true },
      formulas: { of: 0 },
    });
    expect(asked).not.toContain('cells');
  });
});

describe('a refresh of formulas', () => {
  it('has those ask again whose last answer was an error, in every Excel', async () => {
    server = 'signed-out';
    await enter('A1', [['=FORDELA.SHARE("01",2026)']]);
    expect(await readCells('A1')).toEqual([['#N/A']]);
    server = 'there';
    expect(await refresh('workbook')).toMatchObject({ formulas: { of: 1, errors: [], waiting: 0 } });
    expect(await readCells('A1')).toEqual([[100]]);
  });

  it('names those that show an error', async () => {
    await enter('B2', [['=FORDELA.SHARE("01",2026)/0']]);
    expect(await refresh('workbook')).toMatchObject({ formulas: { of: 1, errors: ['Blad1!B2'] } });
  });

  it('asks those of the sheet or the selection alone, and leaves all others as they are', async () => {
    await enter('A1:A2', [['=FORDELA.SHARE("01",2026)'], ['=FORDELA.SHARE("03",2026)']]); // 100, 200
    await Excel.run(async (context) => {
      const other = context.workbook.worksheets.add('Annat');
      other.getRange('A1').formulas = [['=FORDELA.SHARE("04",2026)']]; // 300
      context.workbook.worksheets.getItem('Blad1').activate();
      context.workbook.worksheets.getItem('Blad1').getRange('A2').select();
      await context.sync();
    });
    await settle(host.workbook);
    expect(await refresh('selection')).toMatchObject({ formulas: { of: 1 } });
    expect((await readCells('A1:A2')).flat()).toEqual([100, 400]);
    expect(await refresh('sheet')).toMatchObject({ formulas: { of: 2 } });
    expect((await readCells('A1:A2')).flat().toSorted()).toEqual([500, 600]);
    const other = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Annat').getRange('A1').load('values');
      await context.sync();
      return range.values;
    });
    expect(other).toEqual([[300]]);
  });

  it('lists the tables that the selection touches', async () => {
    await insertTable(); // at A1:H11
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Blad1').getRange('J1:K20').select();
      await context.sync();
    });
    expect(await WORKBOOK.list('selection')).toEqual([]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Blad1').getRange('H9:K9').select();
      await context.sync();
    });
    expect((await WORKBOOK.list('selection')).length).toBe(1);
  });
});

it('freezes what has a value, names what has none, and is not green then', async () => {
  await enter('A1', [['=FORDELA.SHARE("01",2026)']]);
  server = 'offline';
  await enter('A2:A3', [['=FORDELA.SHARE("03",2026)'], ['=FORDELA.SHARE("04",2026)']]);
  const frozen = await WORKBOOK.freezeFormulas();
  expect(frozen).toEqual({ frozen: 1, left: ['Blad1!A2', 'Blad1!A3'], protectedSheets: [] });
  expect(sayFrozen({ texts: PANE_SV, language: 'sv' }, frozen)).toEqual({
    text: '2 formler visar fel och är inte frysta: Blad1!A2, Blad1!A3. Fryst: 1 formel blev värden.',
    ...{ intent: 'error', outcome: 'partial' },
  });
});

describe('formulas on a protected sheet and text that looks like one', () => {
  const text = "'=FORDELA.STATUS()";
  beforeEach(async () => {
    await enter('A1:A2', [['=FORDELA.SHARE("01",2026)'], [text]]);
    await Excel.run(async (context) => {
      const other = context.workbook.worksheets.add('Låst');
      other.getRange('A1').formulas = [['=FORDELA.SHARE("04",2026)']];
      context.workbook.worksheets.getItem('Blad1').activate();
      await context.sync();
    });
    await settle(host.workbook);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Låst').protection.protect();
      await context.sync();
    });
  });

  it('are counted, named and gone past by a repair', async () => {
    expect(await WORKBOOK.repairFormulas()).toEqual({ repaired: 1, protectedSheets: ['Låst'] });
    await settle(host.workbook);
    expect(await readCells('A2')).toEqual([['=FORDELA.STATUS()']]);
  });

  it('are named by a freeze, which freezes the rest', async () => {
    const frozen = await WORKBOOK.freezeFormulas();
    expect(frozen).toEqual({ frozen: 1, left: [], protectedSheets: ['Låst'] });
    expect(await readCells('A1', 'formulas')).toEqual([[100]]);
    expect(sayFrozen({ texts: PANE_SV, language: 'sv' }, frozen)).toMatchObject({ intent: 'error', outcome: 'partial' });
  });

  it('ask again where the sheet lets them', async () => {
    expect(await refresh('workbook')).toMatchObject({ formulas: { of: 2, errors: [] } });
    expect(await readCells('A1')).not.toEqual([[100]]);
  });
});

it('leaves a protected table as it is, and names the sheet', async () => {
  const { id } = await insertTable();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Blad1').protection.protect();
    await context.sync();
  });
  const before = await readCells('A1:H12', 'formulas');
  expect(await refresh('workbook')).toMatchObject({
    tables: { failed: [{ error: { code: 'SHEET_PROTECTED', figures: { table: 'Bidrag_2026', sheet: 'Blad1' } } }] },
  });
  expect(await readCells('A1:H12', 'formulas')).toEqual(before);
  expect((await WORKBOOK.list()).map(({ definition }) => [definition.id, definition.revision])).toEqual([[id, 17]]);
});

it('asks formulas again once a cell that is being edited is left', async () => {
  await enter('A1', [['=FORDELA.SHARE("01",2026)']]);
  host.workbook.beginCellEdit();
  runtime.renew();
  const marked = WORKBOOK.askFormulas('workbook');
  await settle(host.workbook);
  expect(await Promise.race([marked, 'waiting'])).toBe('waiting');
  host.workbook.endCellEdit();
  expect(await marked).toBe(1);
  await settle(host.workbook);
  expect(await readCells('A1')).toEqual([[200]]);
});
