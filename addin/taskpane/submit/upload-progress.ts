import { button, element } from '../element.js';
import type { SubmitPane } from './submit-pane.js';

/** A bar with words and a button that stops the work. */
export interface Progress {
  readonly node: HTMLElement;
  readonly signal: AbortSignal;
  /** Between 0 and 1. */
  at(share: number): void;
  /** What is going on now has no measure. */
  waiting(words: string): void;
}

export function uploadProgress({ texts }: SubmitPane, waitingFor = '', stoppable = true): Progress {
  const text = texts.submit.ledger;
  const controller = new AbortController();
  const words = element('span', { role: 'status' }, waitingFor || text.uploading(0));
  const bar = element('fluent-progress-bar', { role: 'progressbar', min: '0', max: '100', 'aria-label': text.heading });
  const cancel = stoppable && button(text.cancel, 'outline', () => controller.abort());
  return {
    node: element('div', { class: 'progress' }, words, bar, cancel),
    signal: controller.signal,
    at: (share) => {
      const percent = Math.floor(share * 100);
      words.textContent = text.uploading(percent);
      bar.setAttribute('value', `${percent}`);
    },
    waiting: (what) => {
      words.textContent = what;
      bar.removeAttribute('value');
    },
  };
}
