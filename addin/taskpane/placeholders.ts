import { button, element } from './element.js';
import { faultText, isSignedOut } from './fault-text.js';
import type { Pane } from './pane.js';

/** While something is fetched. */
export const loading = ({ texts }: Pane): HTMLElement =>
  element(
    'div',
    { class: 'placeholder' },
    element('fluent-spinner', { size: 'small', 'aria-hidden': 'true' }),
    texts.common.loading,
  );

/** Where there is nothing to show yet. */
export const nothing = (title: string, meaning: string): HTMLElement =>
  element('div', { class: 'placeholder column' }, element('strong', {}, title), element('span', {}, meaning));

/** What went wrong, and the way on: sign in, or try again. */
export function failed(pane: Pane, error: unknown, retry: () => unknown): HTMLElement {
  const { texts } = pane;
  const way = isSignedOut(error)
    ? button(texts.common.goToSignIn, 'primary', () => pane.go('settings'))
    : button(texts.common.retry, 'primary', retry);
  return element(
    'div',
    { class: 'placeholder column', role: 'alert' },
    element('span', {}, faultText(error, pane.language)),
    way,
  );
}
