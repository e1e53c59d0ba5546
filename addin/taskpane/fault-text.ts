import { AskError } from '../api/ask-error.js';
import { failedCell } from '../functions/cell-failure.js';
import { everyText } from '../locales/every-text.js';
import { PANE_TEXTS } from '../locales/pane-language.js';
import type { Language } from '../locales/pane-texts.js';
import { DrillRefusal } from '../workbook/drill-refusal.js';
import { WorkbookRefusal } from '../workbook/workbook-refusal.js';
import type { Outcome } from './pane.js';

/** What went wrong, in words: where the server did not answer, mostly the same as a cell would say. */
export function faultText(error: unknown, language: Language): string {
  const { faults, budget } = PANE_TEXTS[language];
  if (error instanceof DrillRefusal) return budget.drill.faults[error.code](error.figures);
  if (error instanceof WorkbookRefusal) return faults.workbook[error.code](error.figures);
  if (isSignedOut(error)) return PANE_TEXTS[language].settings.signedOut;
  return error instanceof AskError ? failedCell(error, everyText(language)).message : faults.unknown;
}

/** Refused by a rule that words tell, or failed. */
export function faultOutcome(error: unknown): Outcome {
  const isRefusal = error instanceof DrillRefusal || (error instanceof WorkbookRefusal && error.code !== 'EXCEL_FAULT');
  return isRefusal || isSignedOut(error) || (error instanceof AskError && error.kind === 'refused') ? 'refused' : 'failed';
}

export const isSignedOut = (error: unknown): boolean =>
  error instanceof AskError && (error.kind === 'signed-out' || error.code === 'UNAUTHENTICATED');
