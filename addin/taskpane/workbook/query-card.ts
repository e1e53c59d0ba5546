import { FORMULAS_TEXTS } from '../../locales/formulas-texts.js';
import type { HeldQuery } from '../../workbook/list-queries.js';
import { queryTitle } from '../../workbook/operations.js';
import { confirm } from '../confirm.js';
import { button, element } from '../element.js';
import type { Pane } from '../pane.js';

export interface QueryCardActions {
  refresh(query: HeldQuery): Promise<void>;
  show(query: HeldQuery): Promise<void>;
  freeze(query: HeldQuery): Promise<void>;
  remove(query: HeldQuery): Promise<void>;
  /** Undefined where the workbook has no cells that it could follow. */
  readonly follow: ((query: HeldQuery, follow: boolean) => Promise<void>) | undefined;
}

/** A table that the workbook holds: what, where, how old, and what can be done with it. `revision` is the server's now, if known. */
export function queryCard(pane: Pane, query: HeldQuery, revision: number | undefined, actions: QueryCardActions): HTMLElement {
  const text = pane.texts.workbook;
  const { definition, place } = query;
  const name = place?.tableName ?? definition.tableName;
  const formulas = FORMULAS_TEXTS[pane.language];
  const follows = Object.values(definition.parameters ?? {}).join(', ');
  const card = element('li', { class: 'card' });
  const ask = (title: string, meaning: string, yes: string, act: () => Promise<void>): void =>
    confirm(pane, card, { title, meaning, yes }, act);
  const remove = button(text.remove, 'subtle', () =>
    ask(text.removeQuestion(name), text.removeMeaning, text.remove, () => actions.remove(query)),
  );
  const freeze = button(text.freeze, 'subtle', () =>
    ask(text.freezeQuestion(name), '', text.freeze, () => actions.freeze(query)),
  );
  card.append(
    element('h3', {}, queryTitle(definition, pane.language)),
    element('div', { class: 'soft' }, place ? text.place(place.sheet, name) : text.missing),
    age(pane, query),
    ...freshness(pane, query, revision),
    follows && element('div', { class: 'soft' }, formulas.follows(follows)),
    element(
      'div',
      { class: 'actions', role: 'group', 'aria-label': text.more(name) },
      place && button(text.refreshOne, 'outline', () => actions.refresh(query)),
      place && button(text.show, 'subtle', () => actions.show(query)),
      place && freeze,
      place && follows !== '' && button(formulas.unfollow, 'subtle', () => actions.follow?.(query, false)),
      place && follows === '' && actions.follow && button(formulas.follow, 'subtle', () => actions.follow?.(query, true)),
      remove,
    ),
  );
  return card;
}

function age({ texts, format, services }: Pane, { definition }: HeldQuery): HTMLElement {
  const asOf = new Date(definition.asOf);
  const words = texts.workbook.fetched(format.ago(asOf, services.now()), definition.revision);
  return element('div', { class: 'soft', title: format.moment(asOf) }, words);
}

function freshness({ texts }: Pane, { definition, place }: HeldQuery, revision: number | undefined): HTMLElement[] {
  if (revision === undefined || !place) return [];
  const stale = revision > definition.revision;
  return [element('div', { class: stale ? 'stale' : 'fresh' }, stale ? texts.workbook.newer(revision) : texts.workbook.current)];
}
