import { kronorFromOre } from '../../server/money/kronor.js';
import { addOre, type Ore, sumOre, ZERO_ORE } from '../../server/money/ore.js';
import type { VoucherSheetTexts } from '../locales/budget-texts.js';
import { addSheet } from './add-sheet.js';
import { cellInput } from './cell-input.js';
import type { DrillCell } from './drill-question.js';
import { WARNING_COLOR, writeLines } from './note.js';
import { readAmount } from './read-amount.js';
import { asRefusal, runExcel } from './run-excel.js';
import { setUpPage } from './set-up-page.js';
import type { VoucherContent } from './voucher-content.js';
import { writeTable } from './write-table.js';

export type VoucherCell = Pick<DrillCell, 'address' | 'figure' | 'revision' | 'rest'>;

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
      const sum = table.getTotalRowRange().getCell(0, 0).load('values');
      sheet.load('name');
      await context.sync();
      const total = Number(sum.values[0]?.[0]);
      const rest = sumOre(cell.rest.map(({ kronor }) => readAmount(kronor) ?? ZERO_ORE));
      const equal = isSum(total, rest, cell.figure);
      const line = start.getOffsetRange(content.sumLine, 0);
      const words = proofWords(content, cell, texts, { total, rest: kronorFromOre(rest), equal, fetchedRevision });
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

/** Whether the vouchers and the rest come to the figure, to the öre; a figure with parts of an öre is no sum of ours. */
function isSum(total: number, rest: Ore, figure: number): boolean {
  try {
    return addOre(readAmount(total) ?? ZERO_ORE, rest) === readAmount(figure);
  } catch {
    return false;
  }
}

function proofWords(
  { isShared }: VoucherContent,
  { figure, revision, rest: parts }: VoucherCell,
  texts: VoucherSheetTexts,
  { total, rest, equal, fetchedRevision }: { total: number; rest: number; equal: boolean; fetchedRevision: number },
): string {
  if (parts.length > 0) return equal ? texts.parts.equal(total, rest, figure) : texts.parts.different(total, rest, figure);
  if (equal) return texts.equal(total);
  const isOlder = revision !== undefined && revision < fetchedRevision; // then it may be that
  return isShared && !isOlder ? texts.shared(total, figure) : texts.different(total, figure, revision, fetchedRevision);
}
