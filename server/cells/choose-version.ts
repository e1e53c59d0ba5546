import { Refusal } from '../agreement/refusal.js';
import type { BudgetVersion } from '../budget/budget.entity.js';
import type { AskedVersion } from './read-budget-argument.js';

/** The version of a year's budget that a cell asks for, of all there are, oldest first. A draft counts only where asked for (DEC-1). */
export function chooseVersion(year: number, versions: readonly BudgetVersion[], asked: AskedVersion): BudgetVersion | Refusal {
  const draft = versions.find(({ decidedOn }) => decidedOn === null);
  const chosen = choose(versions, draft, asked);
  if (chosen) return chosen;
  const known = versions.map(({ version }) => version);
  const listed =
    known.length === 0 ? '' : ` There are versions ${known.join(', ')}${draft ? ` (${draft.version} is a draft)` : ''}.`;
  return new Refusal('BUDGET_UNKNOWN', `${year} has no ${nameOf(asked)}.${listed}`, {
    figures: {
      ...{ year, known, draft: draft?.version ?? null, asOf: asked.kind === 'AS_OF' ? asked.asOf : null },
      version: asked.kind === 'NUMBER' ? asked.version : asked.kind === 'DRAFT' ? 'draft' : null,
    },
    clause: 'DEC-1',
  });
}

function choose(
  versions: readonly BudgetVersion[],
  draft: BudgetVersion | undefined,
  asked: AskedVersion,
): BudgetVersion | undefined {
  switch (asked.kind) {
    case 'NUMBER':
      return versions.find(({ version }) => version === asked.version);
    case 'DRAFT':
      return draft;
    case 'IN_FORCE':
      return versions.findLast(({ decidedOn }) => decidedOn !== null);
    case 'AS_OF':
      return versions.findLast(({ decidedOn }) => decidedOn !== null && decidedOn <= asked.asOf);
  }
}

function nameOf(asked: AskedVersion): string {
  switch (asked.kind) {
    case 'NUMBER':
      return `budget version ${asked.version}`;
    case 'DRAFT':
      return 'draft budget';
    case 'IN_FORCE':
      return 'decided budget';
    case 'AS_OF':
      return `budget decided by ${asked.asOf}`;
  }
}
