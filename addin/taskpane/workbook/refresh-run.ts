import type { HeldQuery } from '../../workbook/list-queries.js';
import { askHeldQuery } from '../../workbook/parameters/ask-held-query.js';
import { type RefreshReport, refreshQueries } from '../../workbook/refresh-queries.js';
import { button, element } from '../element.js';
import { faultText } from '../fault-text.js';
import type { Intent, Pane } from '../pane.js';

/** Refreshes with a bar and a button that stops it, then has the functions ask again too. */
export async function runRefresh(pane: Pane, place: HTMLElement, queries: readonly HeldQuery[]): Promise<void> {
  const { texts, services } = pane;
  const text = texts.workbook;
  const controller = new AbortController();
  const words = element('span', {}, text.progress(0, queries.length));
  const bar = element('fluent-progress-bar', {
    role: 'progressbar',
    min: '0',
    max: `${queries.length}`,
    value: '0',
    'aria-label': text.refreshAll,
  });
  const cancel = button(text.cancel, 'outline', () => controller.abort());
  const box = element('div', { class: 'progress' }, words, bar, cancel);
  place.replaceChildren(box);
  const report = await refreshQueries(
    services.workbook,
    queries.filter((query) => query.place),
    {
      ask: (definition, signal) => askHeldQuery(services, definition, { signal }),
      signal: controller.signal,
      onProgress: (done, of) => {
        words.textContent = text.progress(done, of);
        bar.setAttribute('value', `${done}`);
      },
    },
  );
  place.replaceChildren();
  if (!report.cancelled) services.functionsRuntime.refresh();
  pane.say(...sayReport(pane, report));
}

/** What a refresh came to, in one message. */
export function sayReport({ texts, language }: Pick<Pane, 'texts' | 'language'>, report: RefreshReport): [string, Intent] {
  const text = texts.workbook;
  const { of, applied, failed, cancelled } = report;
  const removed = applied
    .filter(({ removedRows }) => removedRows.length > 0)
    .map(({ tableName, removedRows }) => text.removedRows(tableName, removedRows.join(', ')));
  if (cancelled) return [[text.cancelled(applied.length, of), ...removed].join(' '), 'warning'];
  if (failed.length === 0) return [[text.done(applied.length), ...removed].join(' '), removed.length > 0 ? 'warning' : 'success'];
  const why = [...new Set(failed.map(({ error }) => faultText(error, language)))];
  return [[text.failed(failed.length, of), ...why, ...removed].join(' '), 'error'];
}
