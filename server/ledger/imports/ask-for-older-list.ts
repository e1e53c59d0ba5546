import { type EntityManager, In } from 'typeorm';
import type { LocalDate } from '../../agreement/local-date.js';
import type { YearPart } from '../accounting-year.js';
import { LedgerImport } from '../ledger-import.entity.js';
import { ImportKind } from './file-kind.js';
import { ImportQuestion, type Questions } from './import-question.js';
import type { VoucherSource } from './voucher-source.js';
import { lastImportOf } from './year-import.js';

/**
 * Listed vouchers that are older than what they replace, or than a whole year's export of the days that they come to, would bring
 * back what was corrected since. An old list that changes nothing asks nothing.
 *
 * @param replaced the imports that wrote what it replaces; @param parts the days that it came to
 */
export async function askForOlderList(
  manager: EntityManager,
  questions: Questions,
  { kind, exportedOn }: VoucherSource,
  replaced: ReadonlySet<number>,
  parts: readonly YearPart[],
  sourceId: number,
): Promise<void> {
  if (kind !== ImportKind.LISTED_VOUCHERS || exportedOn === undefined) return;
  const wrote = replaced.size === 0 ? [] : await manager.findBy(LedgerImport, { id: In([...replaced]) });
  const whole = await Promise.all(parts.map((part) => lastImportOf(manager, sourceId, part, [ImportKind.WHOLE_YEAR])));
  const days = [...wrote, ...whole].flatMap((each): LocalDate[] => (each?.exportedOn ? [each.exportedOn] : []));
  const lastExportedOn = days.toSorted().at(-1);
  if (lastExportedOn === undefined || exportedOn >= lastExportedOn) return;
  questions.ask({
    ...{ accept: ImportQuestion.OLDER_EXPORT, alternatives: [], figures: { exportedOn, lastExportedOn } },
    message: `The file is of ${exportedOn}, and changes what a file of ${lastExportedOn} says.`,
  });
}
