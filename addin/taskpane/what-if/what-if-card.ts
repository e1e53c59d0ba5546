import type { Adjustment, Span } from '../../../server/scenarios/adjustment.js';
import type { ScenarioBasis } from '../../../server/scenarios/scenario-basis.js';
import { button, element } from '../element.js';
import { type Field, type FieldContext, fieldOf, selectField } from './what-if-fields.js';
import { FIELDS, FIRST_VALUES, formValues, readForm } from './what-if-forms.js';
import { plainDecimal } from './what-if-numbers.js';
import type { WhatIfPane } from './what-if-pane.js';
import type { Change, Trial } from './what-if-trial.js';

export interface CardEvents {
  /** While it is written. */
  edit(key: number, adjustment: Adjustment | null): void;
  settle(): void;
  remove(change: Change): void;
}

/** A change of the list: its fields, and the way to be rid of it. */
export function whatIfCard(
  shared: WhatIfPane,
  change: Change,
  { trial, basis }: { readonly trial: Trial; readonly basis: ScenarioBasis },
  events: CardEvents,
): HTMLElement {
  const { text } = shared;
  const { key, kind, adjustment } = change;
  const context: FieldContext = { shared, kind, basis, id: `what-if-${key}` };
  const values = adjustment ? formValues(kind, adjustment) : (FIRST_VALUES[kind] ?? {});
  const fields = FIELDS[kind].map((name) => fieldOf(name, values, context));
  const span = spanField(context, trial, adjustment ?? {});
  const missing = element('p', { class: 'soft' });
  const hint = text.hints[kind];
  const card = element(
    'li',
    { class: 'card', 'data-key': `${key}` },
    element(
      'div',
      { class: 'bar' },
      element('h3', {}, text.kinds[kind]),
      button(text.remove, 'subtle', () => events.remove(change), { 'aria-label': text.removeNamed(text.kinds[kind]) }),
    ),
    ...fields.map(({ node }) => node),
    element('p', { class: 'field-fault', id: `${context.id}-fault` }),
    kind === 'other' && adjustment && element('p', { class: 'soft' }, text.other(JSON.stringify(adjustment))),
    kind === 'other' ? null : span.node,
    hint !== undefined && element('p', { class: 'soft' }, hint),
    missing,
    element('p', { class: 'soft idle' }),
  );
  /** Says what is missing, or that what was written is no number. */
  const sayMissing = (made: Adjustment | null): void => {
    const number = card.querySelector<HTMLInputElement>('input[type="text"]')?.value ?? '';
    const isUnread = number.trim() !== '' && plainDecimal(number) === undefined;
    missing.hidden = made !== null;
    missing.className = isUnread ? 'field-fault' : 'soft';
    missing.textContent = isUnread ? text.numberUnread : text.incomplete;
  };
  sayMissing(adjustment);
  if (kind === 'other') return card;
  const read = (): void => {
    const filled = Object.assign({}, ...fields.map((field: Field) => field.read()));
    const made = readForm(kind, filled, span.read());
    sayMissing(made);
    events.edit(key, made);
  };
  card.addEventListener('input', read);
  card.addEventListener('change', () => {
    read();
    events.settle();
  });
  return card;
}

/** The years in which a change counts; asked only where there is more than one. */
function spanField(
  context: FieldContext,
  { baseYear, years }: Trial,
  { fromYear, throughYear }: Span,
): { readonly node: HTMLElement | null; read(): Span } {
  const kept = (from: number | undefined, through: number | undefined): Span => ({
    ...(from === undefined ? {} : { fromYear: from }),
    ...(through === undefined ? {} : { throughYear: through }),
  });
  if (years < 2) return { node: null, read: () => kept(fromYear, throughYear) };
  const { fields } = context.shared.text;
  const listed = Array.from({ length: years }, (_, ahead) => `${baseYear + ahead}`);
  const options = (first: string, stored: number | undefined): [string, string][] => {
    const all = stored === undefined || listed.includes(`${stored}`) ? listed : [...listed, `${stored}`];
    return [['', first], ...all.map((year): [string, string] => [year, year])];
  };
  const from = selectField(context, 'from', fields.fromYear, options(fields.firstYear, fromYear), `${fromYear ?? ''}`);
  const through = selectField(
    context,
    'through',
    fields.throughYear,
    options(fields.lastYear, throughYear),
    `${throughYear ?? ''}`,
  );
  const year = (field: Field): number | undefined => Number(Object.values(field.read())[0]) || undefined;
  return { node: element('div', { class: 'pair' }, from.node, through.node), read: () => kept(year(from), year(through)) };
}
