import { element } from '../../element.js';
import { textField } from '../../text-field.js';
import type { Question } from '../import-form.js';
import type { SubmitPane } from '../submit-pane.js';
import type { PopulationAnswer } from './population-answer.js';

/** Why figures that jump are right; undefined where none does. */
export function jumpQuestion(pane: SubmitPane, { populations }: PopulationAnswer): Question | undefined {
  const text = pane.texts.submit.population.question;
  if (populations.every(({ jumps }) => jumps.length === 0)) return undefined;
  const reason = textField('population-reason', text.reason, 1000);
  return {
    node: reason.node,
    accept: text.accept,
    read: () => {
      if (reason.value !== '') return reason.value;
      reason.refuse(text.reasonNeeded);
      return undefined;
    },
  };
}

/** Every figure that jumps, in red; undefined where none does. */
export function jumpList({ texts, format }: SubmitPane, { populations }: PopulationAnswer): HTMLElement | undefined {
  const text = texts.submit.population.question;
  const items = populations.flatMap(({ referenceDate, jumps }) =>
    jumps.map(({ region, heldAgainst, before, after, percent, allowedPercent }) => {
      const shown = { before: format.persons(before), after: format.persons(after), percent: format.change(percent) };
      const words = text.jump({
        ...shown,
        region: region?.officialName,
        allowed: format.persons(allowedPercent),
        heldAgainst: heldAgainst === referenceDate ? undefined : `${heldAgainst}`,
      });
      return element('li', {}, words);
    }),
  );
  if (items.length === 0) return undefined;
  return element(
    'div',
    { class: 'asked', role: 'alert' },
    element('h3', {}, text.heading),
    element('p', {}, text.meaning),
    element('ul', { class: 'findings refused' }, ...items),
  );
}
