import { element } from '../element.js';
import type { SubmitPane } from './submit-pane.js';

export interface DropLabels {
  readonly id: string;
  readonly choose: string;
  /** The endings of the files' names that the browser offers. */
  readonly accept: string;
}

/** A place for one file: chosen with the browser's own button, which keyboards and screen readers know, or dropped. */
export function fileDrop({ texts }: SubmitPane, { id, choose, accept }: DropLabels, chosen: (file: File) => void): HTMLElement {
  const input = element('input', { type: 'file', id, accept });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    input.value = ''; // the same file, mended, may be chosen again
    if (file) chosen(file);
  });
  const drop = element(
    'div',
    { class: 'drop' },
    element('label', { for: id }, choose),
    input,
    element('span', { class: 'soft' }, texts.submit.ledger.drop),
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
