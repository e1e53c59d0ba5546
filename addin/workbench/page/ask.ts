import { element } from './element.js';
import type { Texts } from './texts.js';

/** A small dialog that asks for a text, or with `value` undefined for a yes; `undefined` when it was cancelled. */
export function ask(texts: Texts, question: string, value?: string): Promise<string | undefined> {
  const input = element('input', { type: 'text', value: value ?? '', 'aria-label': question });
  const body = value === undefined ? element('p', {}, question) : element('label', {}, question, input);
  const dialog = element(
    'dialog',
    { class: 'ask', 'aria-label': question },
    element(
      'form',
      { method: 'dialog' },
      body,
      element(
        'div',
        { class: 'ask-buttons' },
        element('button', { value: 'ok', class: 'primary' }, texts.ok),
        element('button', { value: '', formnovalidate: true }, texts.cancel),
      ),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  if (value !== undefined) input.select();
  return new Promise((give) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      give(dialog.returnValue === 'ok' ? input.value.trim() : undefined);
    });
  });
}
