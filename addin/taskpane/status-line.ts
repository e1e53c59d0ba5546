import { element } from './element.js';
import type { Intent } from './pane.js';

/** One message at a time, under the tabs; polite, so that it waits for the reader. It leaves when the next one comes. */
export function createStatusLine(): { readonly line: HTMLElement; say(text: string, intent: Intent): void } {
  const line = element('div', { class: 'status', role: 'status', 'aria-live': 'polite' });
  return {
    line,
    say: (text, intent) => line.replaceChildren(...(text === '' ? [] : [element('p', { class: `message ${intent}` }, text)])),
  };
}
