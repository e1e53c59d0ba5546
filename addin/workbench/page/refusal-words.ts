import { OfficeError, type OfficeErrorCode } from '../host/excel/office-error.js';
import { fill, type Texts } from './texts.js';

const WORDS: Partial<Record<OfficeErrorCode, keyof Texts>> = {
  InvalidArgument: 'badName', // what else the page asks the workbook for, it asks rightly
  ItemAlreadyExists: 'takenName',
  InvalidOperation: 'lastSheet',
  InsertDeleteConflict: 'tableInWay',
};

/** Why the workbook refused, in the reader's language: an error of Excel's has English words only. */
export function refusalWords(reason: unknown, texts: Texts): string {
  if (!(reason instanceof OfficeError)) return reason instanceof Error ? reason.message : String(reason);
  const words = WORDS[reason.code];
  return words === undefined ? fill(texts.otherwise, { code: reason.code }) : texts[words];
}
