import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../../../addin/api/client.js';
import { type Host, installHost } from '../../../addin/workbench/host/install-host.js';
import { loadEngine } from '../../../addin/workbench/host/load-engine.js';
import { askHeldQuery } from '../../../addin/workbook/parameters/ask-held-query.js';
import { insertReadyReport } from '../../../addin/workbook/reports/insert-ready-report.js';
import { REPORT_PARTS, reportQueries } from '../../../addin/workbook/reports/ready-report.js';
import type { ReportSheet } from '../../../addin/workbook/reports/write-report-sheet.js';
import { WORKBOOK } from '../../../addin/workbook/workbook.js';
import { budgetReport } from './budget-report.js';
import { contributionTable } from './contribution-table.js';

let host: Host;
const asked: unknown[] = [];

beforeEach(async () => {
  const wasm = createRequire(import.meta.url).resolve('@ironcalc/wasm');
  await loadEngine(readFileSync(wasm.replace('wasm.js', 'wasm_bg.wasm')));
  host = installHost({ functions: [], language: 'sv' });
  asked.length = 0;
});

const client = {
  ask: async (document: unknown, variables: { year: number; by?: string }) => {
    asked.push(variables);
    if (String(document).includes('contributionTable'))
      return { contributionTable: { ...contributionTable(), year: variables.year } };
    const { report, unmapped, ...names } = budgetReport({ year: variables.year });
    return {
      budgetVsActual: report,
      annualFinancialStatement: { unmapped: unmapped.kronor, unmappedRows: unmapped.rows },
      ...names,
    };
  },
} as unknown as Client;
const asking = { client, workbook: WORKBOOK, now: () => new Date('2026-11-27T10:00:00Z') };

const sheetOf = (name: 'steeringGroup' | 'region'): ReportSheet => ({
  ...{ sheetName: 'Rapport', title: 'Rapport', help: 'Ändra de blå cellerna.' },
  parameters: REPORT_PARTS[name].parameters.map((parameter) => {
    return { parameter, label: parameter, value: { year: 2026, region: 'Skåne', scenario: '' }[parameter] };
  }),
  figures: REPORT_PARTS[name].figures.map(({ id, formula, kind }) => ({ label: id, formula, kind })),
});
const insert = (name: 'steeringGroup' | 'region' = 'steeringGroup') =>
  insertReadyReport(asking, sheetOf(name), reportQueries(name, 2026, 'sv'));
const sheets = (): string[] => host.workbook.furniture.sheets.map(({ name }) => name);
const names = (): string[] =>
  host.workbook.furniture.names
    .filter(({ name }) => /^FORDELA_[A-Z]+$/.test(name))
    .map(({ name, formula }) => `${name} ${formula}`);

describe('a ready report', () => {
  it('is a sheet of parameters and figures, and one for each table, all set up for print', async () => {
    const { tables } = await insert();
    expect(tables).toHaveLength(2);
    expect(sheets()).toEqual(['Blad1', 'Rapport', 'Bidrag 2026', 'Utfall 2026 aktivitet']);
    expect(names()).toEqual(['FORDELA_YEAR =Rapport!$B$4', 'FORDELA_SCENARIO =Rapport!$B$5']);
    const first = host.workbook.sheetNamed('Rapport')?.id ?? '';
    expect([7, 8, 9].map((row) => host.workbook.cell(first, row - 1, 1)?.formula)).toEqual([
      '=FORDELA.CONTRIBUTION(,FORDELA_YEAR,FORDELA_SCENARIO)',
      '=FORDELA.BUDGET(,FORDELA_YEAR)',
      '=FORDELA.ACTUAL(,FORDELA_YEAR)',
    ]);
    for (const { name, page } of host.workbook.furniture.sheets.slice(1))
      expect([name, page]).toMatchObject([name, { landscape: true, pagesWide: 1 }]);
    expect(host.workbook.furniture.sheets[3]?.charts).toHaveLength(1);
  });

  it('has tables that follow its year when they are refreshed', async () => {
    await insert();
    host.workbook.enter(host.workbook.sheetNamed('Rapport')?.id ?? '', 3, 1, '2027');
    asked.length = 0;
    for (const { definition } of await WORKBOOK.list())
      await WORKBOOK.apply(definition.id, await askHeldQuery(asking, definition));
    expect(asked).toMatchObject([{ year: 2027 }, { year: 2027, by: 'ACTIVITY' }]);
    expect((await WORKBOOK.list()).map(({ definition }) => definition.variables.year)).toEqual([2027, 2027]);
  });

  it('shows the parameters that the workbook has, and asks its tables by them', async () => {
    await insert();
    host.workbook.enter(host.workbook.sheetNamed('Rapport')?.id ?? '', 3, 1, '2025');
    asked.length = 0;
    await insert('region');
    expect(asked).toEqual([{ year: 2025 }]);
    const second = host.workbook.sheetNamed('Rapport 2')?.id ?? '';
    expect([host.workbook.cell(second, 3, 1)?.formula, host.workbook.valueAt(second, 4, 1)]).toEqual([
      '=FORDELA_YEAR&""',
      'Skåne',
    ]);
    expect(names()).toContain("FORDELA_REGION ='Rapport 2'!$B$5");
  });

  it('takes everything back where a table is refused', async () => {
    let count = 0;
    const refusing = {
      ...WORKBOOK,
      insert: (...given: Parameters<typeof WORKBOOK.insert>) => {
        count += 1;
        return count === 2 ? Promise.reject(new Error('no')) : WORKBOOK.insert(...given);
      },
    };
    const given = [sheetOf('steeringGroup'), reportQueries('steeringGroup', 2026, 'sv')] as const;
    await expect(insertReadyReport({ ...asking, workbook: refusing }, ...given)).rejects.toThrow('no');
    expect([sheets(), names(), await WORKBOOK.list()]).toEqual([['Blad1'], [], []]);
  });
});
