import type { EntityManager } from 'typeorm';
import { formatKronor } from '../../money/format-kronor.js';
import { kronorFromOre } from '../../money/kronor.js';
import type { YearPart } from '../accounting-year.js';
import { LedgerImport } from '../ledger-import.entity.js';
import { ImportKind } from './file-kind.js';
import { ImportQuestion, type Questions } from './import-question.js';
import type { LedgerImportReport } from './import-report.js';
import type { RowFilter } from './row-filter.js';
import type { VoucherSource } from './voucher-source.js';
import { lastImportOf } from './year-import.js';

/** An export of a year that is older than the source's last one takes the ledger back: there is a way, with a reason. */
export async function askForOlder(
  manager: EntityManager,
  questions: Questions,
  { kind, exportedOn }: VoucherSource,
  sourceId: number,
  part: YearPart,
): Promise<void> {
  if (exportedOn === undefined || (kind !== ImportKind.WHOLE_YEAR && kind !== ImportKind.MONTH_AMOUNTS)) return;
  const lastExportedOn = (await lastImportOf(manager, sourceId, part, [kind]))?.exportedOn ?? null;
  if (lastExportedOn === null || exportedOn >= lastExportedOn) return;
  questions.ask({
    ...{ accept: ImportQuestion.OLDER_EXPORT, alternatives: [], figures: { year: part.year, exportedOn, lastExportedOn } },
    message: `The export is of ${exportedOn}; ${part.year} has one of ${lastExportedOn} already.`,
  });
}

export function askForFilter(questions: Questions, before: RowFilter, now: RowFilter): void {
  questions.ask({
    ...{ accept: ImportQuestion.CHANGED_FILTER, alternatives: [] },
    message: `The source has been imported with ${inWords(before)}, and this import has ${inWords(now)}.`,
    figures: { before: { ...before }, now: { ...now } },
  });
}

function inWords({ costCentres, projects, accounts }: RowFilter): string {
  const part = (name: string, list: readonly string[]): string[] => (list.length === 0 ? [] : [`${name} ${list.join(', ')}`]);
  const parts = [...part('cost centre', costCentres), ...part('project', projects), ...part('account', accounts)];
  return parts.length === 0 ? 'no filter' : `a filter (${parts.join('; ')})`;
}

/** An extract is replaced by the next one of its months. Where it has months that the next one lacks, its rows there may be old. */
export async function askForPeriod(
  manager: EntityManager,
  questions: Questions,
  { accountingYear, daysNamed }: VoucherSource,
  sourceId: number,
  years: readonly number[],
): Promise<void> {
  if (!accountingYear || daysNamed) return;
  const { first, last } = accountingYear;
  const earlier = await manager.findBy(LedgerImport, { sourceId, kind: ImportKind.EXTRACT });
  const days = earlier
    .filter(({ year }) => years.includes(year))
    .map(({ year, coversFrom, coversThrough }) => ({
      from: coversFrom ?? `${year}-01-01`,
      through: coversThrough ?? `${year}-12-31`,
    }));
  const partly = days.find(({ from, through }) => from <= last && through >= first && (from < first || through > last));
  if (!partly) return;
  const figures = {
    from: first.slice(0, 7),
    through: last.slice(0, 7),
    earlierFrom: partly.from.slice(0, 7),
    earlierThrough: partly.through.slice(0, 7),
  };
  questions.ask({
    ...{ accept: ImportQuestion.PARTIAL_PERIOD, alternatives: [], figures },
    message: `The extract has rows of ${figures.from} to ${figures.through}; an earlier one is of ${figures.earlierFrom} to ${figures.earlierThrough}, and what it says of the other months stays. Name the months that the extract covers if it says them too.`,
  });
}

/** What was taken for an extract has no sum to be held to: it is said before it is stored. */
export function askForSum(
  questions: Questions,
  { ground = 'CHOSEN' }: VoucherSource,
  { sumOre, added, changed, removed }: Pick<LedgerImportReport, 'sumOre' | 'added' | 'changed' | 'removed'>,
): void {
  if (ground === 'CHOSEN' || added + changed + removed === 0) return;
  questions.ask({
    ...{ accept: ImportQuestion.EXTRACT_SUM, alternatives: [], figures: { sum: kronorFromOre(sumOre) } },
    message: `None of its vouchers balances: it was taken for an extract, whose rows sum to ${formatKronor(sumOre)} kr. Say that it is an extract, or what it has to sum to.`,
  });
}
