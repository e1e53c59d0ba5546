import { BudgetYearsDocument } from '../../schema/generated/operations.js';
import { RIBBON, type RibbonAction } from '../catalogue/ribbon.js';
import { PANE_TEXTS } from '../locales/pane-language.js';
import { askQuery } from '../workbook/operations.js';
import { askHeldQuery } from '../workbook/parameters/ask-held-query.js';
import { refreshQueries } from '../workbook/refresh-queries.js';
import { firstYear } from './first-year.js';
import type { MountedPane } from './mount.js';
import type { Services } from './services.js';
import { sayReport } from './workbook/refresh-run.js';

export interface RibbonSurroundings {
  readonly services: Services;
  readonly pane: MountedPane;
  /** Brings the pane into sight, where there is something to read. */
  readonly showPane: () => Promise<void>;
}

/** What each button of the ribbon does. A button never fails silently: what went wrong is said in the pane, which opens for it. */
export function ribbonActions({
  services,
  pane,
  showPane,
}: RibbonSurroundings): Readonly<Record<RibbonAction, () => Promise<void>>> {
  const said = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      pane.fault(error);
      await showPane();
    }
  };
  return {
    showPane,
    insertContributions: () => said(() => insertThisYear(services, pane)),
    refreshAll: () =>
      said(async () => {
        if (await refreshAll(services, pane)) await showPane();
      }),
    showVouchers: () =>
      said(async () => {
        await showPane();
        await pane.showVouchers();
      }),
  };
}

async function insertThisYear({ client, workbook, language, now }: Services, pane: MountedPane): Promise<void> {
  const { budgetYears } = await client.ask(BudgetYearsDocument, {});
  const year = firstYear(
    budgetYears.map((each) => each.year),
    now().getFullYear(),
  );
  const query = { operation: 'contributionTable', variables: { year }, language: language.current } as const;
  const { tableName, address } = await workbook.insert(query, await askQuery(client, query, now), 'activeCell');
  pane.reload();
  pane.say(pane.texts.contributions.inserted(tableName, address), 'success');
}

/** Answers whether there is something to read. */
async function refreshAll(services: Services, pane: MountedPane): Promise<boolean> {
  const queries = (await services.workbook.list()).filter(({ place }) => place);
  const report = await refreshQueries(services.workbook, queries, {
    ask: (definition, signal) => askHeldQuery(services, definition, { signal }),
    signal: new AbortController().signal,
  });
  services.functionsRuntime.refresh();
  const language = services.language.current;
  const [text, intent] = sayReport({ texts: PANE_TEXTS[language], language }, report);
  pane.reload();
  pane.say(text, intent);
  return intent !== 'success';
}

/** The ids that the manifests name. */
export const RIBBON_ACTION_IDS = RIBBON.map(({ action }) => action);
