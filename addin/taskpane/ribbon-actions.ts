import { BudgetYearsDocument } from '../../schema/generated/operations.js';
import { RIBBON, type RibbonAction } from '../catalogue/ribbon.js';
import { PANE_TEXTS } from '../locales/pane-language.js';
import type { Scope } from '../workbook/formula-cells.js';
import { askQuery } from '../workbook/operations.js';
import { firstYear } from './first-year.js';
import type { MountedPane } from './mount.js';
import type { Services } from './services.js';
import { refreshScope } from './workbook/refresh-scope.js';
import { sayReport } from './workbook/say-report.js';

export interface RibbonSurroundings {
  readonly services: Services;
  readonly pane: MountedPane;
  /** Brings the pane into sight, where there is something to read. */
  readonly showPane: () => Promise<void>;
  /** Shows on the ribbon that a refresh is under way, or over. */
  readonly busy: (isBusy: boolean) => Promise<void>;
}

/** What each button of the ribbon does. A button never fails silently: what went wrong is said in the pane, which opens for it. */
export function ribbonActions({
  services,
  pane,
  showPane,
  busy,
}: RibbonSurroundings): Readonly<Record<RibbonAction, () => Promise<void>>> {
  const said = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      pane.fault(error);
      await showPane();
    }
  };
  const refresh = (scope: Scope): Promise<void> =>
    said(async () => {
      await busy(true);
      try {
        if (await refreshAndSay(services, pane, scope)) await showPane();
      } finally {
        await busy(false);
      }
    });
  return {
    showPane,
    insertContributions: () => said(() => insertThisYear(services, pane)),
    refreshSelection: () => refresh('selection'),
    refreshSheet: () => refresh('sheet'),
    refreshAll: () => refresh('workbook'),
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

/**
 * Answers whether there is something to read. Where all went well the pane may stay closed: the lines above the tables say when they
 * were fetched.
 */
async function refreshAndSay(services: Services, pane: MountedPane, scope: Scope): Promise<boolean> {
  const queries = await services.workbook.list(scope);
  const report = await refreshScope(services, { queries, scope, signal: new AbortController().signal });
  const language = services.language.current;
  const { text, intent, outcome } = sayReport({ texts: PANE_TEXTS[language], language }, report);
  pane.reload();
  pane.say(text, intent, outcome);
  return intent !== 'success';
}

/** The ids that the manifests name. */
export const RIBBON_ACTION_IDS = RIBBON.map(({ action }) => action);
