import type { EntityManager } from 'typeorm';
import { Role, requireRole } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import { operationalYear } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import type { Changes, Done } from '../changes/changes.js';
import { readConsistently } from '../changes/read-consistently.js';
import { actAndRead } from '../changes/rehearsal.js';
import { loadAccountGroups } from '../ledger/load-account-groups.js';
import { MappingRule } from '../ledger/mapping-rule.entity.js';
import { readSie } from '../ledger/sie/read-sie.js';
import type { SieFile } from '../ledger/sie/sie-file.js';
import { requireReadable } from '../ledger/sie/sie-refusals.js';
import type { OpenedFile } from '../uploads/open-upload.js';
import { type Budget, loadBudget } from './load-budget.js';
import type { BudgetDraft } from './set-budget-draft.js';
import { setBudgetDraft } from './set-budget-draft.js';
import { type SieBudgetLines, sieBudgetLines } from './sie-budget-lines.js';

export interface SieBudget extends Omit<BudgetDraft, 'lines'> {
  readonly dryRun: boolean;
}

export interface SieBudgetImport {
  readonly budget: Budget;
  /** Amounts of other years than the file's own (#PBUDGET −1, 1 …), which no draft is made of. */
  readonly amountsOfOtherYears: number;
}

interface Into {
  readonly changes: Changes;
  readonly reader: EntityManager;
}

const MAX_OFFENCES = 1000;

/**
 * Makes the budget of a SIE file the draft of a year's operating budget, whole (DEC-1): accounts, cost centres and projects become
 * activities and account groups by the mapping in force. Refuses with every amount that has no place, by account.
 */
export async function importBudgetSie(
  { changes, reader }: Into,
  asking: Asking,
  file: Pick<OpenedFile, 'open'>,
  { dryRun, ...draft }: SieBudget,
): Promise<Done<SieBudgetImport>> {
  requireRole(asking.principal, Role.Office);
  operationalYear(draft.year);
  const sie = await readSie(file.open());
  requireReadable(sie, '#PBUDGET', '#PSALDO'); // what {} means beside objects is told by #PSALDO
  const amountsOfOtherYears = refuseWithoutBudget(sie);
  const lines = placed(draft.year, await loadLines(reader, sie, draft.year));
  const { done, after } = await actAndRead(asking, {
    dryRun,
    act: (who) => setBudgetDraft(changes, who, { ...draft, lines }),
    read: (manager, { result: version }) => loadBudget(manager, draft.year, { version }),
  });
  return { ...done, result: { budget: after, amountsOfOtherYears } };
}

/** Answers how many amounts are of other years. */
function refuseWithoutBudget({ budget, header }: SieFile): number {
  const others = budget.filter(({ year }) => year !== 0).length;
  if (budget.length > others) return others;
  const message = `The file is SIE type ${header.type} and has no budget of its year (#PBUDGET 0).`;
  throw new Refusal('FILE_MALFORMED', message, { figures: { type: header.type, amountsOfOtherYears: others } });
}

function loadLines(reader: EntityManager, sie: SieFile, year: number): Promise<SieBudgetLines> {
  return readConsistently(reader, async () => {
    const rules = await reader.find(MappingRule);
    return sieBudgetLines(sie, { year, rules, groups: await loadAccountGroups(reader) });
  });
}

function placed(year: number, { lines, offences }: SieBudgetLines): SieBudgetLines['lines'] {
  const [first] = offences;
  if (!first) return lines;
  const more = offences.length > 1 ? `, and ${offences.length - 1} more` : '';
  throw new Refusal('IMPORT_REFUSED', `The budget was not imported: account ${first.value} ${first.reason}${more}.`, {
    figures: { year, places: offences.length },
    offences: offences.slice(0, MAX_OFFENCES),
  });
}
