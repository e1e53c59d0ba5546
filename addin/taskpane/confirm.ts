import { button, element } from './element.js';
import type { Pane } from './pane.js';

/** Asks under what it is about. Yes does it; no, or Esc, leaves everything and gives the focus back. */
export function confirm(
  pane: Pane,
  place: HTMLElement,
  question: { readonly title: string; readonly meaning: string; readonly yes: string },
  act: () => Promise<void>,
): void {
  const before = document.activeElement;
  const close = (): void => {
    box.remove();
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  };
  const yes = button(question.yes, 'primary', async () => {
    await act();
    close();
  });
  const box = element(
    'div',
    { class: 'confirm', role: 'group', 'aria-label': question.title },
    element('strong', {}, question.title),
    element('span', {}, question.meaning),
    element('div', { class: 'actions' }, yes, button(pane.texts.common.no, 'outline', close)),
  );
  box.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  place.querySelector('.confirm')?.remove();
  place.append(box);
  yes.focus();
}
