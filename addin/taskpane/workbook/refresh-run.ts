import { REFRESH_TEXTS } from '../../locales/refresh-texts.js';
import type { Scope } from '../../workbook/formula-cells.js';
import type { HeldQuery } from '../../workbook/list-queries.js';
import { button, element } from '../element.js';
import type { Pane } from '../pane.js';
import { refreshScope } from './refresh-scope.js';
import { sayReport } from './say-report.js';

/** Refreshes with a bar and a button that stops it; says what it came to once the last answer is there. */
export async function runRefresh(
  pane: Pane,
  place: HTMLElement,
  queries: readonly HeldQuery[],
  scope: Scope | undefined,
): Promise<void> {
  const text = pane.texts.workbook;
  const controller = new AbortController();
  const words = element('span', {}, text.progress(0, queries.length));
  const bar = element('fluent-progress-bar', {
    ...{ role: 'progressbar', min: '0', max: `${queries.length}`, value: '0' },
    'aria-label': text.refreshAll,
  });
  const cancel = button(text.cancel, 'outline', () => controller.abort());
  place.replaceChildren(element('div', { class: 'progress' }, words, bar, cancel));
  try {
    const report = await refreshScope(pane.services, {
      ...{ queries, scope, signal: controller.signal },
      onProgress: (what, done, of) => {
        words.textContent = what === 'tables' ? text.progress(done, of) : REFRESH_TEXTS[pane.language].progress(done, of);
        bar.setAttribute('max', `${of}`);
        bar.setAttribute('value', `${done}`);
      },
    });
    const { text: said, intent, outcome } = sayReport(pane, report);
    pane.say(said, intent, outcome);
  } finally {
    place.replaceChildren();
  }
}
