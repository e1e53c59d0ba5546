import type { Refusal } from '../../../server/agreement/refusal.js';
import { refusedCell } from '../../functions/cell-failure.js';
import { everyText } from '../../locales/every-text.js';
import type { Pane } from '../pane.js';
import type { FormKind } from './what-if-form-kind.js';
import type { Outcome } from './what-if-model.js';
import type { WhatIfPane } from './what-if-pane.js';
import { changeAt, type Trial } from './what-if-trial.js';

export interface Unmet {
  readonly code: Refusal['code'];
  readonly reason: string;
  /** The place of the adjustment that it is about, from 1; 0 where it is about none. */
  readonly place: number;
  /** What the figures shown are, and which other years cannot be met. */
  readonly more: readonly string[];
}

/** What cannot be met: of the year that is shown, else of the first that cannot. */
export function unmetOf({ text, pane }: WhatIfPane, { years }: Outcome, shownYear: number): Unmet | undefined {
  const unmet = years.filter(({ refusal }) => refusal);
  const told = unmet.find(({ year }) => year === shownYear) ?? unmet[0];
  if (!told?.refusal) return undefined;
  const others = unmet.flatMap(({ year }) => (year === told.year ? [] : [year]));
  const isShown = told.year === shownYear && told.answer !== null;
  return {
    code: told.refusal.code,
    reason: refusalText(pane, told.refusal),
    place: Number(told.refusal.figures.adjustment ?? 0),
    more: [
      ...(isShown ? [told.isBaseline ? text.baselineAnswer : text.oldAnswer] : []),
      ...(others.length > 0 ? [text.unmetYears(others)] : []),
    ],
  };
}

/** What has to be changed so that it can be met: the budget, or cards by their keys. */
export interface Causes {
  readonly budget: boolean;
  readonly cards: ReadonlySet<number>;
}

export const NO_CAUSE: Causes = { budget: false, cards: new Set() };

/** Cards that hold amounts down or up together: what they come to is refused, and each of them may be changed. */
const TOGETHER: Readonly<Partial<Record<Refusal['code'], readonly FormKind[]>>> = {
  CEILINGS_BELOW_TOTAL: ['ceiling', 'rise', 'group', 'fixed', 'other'],
  FLOORS_ABOVE_TOTAL: ['floor', 'fall', 'fixed', 'other'],
};

export function causesOf(trial: Trial, { code, place }: Pick<Unmet, 'code' | 'place'>): Causes {
  const own = changeAt(trial, place);
  if (own) return { budget: false, cards: new Set([own.key]) };
  if (place > 0) return { budget: trial.budgetOre !== null, cards: new Set() };
  const kinds = TOGETHER[code] ?? [];
  const cards = trial.changes.filter(({ kind, adjustment }) => adjustment && kinds.includes(kind)).map(({ key }) => key);
  return { budget: cards.length === 0 && trial.budgetOre !== null, cards: new Set(cards) };
}

/** A refusal in the reader's words, with its figures and, where it is about one year of several, that year. */
function refusalText({ language }: Pane, { code, figures }: Refusal): string {
  const { message } = refusedCell(code, figures, everyText(language));
  return typeof figures.year === 'number' ? `${figures.year}: ${message}` : message;
}
