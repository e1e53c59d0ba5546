import { element } from '../element.js';
import type { Pane } from '../pane.js';

/** A place for one file: chosen with the browser's own button, which keyboards and screen readers know, or dropped. */
export function fileDrop({ texts }: Pane, chosen: (file: File) => void): HTMLElement {
  const text = texts.submit.ledger;
  const input = element('input', { type: 'file', id: 'ledger-file', accept: '.se,.si,.sie,.csv,.txt,.tsv' });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    input.value = ''; // the same file, mended, may be chosen again
    if (file) chosen(file);
  });
  const drop = element(
    'div',
    { class: 'drop' },
    element('label', { for: 'ledger-file' }, text.choose),
    input,
    element('span', { class: 'soft' }, text.drop),
  );
  const over = (on: boolean) => (event: DragEvent) => {
    event.preventDefault();
    drop.classList.toggle('over', on);
  };
  drop.addEventListener('dragover', over(true));
  drop.addEventListener('dragleave', over(false));
  drop.addEventListener('drop', (event) => {
    over(false)(event);
    const [file] = event.dataTransfer?.files ?? [];
    if (file) chosen(file);
  });
  return drop;
}
