import { PingDocument } from '../../../schema/generated/operations.js';
import { FORMULAS_TEXTS } from '../../locales/formulas-texts.js';
import type { Scope } from '../../workbook/formula-cells.js';
import type { FormulaStates } from '../../workbook/formula-states.js';
import type { HeldQuery } from '../../workbook/list-queries.js';
import { button, element } from '../element.js';
import type { Pane, Said, Tab } from '../pane.js';
import { failed, loading, nothing } from '../placeholders.js';
import { readyReports } from '../reports/ready-reports.js';
import { formulaCard } from './formula-card.js';
import { formulasPage } from './formulas-page.js';
import { queryCard } from './query-card.js';
import { runRefresh } from './refresh-run.js';
import { workbookTools } from './workbook-tools.js';

/** What this workbook holds from Fordela, tables and formulas: how old it is, and everything that can be done with it. */
export function workbookTab(pane: Pane): Tab {
  const { texts, services } = pane;
  const text = texts.workbook;
  const formulas = FORMULAS_TEXTS[pane.language];
  const progress = element('div');
  const place = element('div', { class: 'place' });
  const tools = element('div');
  const gallery = readyReports(pane, () => list());
  const tables = element('div', {}, progress, place, gallery.node, tools);
  const panel = element('div', {}, tables);

  const list = async (): Promise<void> => {
    try {
      const [queries, states, held, revision] = await Promise.all([
        services.workbook.list(),
        services.workbook.formulaStates('workbook'),
        services.workbook.parameters(),
        serverRevision(pane),
      ]);
      place.replaceChildren(...view(queries, states, revision, held.length > 0));
      tools.replaceChildren(workbookTools(pane, doing, openFormulas));
      await gallery.show();
    } catch (error) {
      place.replaceChildren(failed(pane, error, list));
    }
  };

  const doing = async (work: () => Promise<Said | undefined>): Promise<void> => {
    try {
      const said = await work();
      if (said === undefined) return;
      pane.say(said.text, said.intent, said.outcome);
    } catch (error) {
      pane.fault(error);
    }
    await list();
  };
  const done = (words: string): Said => ({ text: words, intent: 'success', outcome: 'done' });
  const refresh = async (queries: readonly HeldQuery[], scope?: Scope): Promise<void> => {
    await runRefresh(pane, progress, queries, scope).catch(pane.fault);
    await list();
  };
  const nameOf = ({ definition, place: where }: HeldQuery): string => where?.tableName ?? definition.tableName;

  const follow = (one: HeldQuery, follows: boolean): Promise<void> =>
    doing(async () => {
      await services.workbook.follow(one.definition.id, follows);
      return done(follows ? formulas.nowFollows(nameOf(one)) : formulas.nowKeeps(nameOf(one)));
    });

  const view = (
    queries: readonly HeldQuery[],
    states: FormulaStates,
    revision: number | undefined,
    hasCells: boolean,
  ): HTMLElement[] => {
    if (queries.length === 0 && states.of === 0) return [nothing(text.empty, text.emptyMeaning)];
    const onSheet = queries.filter((query) => query.place?.onActiveSheet);
    const cards = queries.map((query) =>
      queryCard(pane, query, revision, {
        refresh: (one) => refresh([one]),
        show: ({ definition }) => services.workbook.show(definition.id).catch(pane.fault),
        freeze: (one) => doing(() => services.workbook.freeze(one.definition.id).then(() => done(text.frozen(0)))),
        follow: hasCells ? follow : undefined,
        remove: (one) => doing(() => services.workbook.remove(one.definition.id).then(() => done(text.removed(nameOf(one))))),
      }),
    );
    return [
      element(
        'div',
        { class: 'actions' },
        button(text.refreshAll, 'primary', () => refresh(queries, 'workbook')),
        button(text.refreshSheet, 'outline', () => refresh(onSheet, 'sheet')),
      ),
      element('h2', {}, text.heading),
      element('ul', { class: 'cards' }, ...cards, states.of > 0 && formulaCard(pane, states, revision)),
    ];
  };

  const openFormulas = (): void => {
    const page = formulasPage(pane, () => {
      page.remove();
      tables.hidden = false;
      void list();
    });
    tables.hidden = true;
    panel.append(page);
    page.querySelector('h2')?.focus();
  };

  place.append(loading(pane));
  return { panel, shown: () => void list() };
}

/** Undefined where the server does not answer: then nothing is said of what is newer. */
const serverRevision = ({ services }: Pane): Promise<number | undefined> =>
  services.client.ask(PingDocument, {}).then(
    ({ revision }) => revision,
    () => undefined,
  );
