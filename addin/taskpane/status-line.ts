import { element } from './element.js';
import type { Intent, Outcome, Pane } from './pane.js';

const OUTCOMES: Readonly<Record<Intent, Outcome | undefined>> = {
  success: 'done',
  warning: 'partial',
  error: 'failed',
  info: undefined, // something is under way
};

/**
 * One message at a time, under the tabs; polite, so that it waits for the reader. It leaves when the next one comes. How it ended stands
 * in `data-outcome`, which says the same in every language.
 */
export function createStatusLine(): { readonly line: HTMLElement; readonly say: Pane['say'] } {
  const line = element('div', { class: 'status', role: 'status', 'aria-live': 'polite' });
  return {
    line,
    say: (text, intent, outcome = OUTCOMES[intent]) => {
      line.replaceChildren(...(text === '' ? [] : [element('p', { class: `message ${intent}` }, text)]));
      if (text === '' || outcome === undefined) line.removeAttribute('data-outcome');
      else line.setAttribute('data-outcome', outcome);
    },
  };
}
