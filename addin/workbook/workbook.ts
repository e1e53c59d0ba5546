import type { VoucherSheetTexts } from '../locales/budget-texts.js';
import type { Answer } from './answer.js';
import { type Applied, applyAnswer } from './apply-answer.js';
import { type Frozen, freezeFormulas } from './freeze-formulas.js';
import { type Inserted, type InsertPlace, insertQuery } from './insert-query.js';
import { type HeldQuery, listQueries } from './list-queries.js';
import type { Query } from './operations.js';
import { followParameters } from './parameters/follow-parameters.js';
import { type HeldParameter, heldParameters } from './parameters/read-parameters.js';
import { resolveQuery } from './parameters/resolve-query.js';
import { insertParameters, type NewParameter } from './parameters/write-parameters.js';
import { type FoundCell, readDrillCell } from './read-drill-cell.js';
import { recalculate } from './recalculate.js';
import { freezeQuery, removeQuery } from './remove-query.js';
import { repairFormulas } from './repair-formulas.js';
import { showTable } from './show-table.js';
import type { VoucherContent } from './voucher-content.js';
import { type LiveModel, writeLiveModel } from './write-live-model.js';
import { type VoucherCell, type WrittenVouchers, writeVouchers } from './write-vouchers.js';

/** What the pane and the ribbon do to the workbook. Everything that can be mended is refused with a `WorkbookRefusal`. */
export interface Workbook {
  insert(query: Query, answer: Answer, place: InsertPlace): Promise<Inserted>;
  list(): Promise<readonly HeldQuery[]>;
  apply(id: string, answer: Answer): Promise<Applied>;
  show(id: string): Promise<void>;
  freeze(id: string): Promise<void>;
  remove(id: string): Promise<void>;
  freezeFormulas(): Promise<Frozen>;
  repairFormulas(): Promise<number>;
  writeLiveModel(model: LiveModel): Promise<{ readonly sheet: string; readonly address: string }>;
  recalculate(): Promise<void>;
  /** The parameters that the workbook has, as named cells. */
  parameters(): Promise<readonly HeldParameter[]>;
  insertParameters(parameters: readonly NewParameter[]): Promise<{ readonly address: string }>;
  /** Has a table follow the workbook's parameters from its next refresh on, or no longer. */
  follow(id: string, follow: boolean): Promise<void>;
  /** A query as the named cells say it now. */
  resolve<Q extends Query>(query: Q, thisYear: number): Promise<Q>;
  /** What the active cell is made of, where vouchers stand behind it. */
  drillCell(): Promise<FoundCell>;
  writeVouchers(
    content: VoucherContent,
    cell: VoucherCell,
    texts: VoucherSheetTexts,
    fetchedRevision: number,
  ): Promise<WrittenVouchers>;
}

/** The workbook that Excel, or the workbench, has open. */
export const WORKBOOK: Workbook = {
  insert: insertQuery,
  list: listQueries,
  apply: applyAnswer,
  show: showTable,
  freeze: freezeQuery,
  remove: removeQuery,
  freezeFormulas,
  repairFormulas,
  recalculate,
  parameters: heldParameters,
  insertParameters,
  follow: followParameters,
  resolve: resolveQuery,
  drillCell: readDrillCell,
  writeVouchers,
  writeLiveModel,
};
