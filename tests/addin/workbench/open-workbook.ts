import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArea } from '../../../addin/workbench/host/address.js';
import { type CellValue, isError } from '../../../addin/workbench/host/cell.js';
import { loadEngine } from '../../../addin/workbench/host/load-engine.js';
import { Workbook } from '../../../addin/workbench/host/workbook.js';
import { EXCEL_PROFILE } from '../../support/excel-profile.js';
import { demoRegistry, type Log } from './demo-add-in.js';

const wasm = createRequire(import.meta.url)
  .resolve('@ironcalc/wasm')
  .replace('wasm.js', 'wasm_bg.wasm');

/** A workbook with the demo add-in; `enter` and `value` take A1 names on the first sheet. */
export async function openWorkbook() {
  await loadEngine(readFileSync(wasm));
  const { registry, log } = demoRegistry();
  const workbook = new Workbook(registry, 'en', 'Sheet1', EXCEL_PROFILE);
  return { workbook, registry, log, ...shortcuts(workbook) } satisfies { log: Log } & Record<string, unknown>;
}

export function shortcuts(workbook: Workbook) {
  const at = (name: string) => parseArea(name) ?? { row: 0, column: 0 };
  return {
    enter: (name: string, text: string): void => workbook.enter('s1', at(name).row, at(name).column, text),
    value: (name: string): CellValue => plain(workbook.valueAt('s1', at(name).row, at(name).column)),
    message: (name: string): string | undefined => {
      const value = workbook.valueAt('s1', at(name).row, at(name).column);
      return isError(value) ? value.message : undefined;
    },
    settle: () => settle(workbook),
  };
}

/** An error as its text, so that a test reads as the sheet does. */
const plain = (value: CellValue): CellValue => (isError(value) ? value.error : value);

/** Waits until nothing is asked or written any more; functions that never settle do not count. */
export async function settle(workbook: Workbook): Promise<void> {
  for (let quiet = 0; quiet < 8; ) {
    await new Promise((wake) => setTimeout(wake, 3));
    quiet = workbook.bridge.idle ? quiet + 1 : 0;
  }
}
