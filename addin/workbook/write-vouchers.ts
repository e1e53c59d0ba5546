import type { VoucherSheetTexts } from '../locales/budget-texts.js';
import { addSheet } from './add-sheet.js';
import { cellInput } from './cell-input.js';
import type { DrillCell } from './drill-question.js';
import { WARNING_COLOR, writeLines } from './note.js';
import { asRefusal, runExcel } from './run-excel.js';
import { setUpPage } from './set-up-page.js';
import type { VoucherContent } from './voucher-content.js';
import { writeTable } from './write-table.js';

export type VoucherCell = Pick<DrillCell, 'address' | 'figure' | 'revision'>;

export interface WrittenVouchers {
  readonly sheet: string;
  /** Whether the vouchers' sum, as the sheet calculates it, is the cell's figure. */
  readonly equal: boolean;
}

/** Writes the vouchers behind a cell on a sheet of their own, with a link back; an ordinary table that no refresh touches. */
export function writeVouchers(
  content: VoucherContent,
  cell: VoucherCell,
  texts: VoucherSheetTexts,
  fetchedRevision: number,
): Promise<WrittenVouchers> {
  return runExcel(async (context) => {
    const sheet = await addSheet(context, content.sheetName);
    try {
      const start = sheet.getRange('A1');
      writeLines(start.getResizedRange(content.note.length - 1, 0), content.note);
      const { table } = await writeTable(context, { sheet, start, content });
      const back = start.getOffsetRange(content.backLine, 0);
      back.hyperlink = { documentReference: cell.address, textToDisplay: texts.back(cell.address) };
      const sum = table.getTotalRowRange().getLastCell().load('values');
      sheet.load('name');
      await context.sync();
      const total = Number(sum.values[0]?.[0]);
      const equal = total === cell.figure; // both are kronor rounded to the öre
      const line = start.getOffsetRange(content.sumLine, 0);
      const isOlder = cell.revision !== undefined && cell.revision < fetchedRevision; // then it may be that
      const other =
        content.isShared && !isOlder
          ? texts.shared(total, cell.figure)
          : texts.different(total, cell.figure, cell.revision, fetchedRevision);
      const words = equal ? texts.equal(total) : other;
      line.values = [[cellInput(words)]];
      if (!equal) line.format.font.color = WARNING_COLOR;
      sheet.activate();
      start.select();
      await context.sync();
      await setUpPage(context, sheet, { headings: start.getOffsetRange(content.note.length, 0) });
      return { sheet: sheet.name, equal };
    } catch (error) {
      sheet.delete();
      await context.sync().catch(() => undefined); // the error that led here is the one to show
      throw asRefusal(error);
    }
  });
}
