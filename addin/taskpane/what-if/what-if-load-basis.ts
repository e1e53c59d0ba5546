import { ScenarioBasisDocument, type ScenarioBasisQuery } from '../../../schema/generated/operations.js';
import type { ScenarioBasis } from '../../../server/scenarios/scenario-basis.js';
import type { Pane } from '../pane.js';
import type { LoadedBasis, Proposals } from './what-if-model.js';
import type { Trial } from './what-if-trial.js';

/** What scenarios of these years are computed from: one request, and none after it while anything moves. */
export async function loadBasis({ services }: Pane, years: Pick<Trial, 'baseYear' | 'years'>): Promise<LoadedBasis> {
  const asked = { baseYear: years.baseYear, years: years.years };
  const { scenarioBasis, budgetYears } = await services.client.ask(ScenarioBasisDocument, asked);
  const { data, example, revision } = scenarioBasis;
  const yearRevisions = new Map(budgetYears.map((each) => [each.year, each.revision]));
  const proposals = proposalsIn(budgetYears);
  return { basis: data as ScenarioBasis, example, revision, yearRevisions, proposals }; // the very type that the server's loader gives
}

/** A year that was proposed from a scenario is tried beside what it was before, until it is decided (docs/decisions/0017). */
function proposalsIn(budgetYears: ScenarioBasisQuery['budgetYears']): Proposals {
  return new Map(
    budgetYears.flatMap(({ year, contributionTable }) => {
      const { status, scenario, total } = contributionTable ?? {};
      return status === 'PRELIMINARY' && scenario && total !== undefined ? [[year, { name: scenario.name, total }] as const] : [];
    }),
  );
}
