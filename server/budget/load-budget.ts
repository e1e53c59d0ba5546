import { type EntityManager, In, IsNull, LessThanOrEqual, Not } from 'typeorm';
import { type LocalDate, operationalYear } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { readConsistently } from '../changes/read-consistently.js';
import { loadAccountGroups } from '../ledger/load-account-groups.js';
import { type Ore, ZERO_ORE } from '../money/ore.js';
import { BudgetLine, BudgetMonth, BudgetVersion } from './budget.entity.js';
import { type BudgetWarning, budgetWarnings } from './budget-warnings.js';
import type { PlannedLine } from './plan-lines.js';

/** How firm a budget is. */
export enum BudgetStatus {
  DRAFT = 'DRAFT',
  DECIDED = 'DECIDED',
  REVISED = 'REVISED',
}

export interface Budget {
  readonly version: BudgetVersion;
  readonly status: BudgetStatus;
  readonly lines: readonly PlannedLine[];
  /** What is allowed in the lines, and is likely a mistake. */
  readonly warnings: readonly BudgetWarning[];
}

/** Which version: a number, or the one in force on a day; without either the one in force now, else the draft. */
export interface BudgetChoice {
  readonly version?: number | undefined;
  readonly asOf?: LocalDate | undefined;
}

/** A year's operating budget in one version; refuses where there is none such. */
export function loadBudget(reader: EntityManager, year: number, choice: BudgetChoice = {}): Promise<Budget> {
  operationalYear(year);
  refuseBoth(choice);
  return readConsistently(reader, async () => {
    const versions = await loadBudgetVersions(reader, year);
    const { version: number, asOf } = choice;
    const decided = versions.filter(({ decidedOn }) => decidedOn !== null && (asOf === undefined || decidedOn <= asOf));
    const fallback = asOf === undefined ? versions.at(-1) : undefined;
    const version = number === undefined ? (decided.at(-1) ?? fallback) : versions.find((each) => each.version === number);
    if (!version) throw unknown(year, choice, versions);
    const lines = await loadLines(reader, version.id);
    const warnings = budgetWarnings(lines, await loadAccountGroups(reader));
    return { version, status: statusOf(version, versions), lines, warnings };
  });
}

/** A version that was in force on a day has its number already; given both, one of them would be ignored. */
function refuseBoth({ version, asOf }: BudgetChoice): void {
  if (version === undefined || asOf === undefined) return;
  throw new Refusal('INPUT_INVALID', `Give version ${version} or asOf ${asOf}, not both.`, { figures: { version, asOf } });
}

function unknown(year: number, { version, asOf }: BudgetChoice, versions: readonly BudgetVersion[]): Refusal {
  const what =
    version === undefined ? (asOf === undefined ? 'budget' : `budget decided by ${asOf}`) : `budget version ${version}`;
  return new Refusal('BUDGET_UNKNOWN', `${year} has no ${what}.`, {
    figures: { year, version: version ?? null, asOf: asOf ?? null, known: versions.map((each) => each.version) },
    clause: 'DEC-1',
  });
}

/** Every version of a year, oldest first. One statement. */
export async function loadBudgetVersions(reader: EntityManager, year: number): Promise<BudgetVersion[]> {
  operationalYear(year);
  return reader.find(BudgetVersion, { where: { year }, order: { version: 'ASC' } });
}

export function statusOf(version: BudgetVersion, versions: readonly BudgetVersion[]): BudgetStatus {
  if (version.decidedOn === null) return BudgetStatus.DRAFT;
  const later = versions.some((other) => other.version > version.version && other.decidedOn !== null);
  return later ? BudgetStatus.REVISED : BudgetStatus.DECIDED;
}

/** The version that counts: the last decided by a day, or by now (DEC-1). A draft never counts. One statement. */
export async function loadBudgetInForce(reader: EntityManager, year: number, asOf?: LocalDate): Promise<BudgetVersion | null> {
  const decidedOn = asOf === undefined ? Not(IsNull()) : LessThanOrEqual(asOf);
  const [version] = await reader.find(BudgetVersion, { where: { year, decidedOn }, order: { version: 'DESC' }, take: 1 });
  return version ?? null;
}

/** A version's lines in order, each with its twelve months. Two statements. */
export async function loadLines(reader: EntityManager, versionId: string): Promise<PlannedLine[]> {
  const lines = await reader.find(BudgetLine, { where: { versionId }, order: { line: 'ASC' } });
  const months = await reader.findBy(BudgetMonth, { versionId: In([versionId]) });
  const byLine = new Map(lines.map(({ line }) => [line, new Array<Ore>(12).fill(ZERO_ORE)]));
  for (const { line, month, amountOre } of months) {
    const list = byLine.get(line);
    if (list) list[month - 1] = amountOre;
  }
  return lines.map(({ line, activity, accountGroup, text, profile, totalOre, lastYearThrough }) => {
    return { activity, accountGroup, text, profile, totalOre, lastYearThrough, months: byLine.get(line) ?? [] };
  });
}
