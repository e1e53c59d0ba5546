import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Role, requireRole } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import { Activity } from '../activities/activity.entity.js';
import { type LocalDate, localDateAt, operationalYear } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { requiredText } from '../agreement/required-text.js';
import type { Changes, Done } from '../changes/changes.js';
import { AccountGroup } from '../ledger/account-group.entity.js';
import { kronorFromOre } from '../money/kronor.js';
import { BudgetLine, BudgetMonth, BudgetVersion } from './budget.entity.js';
import { loadLastYearBasis } from './last-year-basis.js';
import { loadLines } from './load-budget.js';
import { invalid, type PlannedLine, type PlanningBasis, type ProposedLine, planLines } from './plan-lines.js';

export interface BudgetDraft {
  readonly year: number;
  readonly source: string;
  /** True for figures made up to show how the tool works. Left out is false. */
  readonly example?: boolean | undefined;
  /** Why the decided budget is revised; needed from version 2 on. */
  readonly reason?: string | undefined;
  readonly lines: readonly ProposedLine[];
  /** Heading rows of the file that the lines came from, so that offences name its rows. */
  readonly rowsAbove?: number | undefined;
  /** The revision that the proposer saw, 0 for no version at all; refuses with STALE where it is another by now. */
  readonly expectedRevision?: number | undefined;
}

/**
 * Sets the draft of a year's operating budget, whole. Where the year has none, it is the next version: what is decided is
 * never edited (DEC-1). Answers the version.
 */
export async function setBudgetDraft(changes: Changes, asking: Asking, draft: BudgetDraft): Promise<Done<number>> {
  requireRole(asking.principal, Role.Office);
  const { year, lines, expectedRevision, example = false } = draft;
  operationalYear(year);
  const source = requiredText('source', draft.source, 500);
  const request = { ...asking, operation: 'setBudgetDraft', subject: `budget:${year}`, input: { ...draft, source } };
  return changes.run(request, async (manager, revision) => {
    const [latest] = await manager.find(BudgetVersion, { where: { year }, order: { version: 'DESC' }, take: 1 });
    const open = latest && latest.decidedOn === null ? latest : null;
    refuseStale(year, latest ?? null, expectedRevision);
    const version = open?.version ?? (latest?.version ?? 0) + 1;
    const reason = version === 1 ? null : reasonOf(draft);
    const planned = planLines(lines, {
      ...(await planningBasis(manager, year, localDateAt(changes.now()))),
      rowsAbove: draft.rowsAbove ?? 0,
    });
    const before = open
      ? { source: open.source, example: open.example, reason: open.reason, lines: loggedLines(await loadLines(manager, open.id)) }
      : null;
    const after = { source, example, reason, lines: loggedLines(planned) };
    if (JSON.stringify(before) === JSON.stringify(after)) return { result: version, unchanged: true };
    const id = open?.id ?? uuid();
    if (open) await manager.update(BudgetVersion, { id }, { source, example, reason, revision });
    else
      await manager.insert(BudgetVersion, {
        id,
        year,
        version,
        source,
        example,
        reason,
        decidedOn: null,
        decisionReference: null,
        revision,
      });
    await replaceLines(manager, id, planned);
    return { result: version, before, after: { version, ...after } };
  });
}

function reasonOf({ year, reason }: BudgetDraft): string {
  if (reason === undefined) throw invalid(year, `${year} is decided: say why it is revised.`);
  return requiredText('reason', reason, 1000);
}

export function refuseStale(year: number, latest: BudgetVersion | null, expectedRevision: number | undefined): void {
  if (expectedRevision === undefined || expectedRevision === (latest?.revision ?? 0)) return;
  throw new Refusal('STALE', `The budget of ${year} was changed after the revision ${expectedRevision} that you saw.`, {
    figures: { year, expectedRevision, revision: latest?.revision ?? null },
  });
}

async function replaceLines(manager: EntityManager, versionId: string, lines: readonly PlannedLine[]): Promise<void> {
  await manager.delete(BudgetMonth, { versionId });
  await manager.delete(BudgetLine, { versionId });
  const AT_ONCE = 100;
  for (let start = 0; start < lines.length; start += AT_ONCE) {
    const batch = lines.slice(start, start + AT_ONCE).map((line, index) => ({ ...line, versionId, line: start + index + 1 }));
    await manager.insert(
      BudgetLine,
      batch.map(({ months: _months, ...line }) => line),
    );
    await manager.insert(
      BudgetMonth,
      batch.flatMap(({ line, months }) => months.map((amountOre, index) => ({ versionId, line, month: index + 1, amountOre }))),
    );
  }
}

/** A line as the change log has it: amounts in kronor. What it follows is said where it is known, so that older entries still match. */
export function loggedLines(lines: readonly PlannedLine[]): unknown[] {
  return lines.map(({ activity, accountGroup, text, profile, totalOre, months, lastYearThrough }) => {
    const line = { activity, accountGroup, text, profile, total: kronorFromOre(totalOre), months: months.map(kronorFromOre) };
    return lastYearThrough === null ? line : { ...line, lastYearThrough };
  });
}

async function planningBasis(manager: EntityManager, year: number, today: LocalDate): Promise<PlanningBasis> {
  const activities = new Set((await manager.find(Activity)).map(({ code }) => code));
  const groups = new Map((await manager.find(AccountGroup)).map((group) => [group.code, group]));
  return { year, activities, groups, lastYear: await loadLastYearBasis(manager, year, groups, today) };
}
