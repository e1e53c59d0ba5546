import { DrillRefusal } from './drill-refusal.js';
import { WorkbookRefusal, type WorkbookRefusalCode } from './workbook-refusal.js';

/** `Excel.run`, with Excel's own errors as refusals that the pane has words for. */
export async function runExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  options: Excel.RunOptions = {},
): Promise<T> {
  try {
    return await Excel.run({ mergeUndoGroup: true, ...options }, work);
  } catch (error) {
    throw asRefusal(error);
  }
}

/** Excel's codes that a person can do something about, by Microsoft's list of them. */
const KNOWN: Readonly<Record<string, WorkbookRefusalCode>> = {
  InvalidOperationInCellEditMode: 'EDITING',
  AccessDenied: 'SHEET_PROTECTED',
  InvalidSelection: 'SELECTION_INVALID',
  InactiveWorkbook: 'WORKBOOK_INACTIVE',
  FilteredRangeConflict: 'FILTERED',
  ApiNotFound: 'EXCEL_TOO_OLD',
  ApiNotAvailable: 'EXCEL_TOO_OLD',
  RequestAborted: 'EXCEL_BUSY',
  ServiceNotAvailable: 'EXCEL_BUSY',
  RangeExceedsLimit: 'TOO_LARGE',
  RequestPayloadSizeLimitExceeded: 'TOO_LARGE',
  ResponsePayloadSizeLimitExceeded: 'TOO_LARGE',
};

export function asRefusal(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof WorkbookRefusal || error instanceof DrillRefusal) return error;
  const code: unknown = Reflect.get(error, 'code');
  if (typeof code !== 'string') return error;
  const known = Object.hasOwn(KNOWN, code) ? KNOWN[code] : undefined;
  if (known) return new WorkbookRefusal(known, {}, { cause: error });
  return new WorkbookRefusal('EXCEL_FAULT', { code, message: error.message }, { cause: error });
}

export const isProtected = (error: unknown): boolean => {
  const refusal = asRefusal(error);
  return refusal instanceof WorkbookRefusal && refusal.code === 'SHEET_PROTECTED';
};
