import { ImportPopulationDocument } from '../../../../schema/generated/operations.js';
import type { ImportKind } from '../import-form.js';
import type { SubmitPane } from '../submit-pane.js';
import { jumpQuestion } from './jump-question.js';
import type { PopulationAnswer } from './population-answer.js';
import { populationResult } from './population-result.js';

/**
 * How a file of population that the server has is previewed and imported. A preview accepts what jumps, so that it answers with all
 * figures; what is stored accepts it only with the reader's reason.
 */
export function populationFileKind(pane: SubmitPane, upload: string): ImportKind<string, PopulationAnswer> {
  const text = pane.texts.submit.population;
  return {
    id: 'population',
    sourceLabel: text.source,
    sourceNeeded: text.sourceNeeded,
    given: () => upload,
    ask: async ({ given, source, dryRun, reason = null, idempotencyKey }, options) => {
      const accept = dryRun || reason !== null ? ['JUMPS' as const] : [];
      const variables = { input: { file: { upload: given }, source: source ?? '' }, accept, reason, dryRun, idempotencyKey };
      return (await pane.services.client.ask(ImportPopulationDocument, variables, options)).importPopulation;
    },
    shown: (answer) => populationResult(pane, answer),
    question: (answer) => jumpQuestion(pane, answer),
    done: ({ changed, revision, populations }) => {
      const days = populations.filter((each) => each.changed).map(({ referenceDate }) => `${referenceDate}`);
      const [first, last] = [days[0], days.at(-1)];
      if (!changed || first === undefined) return text.unchanged;
      return `${text.imported(days.length > 2 ? `${first} – ${last}` : days.join(', '), revision)} ${pane.texts.submit.ledger.refreshHint}`;
    },
  };
}
