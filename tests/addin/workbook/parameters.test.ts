import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeEach, describe, expect, it } from 'vitest';
import { functionsJson } from '../../../addin/catalogue/functions-json.js';
import { installHost } from '../../../addin/workbench/host/install-host.js';
import { loadEngine } from '../../../addin/workbench/host/load-engine.js';
import { asAnswer, type Query } from '../../../addin/workbook/operations.js';
import { askHeldQuery } from '../../../addin/workbook/parameters/ask-held-query.js';
import type { FollowedParameters } from '../../../addin/workbook/parameters/workbook-parameter.js';
import { WORKBOOK } from '../../../addin/workbook/workbook.js';
import { contributionTable } from './contribution-table.js';

const NOW = new Date('2026-03-01T13:02:00Z');
const FOLLOWS: FollowedParameters = { year: 'FORDELA_YEAR', scenario: 'FORDELA_SCENARIO' };
const QUERY: Query = { operation: 'contributionTable', variables: { year: 2025 }, language: 'sv', parameters: FOLLOWS };

beforeEach(async () => {
  const wasm = createRequire(import.meta.url)
    .resolve('@ironcalc/wasm')
    .replace('wasm.js', 'wasm_bg.wasm');
  await loadEngine(readFileSync(wasm));
  installHost({ functions: [{ namespace: 'FORDELA', ...functionsJson('en') }], language: 'sv' });
});

const write = (address: string, value: unknown): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Blad1').getRange(address).formulas = [[value]];
    await context.sync();
  });
/** Year, region and scenario, labelled, with the cells B1, B2 and B3 named. */
const withCells = () =>
  WORKBOOK.insertParameters([
    { parameter: 'year', label: 'År', value: 2026 },
    { parameter: 'region', label: 'Region', value: '' },
    { parameter: 'scenario', label: 'Scenario', value: '' },
  ]);

/** A server that answers every table with the year that it was asked for. */
function server() {
  const asked: unknown[] = [];
  const client = {
    ask: (_document: unknown, variables: { year: number }) => {
      asked.push(variables);
      return Promise.resolve({ contributionTable: contributionTable({ year: variables.year }) });
    },
  };
  return { asked, surroundings: { client: client as never, workbook: WORKBOOK, now: () => NOW } };
}

it('are cells with names, beside their labels, that formulas can say', async () => {
  expect(await withCells()).toEqual({ address: 'Blad1!A1:B3' });
  expect(await WORKBOOK.parameters()).toEqual([
    { parameter: 'year', name: 'FORDELA_YEAR', address: 'Blad1!B1' },
    { parameter: 'region', name: 'FORDELA_REGION', address: 'Blad1!B2' },
    { parameter: 'scenario', name: 'FORDELA_SCENARIO', address: 'Blad1!B3' },
  ]);
});

it('are not put in twice, and not over anything', async () => {
  await withCells();
  await expect(withCells()).rejects.toMatchObject({ code: 'PARAMETERS_HELD', figures: { name: 'FORDELA_YEAR' } });
});

describe('a table that follows the parameters', () => {
  it.each([
    { title: 'a year', cell: 2027, year: 2027 },
    { title: 'a year as text', cell: "'2027", year: 2027 },
    { title: 'a month', cell: "'2027-03", year: 2027 },
    { title: 'a date as Excel counts it', cell: 46_500, year: 2027 },
    { title: 'nothing, which is this year', cell: '', year: 2026 },
    { title: '0, which is what a reference to a blank cell gives', cell: '=Z99+0', year: 2026 },
  ])('asks what the cells say: $title', async ({ cell, year }) => {
    await withCells();
    await write('B1', cell);
    const { asked, surroundings } = server();
    await askHeldQuery(surroundings, QUERY);
    expect(asked).toEqual([{ year }]);
  });

  it('asks for the scenario that a cell names', async () => {
    await withCells();
    await write('B3', 'Lägre tak');
    const { asked, surroundings } = server();
    await askHeldQuery(surroundings, QUERY);
    expect(asked).toEqual([{ year: 2026, scenario: 'Lägre tak' }]);
  });

  it('shows the new year after a refresh, and its definition says what was asked', async () => {
    await withCells();
    const { surroundings } = server();
    const { id } = await WORKBOOK.insert(QUERY, await askHeldQuery(surroundings, QUERY), 'newSheet');
    await write('B1', 2027);
    const [held] = await WORKBOOK.list();
    if (!held) throw new Error('no table');
    await WORKBOOK.apply(id, await askHeldQuery(surroundings, held.definition));
    const [after] = await WORKBOOK.list();
    expect(after?.definition).toMatchObject({ variables: { year: 2027 }, parameters: FOLLOWS });
    expect(after?.definition.note[0]).toBe('Regionernas bidrag 2027');
  });

  it.each([
    {
      title: 'a cell that says no year',
      cell: 'nästa år',
      refusal: { code: 'PARAMETER_INVALID', figures: { value: 'nästa år' } },
    },
    { title: 'a cell that shows an error', cell: '=1/0', refusal: { code: 'PARAMETER_INVALID' } },
  ])('is refused for $title, before anything is asked', async ({ cell, refusal }) => {
    await withCells();
    await write('B1', cell);
    const { asked, surroundings } = server();
    await expect(askHeldQuery(surroundings, QUERY)).rejects.toMatchObject(refusal);
    expect(asked).toEqual([]);
  });

  it('is refused where the name is gone: no year is guessed', async () => {
    const { asked, surroundings } = server();
    await expect(askHeldQuery(surroundings, QUERY)).rejects.toMatchObject({
      code: 'PARAMETER_MISSING',
      figures: { name: 'FORDELA_YEAR' },
    });
    expect(asked).toEqual([]);
  });

  it('begins and ends to follow on request, and keeps the year that it shows', async () => {
    await withCells();
    const plain: Query = { operation: 'contributionTable', variables: { year: 2025 }, language: 'sv' };
    const { id } = await WORKBOOK.insert(plain, asAnswer('contributionTable', contributionTable(), NOW, 'sv'), 'newSheet');
    const parameters = async () => (await WORKBOOK.list())[0]?.definition.parameters;
    await WORKBOOK.follow(id, true);
    expect(await parameters()).toEqual(FOLLOWS);
    await WORKBOOK.follow(id, false);
    expect(await parameters()).toBeUndefined();
    expect((await WORKBOOK.list())[0]?.definition.variables).toEqual({ year: 2025 });
  });
});
