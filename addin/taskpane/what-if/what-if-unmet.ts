import type { Refusal } from '../../../server/agreement/refusal.js';
import { refusedCell } from '../../functions/cell-failure.js';
import { everyText } from '../../locales/every-text.js';
import type { Pane } from '../pane.js';
import type { Outcome } from './what-if-model.js';
import type { WhatIfPane } from './what-if-pane.js';

export interface Unmet {
  readonly reason: string;
  /** The place of the adjustment that it is about, from 1; 0 where it is about none. */
  readonly place: number;
  /** What the figures below are, and which other years cannot be met. */
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
    reason: refusalText(pane, told.refusal),
    place: Number(told.refusal.figures.adjustment ?? 0),
    more: [
      ...(isShown ? [told.isBaseline ? text.baselineAnswer : text.oldAnswer] : []),
      ...(others.length > 0 ? [text.unmetYears(others)] : []),
    ],
  };
}

/** A refusal in the reader's words, with its figures and, where it is about one year of several, that year. */
function refusalText({ language }: Pane, { code, figures }: Refusal): string {
  const { message } = refusedCell(code, figures, everyText(language));
  return typeof figures.year === 'number' ? `${figures.year}: ${message}` : message;
}
