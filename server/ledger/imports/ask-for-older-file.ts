import { type EntityManager, In } from 'typeorm';
import type { LocalDate } from '../../agreement/local-date.js';
import type { YearPart } from '../accounting-year.js';
import { LedgerImport } from '../ledger-import.entity.js';
import { ImportKind } from './file-kind.js';
import { ImportQuestion, type Questions } from './import-question.js';
import type { VoucherSource } from './voucher-source.js';
import { lastImportOf } from './year-import.js';

/**
 * A file that is older than what it replaces or takes away would bring back what was corrected since; so would listed vouchers that are
 * older than a whole year's export of the days that they come to. An old file that changes nothing asks nothing, and a year that is
 * older than the source's last one has been asked about already.
 *
 * @param replaced the imports that wrote what it replaces or takes away; @param parts the days that it came to
 */
export async function askForOlderFile(
  manager: EntityManager,
  questions: Questions,
  { kind, exportedOn }: VoucherSource,
  replaced: ReadonlySet<number>,
  parts: readonly YearPart[],
  sourceId: number,
): Promise<void> {
  if (exportedOn === undefined || questions.hasMet(ImportQuestion.OLDER_EXPORT)) return;
  const wrote = replaced.size === 0 ? [] : await manager.findBy(LedgerImport, { id: In([...replaced]) });
  const wholeOf = (part: YearPart) => lastImportOf(manager, sourceId, part, [ImportKind.WHOLE_YEAR]);
  const whole = kind === ImportKind.LISTED_VOUCHERS ? await Promise.all(parts.map(wholeOf)) : [];
  const days = [...wrote, ...whole].flatMap((each): LocalDate[] => (each?.exportedOn ? [each.exportedOn] : []));
  const lastExportedOn = days.toSorted().at(-1);
  if (lastExportedOn === undefined || exportedOn >= lastExportedOn) return;
  questions.ask({
    ...{ accept: ImportQuestion.OLDER_EXPORT, alternatives: [], figures: { exportedOn, lastExportedOn } },
    message: `The file is of ${exportedOn}, and changes what a file of ${lastExportedOn} says.`,
  });
}
