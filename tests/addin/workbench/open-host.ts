import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'vitest';
import { type Host, type HostOptions, installHost } from '../../../addin/workbench/host/install-host.js';
import { loadEngine } from '../../../addin/workbench/host/load-engine.js';
import { EXCEL_PROFILE } from '../../support/excel-profile.js';
import { demoCatalogue } from './demo-add-in.js';

/** A new workbook behind the globals `Excel`, `Office` and `CustomFunctions`; with the demo add-in's names where nothing else is said. */
export async function openHost(options: Partial<HostOptions> = {}): Promise<Host> {
  const wasm = createRequire(import.meta.url).resolve('@ironcalc/wasm');
  await loadEngine(readFileSync(wasm.replace('wasm.js', 'wasm_bg.wasm')));
  return installHost({ functions: [demoCatalogue], language: 'en', profile: EXCEL_PROFILE, ...options });
}

/** Does `work` with the first sheet in one run and returns what it gave, after the last sync. */
export const onSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>): Promise<T> =>
  Excel.run(async (context) => {
    const done = await work(context.workbook.worksheets.getFirst(), context);
    await context.sync();
    return done;
  });

/** The values of an area of the first sheet, as an add-in reads them. */
export const valuesOf = (address: string): Promise<unknown[][]> =>
  onSheet(async (sheet, context) => {
    const range = sheet.getRange(address).load('values');
    await context.sync();
    return range.values;
  });

/** The code of Excel's error, so that a test can say which refusal it expects. */
export const refusedWith = (code: string) => expect.objectContaining({ code });
