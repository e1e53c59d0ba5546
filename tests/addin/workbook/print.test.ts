import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { createClient } from '../../../addin/api/client.js';
import { PANE_TEXTS } from '../../../addin/locales/pane-language.js';
import { WHAT_IF_TEXTS } from '../../../addin/locales/what-if-language.js';
import { type Host, installHost } from '../../../addin/workbench/host/install-host.js';
import { loadEngine } from '../../../addin/workbench/host/load-engine.js';
import { writeXlsx } from '../../../addin/workbench/host/xlsx/write-xlsx.js';
import { modelWords } from '../../../addin/workbook/model-words.js';
import { askQuery, type Query } from '../../../addin/workbook/operations.js';
import { voucherContent } from '../../../addin/workbook/voucher-content.js';
import { WORKBOOK } from '../../../addin/workbook/workbook.js';
import { writeLiveModel } from '../../../addin/workbook/write-live-model.js';
import { writeVouchers } from '../../../addin/workbook/write-vouchers.js';
import { onEachDatabase } from '../../support/databases.js';
import { hasLibreOffice } from '../../support/libre-office.js';
import { serve } from '../../support/served.js';
import { budgetReport, voucherLine } from './budget-report.js';

const ASOF = new Date('2026-11-27T10:00:00Z');
const KEPT = process.env.PRINTS; // a folder to look at the files in

let folder = '';
afterEach(() => {
  if (folder !== '' && KEPT === undefined) rmSync(folder, { recursive: true, force: true });
});

async function newHost(): Promise<Host> {
  const wasm = createRequire(import.meta.url).resolve('@ironcalc/wasm');
  await loadEngine(readFileSync(wasm.replace('wasm.js', 'wasm_bg.wasm')));
  return installHost({ functions: [], language: 'sv' });
}

/** Each sheet's workbook, named; what a sheet holds that is not asked for (the first, blank one) prints no page. */
type Written = Readonly<Record<string, (host: Host) => Promise<unknown>>>;

/** How many pages each workbook prints on, by LibreOffice. */
async function pagesOf(sheets: Written): Promise<Record<string, number>> {
  folder = KEPT ?? mkdtempSync(join(tmpdir(), 'fordela-print-'));
  mkdirSync(folder, { recursive: true });
  for (const [name, write] of Object.entries(sheets)) {
    const host = await newHost();
    await write(host);
    writeFileSync(join(folder, `${name}.xlsx`), writeXlsx(host.workbook));
  }
  const files = Object.keys(sheets).map((name) => join(folder, `${name}.xlsx`));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  await promisify(execFile)('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files]);
  return Object.fromEntries(
    Object.keys(sheets).map((name) => {
      const pdf = readFileSync(join(folder, `${name}.pdf`), 'latin1');
      return [name, [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length];
    }),
  );
}

onEachDatabase('a sheet of ours, printed by LibreOffice', ({ kind, house }) => {
  it.skipIf(kind !== 'sqlite' || !hasLibreOffice())(
    'is one page wide',
    async () => {
      const { origin, app } = await serve({}, await house('example'));
      const client = createClient({ origin, token: () => app.launchToken });
      const inserted = (query: Query) => async () =>
        WORKBOOK.insert(query, await askQuery(client, query, () => ASOF), 'activeCell');
      const report = (by: 'ACTIVITY' | 'ACCOUNT_GROUP' | 'MONTH' | 'QUARTER') =>
        inserted({ operation: 'budgetVsActual', variables: { year: 2026, by }, language: 'sv' });
      const adjustments = [{ total: { percent: '3' } }];
      const scenarios = ['Tre procent mer', 'Tre procent mer än så', 'Ytterligare ett'].map((name) => ({ name, adjustments }));
      const pages = await pagesOf({
        contributions: inserted({ operation: 'contributionTable', variables: { year: 2026 }, language: 'sv' }),
        activities: report('ACTIVITY'),
        groups: report('ACCOUNT_GROUP'),
        months: report('MONTH'),
        quarters: report('QUARTER'),
        unset: async (host) => {
          await inserted({ operation: 'contributionTable', variables: { year: 2026 }, language: 'sv' })();
          delete host.workbook.sheet('s1').page;
        },
        comparison: inserted({ operation: 'compareScenarios', variables: { year: 2027, scenarios }, language: 'sv' }),
      });
      // a page each; as Excel sets up a new sheet, contributions are cut between columns
      const { unset, ...ours } = pages;
      expect(ours).toEqual({ contributions: 1, activities: 1, groups: 1, months: 1, quarters: 1, comparison: 1 });
      expect(unset).toBeGreaterThan(1);
    },
    120_000,
  );
});

describe('a sheet beside the tables, printed by LibreOffice', () => {
  it.skipIf(!hasLibreOffice())(
    'is one page wide too',
    async () => {
      const words = WHAT_IF_TEXTS.sv.sheet;
      const model = {
        ...{ sheetName: words.modelSheet(2027), title: words.modelTitle(2027), help: words.modelHelp, example: '' },
        ...{
          baseYear: { label: words.modelBaseYear, year: 2027 },
          headings: words.modelColumns,
          rows: [['summa', 12_000_000, '', '']],
        },
        ...{ resultHeading: words.modelResult, names: words.modelNames },
        ...{ wordHeadings: words.modelWords, words: modelWords('sv') },
      };
      const report = budgetReport();
      const cell = {
        parts: [{ question: { year: 2026, fromMonth: 1, toMonth: 6, section: 'COST', activity: 'ACT-5' }, sign: 1 }],
        rest: [],
        ...{ address: 'Blad1!F14', figure: 260, revision: 17 },
      } as const;
      const found = { lines: Array.from({ length: 100 }, (_, at) => voucherLine(at + 1, 10)), revision: 17, example: true };
      const vouchers = voucherContent({ cell, names: report, found: [found], asOf: ASOF }, 'sv');
      const pages = await pagesOf({
        model: () => writeLiveModel(model),
        vouchers: () => writeVouchers(vouchers, cell, PANE_TEXTS.sv.budget.vouchers, 17),
      });
      expect(pages).toEqual({ model: 1, vouchers: 2 });
    },
    120_000,
  );
});
