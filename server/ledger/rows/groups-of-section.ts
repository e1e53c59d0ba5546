import type { EntityManager } from 'typeorm';
import { type AccountGroup, AccountKind, isIncome } from '../account-group.entity.js';
import { loadAccountGroups } from '../load-account-groups.js';
import { ReportSection } from '../report-section.js';

/** The account groups of a section of the report, as the report divides them; `''` is what is unmapped. Undefined for any. */
export async function groupsOfSection(
  reader: EntityManager,
  section: ReportSection | undefined,
): Promise<readonly string[] | undefined> {
  if (section === undefined) return undefined;
  if (section === ReportSection.UNMAPPED) return [''];
  const within = ({ kind }: AccountGroup): boolean =>
    section === ReportSection.COST ? kind === AccountKind.COST : isIncome(kind);
  return (await loadAccountGroups(reader)).filter(within).map(({ code }) => code);
}
