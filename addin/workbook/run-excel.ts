import { DrillRefusal } from './drill-refusal.js';
import { WorkbookRefusal } from './workbook-refusal.js';

/** `Excel.run`, with Excel's own errors as refusals that the pane has words for. */
export async function runExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(work);
  } catch (error) {
    throw asRefusal(error);
  }
}

export function asRefusal(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof WorkbookRefusal || error instanceof DrillRefusal) return error;
  const code: unknown = Reflect.get(error, 'code');
  if (code === 'InvalidOperationInCellEditMode') return new WorkbookRefusal('EDITING', {}, { cause: error });
  if (code === 'AccessDenied') return new WorkbookRefusal('SHEET_PROTECTED', {}, { cause: error });
  return typeof code === 'string'
    ? new WorkbookRefusal('EXCEL_FAULT', { code, message: error.message }, { cause: error })
    : error;
}
