import { expect, it } from 'vitest';
import { notFound, OfficeError } from '../../../addin/workbench/host/excel/office-error.js';
import { renameSheet } from '../../../addin/workbench/host/sheet-operations.js';
import { refusalWords } from '../../../addin/workbench/page/refusal-words.js';
import { textsOf } from '../../../addin/workbench/page/texts.js';
import { englishIn } from '../locales/english-words.js';
import { openWorkbook } from './open-workbook.js';

it('says in Swedish why a sheet cannot have a name', async () => {
  const { workbook } = await openWorkbook();
  const said = (name: string): string => {
    try {
      workbook.edit(() => renameSheet(workbook, workbook.sheet('s1'), name));
      return 'renamed';
    } catch (error) {
      return refusalWords(error, textsOf('sv'));
    }
  };
  expect(said('Mina bidrag: 2026/27')).toBe('ett bladnamn har 1 till 31 tecken och inget av : \\ / ? * [ ].');
  expect(said('Mina bidrag')).toBe('renamed');
});

it('has no English words in Swedish for any error of Excel', () => {
  const errors = [notFound(), new OfficeError('InvalidOperation', 'A workbook must keep one visible sheet.')];
  expect(errors.flatMap((error) => englishIn(refusalWords(error, textsOf('sv'))))).toEqual([]);
});
