import { Refusal } from '../../../server/agreement/refusal.js';
import { refusalOr } from '../../../server/agreement/refusal-or.js';
import type { Adjustment } from '../../../server/scenarios/adjustment.js';
import { evaluateYears } from '../../../server/scenarios/evaluate-scenario.js';
import type { ScenarioYear } from '../../../server/scenarios/scenario-answer.js';
import type { ScenarioBasis } from '../../../server/scenarios/scenario-basis.js';
import { type History, redo, settle, showOnly, startHistory, undo } from './what-if-history.js';
import { adjustmentsOf, sameTrial, type Trial } from './what-if-trial.js';

/** What the trial comes to, year by year: one that cannot be met leaves the others theirs. */
export interface Outcome {
  readonly years: readonly OutcomeYear[];
}

export interface OutcomeYear {
  readonly year: number;
  /** Why it cannot be met; then `answer` is the last that could, or the baseline where none could. */
  readonly refusal: Refusal | null;
  /** Null where not even the baseline can be computed. */
  readonly answer: ScenarioYear | null;
  /** True where the answer is the one without any change, since nothing else could be met. */
  readonly isBaseline: boolean;
}

/** The scenarios that years were proposed from and nobody has decided, by year, with what everybody sees as the year's total, in kronor. */
export type Proposals = ReadonlyMap<number, { readonly name: string; readonly total: number }>;

/** What the trial is computed from, fetched once for a base year. */
export interface LoadedBasis {
  readonly basis: ScenarioBasis;
  readonly example: boolean;
  readonly revision: number;
  /** The revision of each budget year, so that nobody proposes over what they have not seen. */
  readonly yearRevisions: ReadonlyMap<number, number>;
  readonly proposals: Proposals;
}

/** What is tried, and what it comes to; asks nobody. `changed` is called for every change, `edited` when cards come or go. */
export interface Model {
  readonly trial: Trial;
  readonly loaded: LoadedBasis;
  readonly outcome: Outcome;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Shows a trial while a slider or a field is held; `settle` makes the step that undo takes back. */
  show(trial: Trial): void;
  settle(): void;
  /** Shows a trial and makes a step of it, and writes the cards anew. */
  step(trial: Trial): void;
  undo(): void;
  redo(): void;
  /** Other years, with what they are computed from: the changes stay, and undo as well. */
  rebase(years: Pick<Trial, 'baseYear' | 'years'>, loaded: LoadedBasis): void;
  /** Another trial, without a way back. */
  replace(trial: Trial, loaded: LoadedBasis): void;
}

export interface ModelListener {
  /** Once a frame at most. */
  painted(): void;
  /** The cards are to be written anew. */
  edited(): void;
}

/** Marks in the browser's performance timeline around each recomputation and repaint. */
export const REPAINT_MEASURE = 'fordela-what-if';

export function createModel(first: Trial, start: LoadedBasis, listener: ModelListener): Model {
  let history: History<Trial> = startHistory(first);
  let loaded = start;
  let outcome = outcomeOf(loaded.basis, adjustmentsOf(first), undefined);
  let isWaiting = false;

  const repaint = (): void => {
    isWaiting = false;
    const began = performance.now();
    outcome = outcomeOf(loaded.basis, adjustmentsOf(history.shown), outcome);
    listener.painted();
    performance.measure(REPAINT_MEASURE, { start: began });
    performance.clearMeasures(REPAINT_MEASURE); // observers have it by then; the list would only grow
  };
  const request = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(repaint);
  };
  const to = (next: History<Trial>, edited: boolean): void => {
    history = next;
    if (edited) listener.edited();
    request();
  };
  return {
    get trial() {
      return history.shown;
    },
    get loaded() {
      return loaded;
    },
    get outcome() {
      return outcome;
    },
    get canUndo() {
      return history.past.length > 0;
    },
    get canRedo() {
      return history.future.length > 0;
    },
    show: (trial) => to(showOnly(history, trial), false),
    settle: () => to(settle(history, sameCards), false),
    step: (trial) => to(settle(showOnly(history, trial), sameCards), true),
    undo: () => to(undo(settle(history, sameCards)), true),
    redo: () => to(redo(settle(history, sameCards)), true),
    rebase: ({ baseYear, years }, next) => {
      loaded = next;
      const on = (trial: Trial): Trial => ({ ...trial, baseYear, years });
      const { past, settled, shown, future } = history;
      to({ past: past.map(on), settled: on(settled), shown: on(shown), future: future.map(on) }, true);
    },
    replace: (trial, next) => {
      loaded = next;
      outcome = outcomeOf(next.basis, adjustmentsOf(trial), undefined);
      to(startHistory(trial), true);
    },
  };
}

/** A card that is not filled in yet is a step too. */
const sameCards = (one: Trial, other: Trial): boolean => sameTrial(one, other) && one.changes.length === other.changes.length;

/** Every year's answer; where it is refused, its last answer stays, and before the first one the baseline. */
export function outcomeOf(basis: ScenarioBasis, adjustments: readonly Adjustment[], before: Outcome | undefined): Outcome {
  const tried = refusalOr(() => evaluateYears(basis, adjustments)); // a list that is badly formed is refused for all years
  const isSameYears = before?.years.length === basis.years.length && before.years[0]?.year === basis.year;
  let baseline: readonly (ScenarioYear | Refusal)[] | undefined;
  const years = basis.years.map(({ year }, index): OutcomeYear => {
    const found = tried instanceof Refusal ? tried : (tried[index] as ScenarioYear | Refusal);
    if (!(found instanceof Refusal)) return { year, refusal: null, answer: found, isBaseline: false };
    const last = isSameYears ? before.years[index] : undefined;
    if (last?.answer) return { ...last, refusal: found };
    baseline ??= evaluateYears(basis, []);
    const bare = baseline[index];
    return { year, refusal: found, answer: !bare || bare instanceof Refusal ? null : bare, isBaseline: true };
  });
  return { years };
}
