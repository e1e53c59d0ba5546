import type { AskOptions, Client } from '../api/client.js';
import type { Language } from '../locales/pane-texts.js';
import type { Answer } from './answer.js';
import { BUDGET_VS_ACTUAL } from './budget-operation.js';
import type { BudgetVariables } from './budget-query.js';
import { COMPARE_SCENARIOS, type ComparisonVariables } from './comparison-operation.js';
import { CONTRIBUTION_TABLE } from './contribution-operation.js';
import type { ContributionVariables } from './contribution-query.js';
import type { Operation } from './operation.js';
import type { FollowedParameters } from './parameters/workbook-parameter.js';

/** Every question that a table in a workbook can be filled with, by the name that stands in the workbook: never rename one. */
export const OPERATIONS = {
  contributionTable: CONTRIBUTION_TABLE,
  budgetVsActual: BUDGET_VS_ACTUAL,
  compareScenarios: COMPARE_SCENARIOS,
} as const;

/** A question, before the workbook holds it. */
export type Query = (
  | { readonly operation: 'contributionTable'; readonly variables: ContributionVariables }
  | { readonly operation: 'budgetVsActual'; readonly variables: BudgetVariables }
  | { readonly operation: 'compareScenarios'; readonly variables: ComparisonVariables }
) & {
  readonly language: Language;
  /** The variables that cells of the workbook say: `variables` then holds what they said when it was last asked. */
  readonly parameters?: FollowedParameters;
};

/** What `ask` answers to a question of each kind. */
type ResultOf<Name extends keyof typeof OPERATIONS> = Awaited<ReturnType<(typeof OPERATIONS)[Name]['ask']>>;

/** Asks the server what a table is filled with. */
export async function askQuery(client: Client, query: Query, now: () => Date, options: AskOptions = {}): Promise<Answer> {
  const operation = operationOf(query.operation);
  return answerOf(operation, await operation.ask(client, query.variables, options), now(), query.language);
}

/** An answer that has come already, as it goes into a sheet. */
export function asAnswer<Name extends keyof typeof OPERATIONS>(
  name: Name,
  result: ResultOf<Name>,
  asOf: Date,
  language: Language,
): Answer {
  return answerOf(operationOf(name), result, asOf, language);
}

export const queryTitle = ({ operation, variables }: Query, language: Language): string =>
  operationOf(operation).title(variables, language);

/** Whether a name is a question's, and these its variables. */
export const isAskable = (name: unknown, variables: unknown): boolean =>
  typeof name === 'string' &&
  Object.hasOwn(OPERATIONS, name) &&
  operationOf(name as keyof typeof OPERATIONS).isVariables(variables);

/** Name and variables belong together, by `Query` and by `isAskable`; the compiler cannot follow that through a table. */
const operationOf = (name: keyof typeof OPERATIONS): Operation<unknown, unknown> =>
  OPERATIONS[name] as Operation<unknown, unknown>;

function answerOf(operation: Operation<unknown, unknown>, result: unknown, asOf: Date, language: Language): Answer {
  return { content: operation.content(result, asOf, language), asOf, revision: operation.revisionOf(result) };
}
