import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeEach, expect, it } from 'vitest';
import { functionsJson } from '../../../addin/catalogue/functions-json.js';
import { WHAT_IF_TEXTS } from '../../../addin/locales/what-if-language.js';
import { type Host, installHost } from '../../../addin/workbench/host/install-host.js';
import { loadEngine } from '../../../addin/workbench/host/load-engine.js';
import { modelWords } from '../../../addin/workbook/model-words.js';
import { type LiveModel, writeLiveModel } from '../../../addin/workbook/write-live-model.js';
import { EXCEL_PROFILE } from '../../support/excel-profile.js';
import { settle } from '../workbench/open-workbook.js';

let host: Host;

beforeEach(async () => {
  const wasm = createRequire(import.meta.url).resolve('@ironcalc/wasm');
  await loadEngine(readFileSync(wasm.replace('wasm.js', 'wasm_bg.wasm')));
  host = installHost({ functions: [{ namespace: 'FORDELA', ...functionsJson('en') }], language: 'sv', profile: EXCEL_PROFILE });
});

/** A model of 2023 with two changes, in the language's own words. */
function modelIn(
  language: 'sv' | 'en',
  rows: LiveModel['rows'] = [
    ['summa', 12_000_000, '', ''],
    ['golv', 1, '', ''],
  ],
): LiveModel {
  const words = WHAT_IF_TEXTS[language].sheet;
  return {
    ...{ sheetName: words.modelSheet(2023), title: words.modelTitle(2023), help: words.modelHelp, example: '' },
    ...{ baseYear: { label: words.modelBaseYear, year: 2023 }, headings: words.modelColumns, rows },
    ...{ resultHeading: words.modelResult, names: words.modelNames },
    ...{ wordHeadings: words.modelWords, words: modelWords(language) },
  };
}

const formulaAt = (sheet: string): string | undefined =>
  host.workbook.cell(host.workbook.sheetNamed(sheet)?.id ?? '', 5, 5)?.formula;
const names = (): string[] => host.workbook.furniture.names.map(({ name, formula }) => `${name} ${formula}`);

it('says its cells by name, in the reader’s language', async () => {
  await writeLiveModel(modelIn('sv'));
  expect(formulaAt('Simulera 2023')).toBe('=FORDELA.WHATIF(Simulera_basår,IF(Simulera_ändringar="","",Simulera_ändringar))');
  expect(names()).toEqual([
    "Simulera_basår ='Simulera 2023'!$B$4",
    "Simulera_ändringar ='Simulera 2023'!$A$7:$D$16",
    "Simulera_värde_1 ='Simulera 2023'!$B$7",
    "Simulera_värde_2 ='Simulera 2023'!$B$8",
  ]);
  await writeLiveModel(modelIn('en', []));
  expect(formulaAt('What if 2023')).toBe('=FORDELA.WHATIF(What_if_base_year,IF(What_if_changes="","",What_if_changes))');
  expect(names()).toContain("What_if_changes ='What if 2023'!$A$7:$D$14");
});

it('shows the answer as money and percent, wherever it spills', async () => {
  await writeLiveModel(modelIn('sv'));
  const sheet = host.workbook.sheetNamed('Simulera 2023')?.id ?? '';
  const formats = (row: number) => [5, 6, 7, 8, 9, 10].map((column) => host.workbook.numberFormatAt(sheet, row, column));
  const expected = ['General', ...Array(2).fill('#,##0.00;[Red]-#,##0.00'), '+#,##0.00;-#,##0.00;0.00', '+0.0;-0.0;0.0', '0.00'];
  expect([formats(6), formats(27)]).toEqual([expected, expected]);
  expect([6, 7].map((row) => host.workbook.numberFormatAt(sheet, row, 1))).toEqual(['#,##0', 'General']);
});

it('takes names of its own where a model stands already, and leaves the first alone', async () => {
  await writeLiveModel(modelIn('sv'));
  const before = names();
  await writeLiveModel(modelIn('sv'));
  const { sheets } = host.workbook.furniture;
  expect(formulaAt(sheets.at(-1)?.name ?? '')).toBe(
    '=FORDELA.WHATIF(Simulera_basår_2,IF(Simulera_ändringar_2="","",Simulera_ändringar_2))',
  );
  expect(formulaAt('Simulera 2023')).toBe('=FORDELA.WHATIF(Simulera_basår,IF(Simulera_ändringar="","",Simulera_ändringar))');
  expect(names().slice(0, before.length)).toEqual(before);
});

it('hands blank cells over as empty texts in every Excel, so that a 0 beside a word is one that somebody wrote', async () => {
  const asked: unknown[][] = [];
  CustomFunctions.associate('WHATIF', (...list: unknown[]) => {
    asked.push(list.slice(0, 2));
    return [['Region']];
  });
  await writeLiveModel({ ...modelIn('sv'), rows: [['fast belopp', 0, 'Gotland', '']] });
  await settle(host.workbook);
  const spare = Array.from({ length: 8 }, () => ['', '', '', '']);
  expect(asked.at(-1)).toEqual([2023, [['fast belopp', 0, 'Gotland', ''], ...spare]]);
});
