import { ScenarioBasisDocument } from '../../../schema/generated/operations.js';
import type { ScenarioBasis } from '../../../server/scenarios/scenario-basis.js';
import type { Pane } from '../pane.js';
import type { LoadedBasis } from './what-if-model.js';
import type { Trial } from './what-if-trial.js';

/** What scenarios of these years are computed from: one request, and none after it while anything moves. */
export async function loadBasis({ services }: Pane, years: Pick<Trial, 'baseYear' | 'years'>): Promise<LoadedBasis> {
  const asked = { baseYear: years.baseYear, years: years.years };
  const { scenarioBasis, budgetYears } = await services.client.ask(ScenarioBasisDocument, asked);
  const { data, example, revision } = scenarioBasis;
  const yearRevisions = new Map(budgetYears.map((each) => [each.year, each.revision]));
  return { basis: data as ScenarioBasis, example, revision, yearRevisions }; // the very type that the server's loader gives
}
