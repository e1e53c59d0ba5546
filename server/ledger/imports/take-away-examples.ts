import type { EntityManager } from 'typeorm';
import type { VoucherWriter } from '../voucher-writer.js';
import { ImportKind } from './file-kind.js';
import { VoucherFate } from './import-report.js';
import type { VoucherSource } from './voucher-source.js';
import type { YearImport } from './year-import.js';

/** An office's own export of a year takes the place of what was invented to show how the tool works, without a question. */
export async function takeAwayExamples(
  manager: EntityManager,
  { kind, example }: VoucherSource,
  years: readonly YearImport[],
  writer: VoucherWriter,
): Promise<void> {
  if (example || kind !== ImportKind.WHOLE_YEAR) return;
  for (const year of years) {
    const { first, last } = year.part;
    const found = await manager.query<{ id: number | string; series: string; number: number }[]>(
      `SELECT v.id AS id, v.series AS series, v.number AS number FROM voucher v JOIN ledger_source s ON s.id = v.source_id
       WHERE s.example = TRUE AND v.year = ? AND v.date BETWEEN ? AND ?`,
      [year.part.year, first, last],
    );
    for (const { id, ...name } of found) {
      await writer.takeAway(Number(id), VoucherFate.REMOVED);
      year.note(VoucherFate.REMOVED, name);
    }
  }
}
