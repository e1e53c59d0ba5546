import { type AdjustmentInput, CompareScenariosDocument } from '../../schema/generated/operations.js';
import { COMPARISON_TEXTS } from '../locales/comparison-texts.js';
import { type Comparison, comparisonContent } from './comparison-content.js';
import type { Operation } from './operation.js';
import { hasYear, isListOf, isText } from './stored-shape.js';

/** A saved scenario by its id, whose newest version is fetched; or one that was not saved, with all it says. */
export type ComparedChoice =
  | { readonly id: string }
  | { readonly name: string; readonly adjustments: readonly AdjustmentInput[] };

export interface ComparisonVariables {
  readonly year: number;
  readonly scenarios: readonly ComparedChoice[];
}

export const MOST_COMPARED = 10;

/** Scenarios of a year side by side. */
export const COMPARE_SCENARIOS: Operation<ComparisonVariables, Comparison> = {
  isVariables: (read): read is ComparisonVariables => {
    if (!hasYear(read)) return false;
    const { scenarios } = read as { scenarios?: unknown };
    return isListOf(scenarios, isChoice) && scenarios.length > 0 && scenarios.length <= MOST_COMPARED;
  },
  ask: (client, { year, scenarios }, options) => client.ask(CompareScenariosDocument, { year, scenarios }, options),
  content: comparisonContent,
  revisionOf: ({ compareScenarios }) => compareScenarios.revision,
  title: ({ year }, language) => COMPARISON_TEXTS[language].title(year),
};

function isChoice(read: unknown): read is ComparedChoice {
  if (typeof read !== 'object' || read === null) return false;
  const { id, name, adjustments } = read as Record<string, unknown>;
  const isTried =
    isText(name) && isListOf(adjustments, (each): each is AdjustmentInput => typeof each === 'object' && each !== null);
  return isText(id) !== isTried;
}
