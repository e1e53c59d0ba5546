import type { Ore } from '../../../server/money/ore.js';
import type { Adjustment } from '../../../server/scenarios/adjustment.js';
import { type FormKind, formKindOf } from './what-if-form-kind.js';

/** What is being tried: plain values, so that undo is a matter of keeping the one before. */
export interface Trial {
  readonly baseYear: number;
  /** From the base year on, 1 to 10. */
  readonly years: number;
  /** Where the budget's slider stands; null while nobody moved it. */
  readonly budgetOre: Ore | null;
  readonly changes: readonly Change[];
}

/** A card of the list. */
export interface Change {
  /** Tells cards apart; kept while a card is edited. */
  readonly key: number;
  readonly kind: FormKind;
  /** Null until everything that it needs is filled in. */
  readonly adjustment: Adjustment | null;
}

/** The adjustments in force, the slider's first: what is computed, saved and sent. */
export function adjustmentsOf({ budgetOre, changes }: Trial): Adjustment[] {
  const budget: Adjustment[] = budgetOre === null ? [] : [{ kind: 'total', amountOre: budgetOre }];
  return [...budget, ...changes.flatMap(({ adjustment }) => (adjustment ? [adjustment] : []))];
}

/** The card behind a place of `adjustmentsOf`, counted from 1; undefined for the slider. */
export function changeAt({ budgetOre, changes }: Trial, place: number): Change | undefined {
  const inForce = changes.filter(({ adjustment }) => adjustment);
  return inForce[place - (budgetOre === null ? 1 : 2)];
}

/** A stored scenario as it is edited. Law: `adjustmentsOf` gives the same scenario, with the slider's amount first. */
export function trialOf(scenario: {
  readonly baseYear: number;
  readonly years: number;
  readonly adjustments: readonly Adjustment[];
}): Trial {
  const { baseYear, years, adjustments } = scenario;
  const place = adjustments.findIndex(({ kind }) => kind === 'total'); // the list's order counts inside a kind alone
  const first = adjustments[place];
  const isPlain =
    first?.kind === 'total' && 'amountOre' in first && first.fromYear === undefined && first.throughYear === undefined;
  const rest = isPlain ? adjustments.toSpliced(place, 1) : adjustments;
  return {
    ...{ baseYear, years, budgetOre: isPlain ? first.amountOre : null },
    changes: rest.map((adjustment, key) => ({ key, kind: formKindOf(adjustment), adjustment })),
  };
}

/** A card more, at the end. */
export function withChange(trial: Trial, kind: FormKind, adjustment: Adjustment | null): Trial {
  const key = Math.max(-1, ...trial.changes.map((each) => each.key)) + 1;
  return { ...trial, changes: [...trial.changes, { key, kind, adjustment }] };
}

export function withoutChange(trial: Trial, key: number): Trial {
  return { ...trial, changes: trial.changes.filter((each) => each.key !== key) };
}

export function withAdjustment(trial: Trial, key: number, adjustment: Adjustment | null): Trial {
  return { ...trial, changes: trial.changes.map((each) => (each.key === key ? { ...each, adjustment } : each)) };
}

/** Whether both say the same, card by card. */
export const sameTrial = (one: Trial, other: Trial): boolean =>
  one.baseYear === other.baseYear &&
  one.years === other.years &&
  JSON.stringify(adjustmentsOf(one)) === JSON.stringify(adjustmentsOf(other));
