import { PingDocument } from '../../../schema/generated/operations.js';
import type { Scope } from '../../workbook/formula-cells.js';
import type { FormulaStates } from '../../workbook/formula-states.js';
import type { HeldQuery } from '../../workbook/list-queries.js';
import { button, element } from '../element.js';
import type { Pane, Said, Tab } from '../pane.js';
import { failed, loading, nothing } from '../placeholders.js';
import { formulaCard } from './formula-card.js';
import { queryCard } from './query-card.js';
import { runRefresh } from './refresh-run.js';
import { workbookTools } from './workbook-tools.js';

/** What this workbook holds from Fordela, tables and formulas: how old it is, and everything that can be done with it. */
export function workbookTab(pane: Pane): Tab {
  const { texts, services } = pane;
  const text = texts.workbook;
  const progress = element('div');
  const place = element('div', { class: 'place' });
  const tools = element('div');
  const panel = element('div', {}, progress, place, tools);

  const list = async (): Promise<void> => {
    try {
      const [queries, states, revision] = await Promise.all([
        services.workbook.list(),
        services.workbook.formulaStates('workbook'),
        serverRevision(pane),
      ]);
      place.replaceChildren(...view(queries, states, revision));
      tools.replaceChildren(workbookTools(pane, doing));
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

  const view = (queries: readonly HeldQuery[], states: FormulaStates, revision: number | undefined): HTMLElement[] => {
    if (queries.length === 0 && states.of === 0) return [nothing(text.empty, text.emptyMeaning)];
    const onSheet = queries.filter((query) => query.place?.onActiveSheet);
    const cards = queries.map((query) =>
      queryCard(pane, query, revision, {
        refresh: (one) => refresh([one]),
        show: ({ definition }) => services.workbook.show(definition.id).catch(pane.fault),
        freeze: (one) => doing(() => services.workbook.freeze(one.definition.id).then(() => done(text.frozen(0)))),
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

  place.append(loading(pane));
  return { panel, shown: () => void list() };
}

/** Undefined where the server does not answer: then nothing is said of what is newer. */
const serverRevision = ({ services }: Pane): Promise<number | undefined> =>
  services.client.ask(PingDocument, {}).then(
    ({ revision }) => revision,
    () => undefined,
  );
