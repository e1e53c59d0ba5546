import { PingDocument } from '../../../schema/generated/operations.js';
import type { HeldQuery } from '../../workbook/list-queries.js';
import { confirm } from '../confirm.js';
import { button, element } from '../element.js';
import type { Pane, Tab } from '../pane.js';
import { failed, loading, nothing } from '../placeholders.js';
import { readyReports } from '../reports/ready-reports.js';
import { queryCard } from './query-card.js';
import { runRefresh } from './refresh-run.js';

/** What this workbook holds from Fordela: how old it is, and everything that can be done with it. */
export function workbookTab(pane: Pane): Tab {
  const { texts, services } = pane;
  const text = texts.workbook;
  const progress = element('div');
  const place = element('div', { class: 'place' });
  const tools = element('div');
  const gallery = readyReports(pane, () => list());
  const panel = element('div', {}, progress, place, gallery.node, tools);

  const list = async (): Promise<void> => {
    try {
      const [queries, revision] = await Promise.all([services.workbook.list(), serverRevision(pane)]);
      place.replaceChildren(...view(queries, revision));
      tools.replaceChildren(wholeWorkbook());
      await gallery.show();
    } catch (error) {
      place.replaceChildren(failed(pane, error, list));
    }
  };

  const done = async (work: () => Promise<string | undefined>): Promise<void> => {
    try {
      const words = await work();
      if (words !== undefined) pane.say(words, 'success');
    } catch (error) {
      pane.fault(error);
    }
    await list();
  };
  const refresh = (queries: readonly HeldQuery[]): Promise<void> =>
    done(() => runRefresh(pane, progress, queries).then(() => undefined));
  const nameOf = ({ definition, place: where }: HeldQuery): string => where?.tableName ?? definition.tableName;

  const view = (queries: readonly HeldQuery[], revision: number | undefined): HTMLElement[] => {
    if (queries.length === 0) return [nothing(text.empty, text.emptyMeaning)];
    const onSheet = queries.filter((query) => query.place?.onActiveSheet);
    const cards = queries.map((query) =>
      queryCard(pane, query, revision, {
        refresh: (one) => refresh([one]),
        show: ({ definition }) => services.workbook.show(definition.id).catch(pane.fault),
        freeze: (one) => done(() => services.workbook.freeze(one.definition.id).then(() => text.frozen(0))),
        remove: (one) => done(() => services.workbook.remove(one.definition.id).then(() => text.removed(nameOf(one)))),
      }),
    );
    return [
      element(
        'div',
        { class: 'actions' },
        button(text.refreshAll, 'primary', () => refresh(queries)),
        onSheet.length > 0 && onSheet.length < queries.length && button(text.refreshSheet, 'outline', () => refresh(onSheet)),
      ),
      element('h2', {}, text.heading),
      element('ul', { class: 'cards' }, ...cards),
    ];
  };

  const freezeAll = async (): Promise<string> => {
    for (const { definition } of await services.workbook.list()) await services.workbook.freeze(definition.id);
    const { frozen } = await services.workbook.freezeFormulas();
    return text.frozen(frozen);
  };
  const wholeWorkbook = (): HTMLElement => {
    const box = element('section', { class: 'tools' });
    const freeze = (): void =>
      confirm(pane, box, { title: text.freezeAllQuestion, meaning: text.undo, yes: text.freeze }, () => done(freezeAll));
    box.append(
      element('h2', {}, text.tools),
      button(text.repair, 'outline', () => done(() => services.workbook.repairFormulas().then(text.repaired))),
      element('p', { class: 'soft' }, text.repairMeaning),
      button(text.freezeAll, 'outline', freeze),
      element('p', { class: 'soft' }, text.freezeMeaning),
    );
    return box;
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
