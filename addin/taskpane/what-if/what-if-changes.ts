import { button, element } from '../element.js';
import { whatIfCard } from './what-if-card.js';
import { FORM_KINDS, type FormKind } from './what-if-form-kind.js';
import { FIRST_VALUES, readForm } from './what-if-forms.js';
import type { Model } from './what-if-model.js';
import type { WhatIfPane } from './what-if-pane.js';
import { withAdjustment, withChange, withoutChange } from './what-if-trial.js';

export interface WhatIfChanges {
  readonly node: HTMLElement;
  /** Writes the cards anew. */
  write(): void;
  /** Which buttons can be used, which cards are refused, and what is said at those that change nothing. */
  paint(refused: ReadonlySet<number>, reason: string, idle: ReadonlyMap<number, string>): void;
}

/** The list of changes as cards, with a way to add one, and undo. */
export function whatIfChanges(shared: WhatIfPane, model: () => Model, reset: () => void): WhatIfChanges {
  const { text, pane } = shared;
  const list = element('ul', { class: 'cards', 'aria-label': text.changes });
  const none = element('p', { class: 'soft' });
  const add = element('select', { 'aria-label': text.add });
  add.append(
    element('option', { value: '' }, text.addChoice),
    ...FORM_KINDS.map((kind) => element('option', { value: kind }, text.kinds[kind])),
  );
  // a button of its own: arrow keys and letters change a select before anybody has chosen
  const addButton = button(text.addButton, 'outline', () => {
    const kind = add.value as FormKind | '';
    if (kind === '') return add.focus();
    add.value = '';
    model().step(withChange(model().trial, kind, readForm(kind, FIRST_VALUES[kind] ?? {}, {})));
    const fields = list.lastElementChild?.querySelectorAll<HTMLElement>('select, input, summary');
    fields?.[0]?.focus();
  });
  const undo = button(text.undo, 'outline', () => model().undo());
  const redo = button(text.redo, 'outline', () => model().redo());
  const node = element(
    'section',
    {},
    element('h2', {}, text.changes),
    none,
    list,
    element('div', { class: 'chosen-then' }, add, addButton),
    element('div', { class: 'actions' }, undo, redo, button(text.reset, 'subtle', reset)),
  );
  const usable = (made: HTMLElement, can: boolean): void => {
    if (made.hasAttribute('disabled') === can) made.toggleAttribute('disabled', !can);
    if (made.getAttribute('aria-disabled') !== String(!can)) made.setAttribute('aria-disabled', String(!can));
  };
  return {
    node,
    write() {
      const { trial, loaded } = model();
      none.hidden = trial.changes.length > 0;
      list.replaceChildren(
        ...trial.changes.map((change) =>
          whatIfCard(
            shared,
            change,
            { trial, basis: loaded.basis },
            {
              edit: (key, adjustment) => model().show(withAdjustment(model().trial, key, adjustment)),
              settle: () => model().settle(),
              remove: ({ key, kind }) => {
                model().step(withoutChange(model().trial, key));
                pane.say(text.removed(text.kinds[kind]), 'info');
                add.focus();
              },
            },
          ),
        ),
      );
    },
    paint(refused, reason, idle) {
      const said = model().trial.budgetOre === null ? text.noChanges : text.budgetOnly;
      if (none.textContent !== said) none.textContent = said;
      usable(undo, model().canUndo);
      usable(redo, model().canRedo);
      for (const card of list.children) {
        const key = Number(card.getAttribute('data-key'));
        sayAtCard(card, refused.has(key) ? reason : '', idle.get(key) ?? '');
      }
    },
  };
}

/** The fault stands at the card's amount, or at its first field where it has none, and is said with it. */
function sayAtCard(card: Element, reason: string, idling: string): void {
  const fault = card.querySelector('.field-fault[id]');
  if (fault && fault.textContent !== reason) {
    fault.textContent = reason;
    const field = card.querySelector('input[type="text"]') ?? card.querySelector('select, input');
    field?.setAttribute('aria-invalid', String(reason !== ''));
    field?.setAttribute('aria-describedby', fault.id);
  }
  const note = card.querySelector('.idle');
  if (note && note.textContent !== idling) note.textContent = idling;
  const isRefused = reason !== '';
  if (card.classList.contains('refused') !== isRefused) card.classList.toggle('refused', isRefused);
}
