import { element } from '../element.js';
import { type DropLabels, fileDrop } from './file-drop.js';
import type { ImportForm } from './import-form.js';
import { refusalList } from './refusal-list.js';
import type { SubmitPane } from './submit-pane.js';
import { uploadFile } from './upload-file.js';
import { type Progress, uploadProgress } from './upload-progress.js';

/** Starts anew with another file, with something to read under it. */
export type Again = (...more: HTMLElement[]) => void;

/** What becomes of a file that the server has. */
export type OpenForm = (
  sent: { readonly file: File; readonly upload: string },
  progress: Progress,
  again: Again,
) => Promise<{ readonly form: ImportForm; readonly shown: () => unknown }>;

/** A place where a file is chosen and sent, with its progress, and then the form for it. */
export function sendFile(pane: SubmitPane, drop: DropLabels, open: OpenForm): HTMLElement {
  const { texts, services } = pane;
  const text = texts.submit.ledger;
  const place = element('div', { class: 'place' });

  const begin: Again = (...more) =>
    place.replaceChildren(
      fileDrop(pane, drop, (file) => void send(file)),
      ...more,
    );

  const send = async (file: File): Promise<void> => {
    const progress = uploadProgress(pane);
    pane.say('', 'info');
    place.replaceChildren(element('strong', {}, file.name), progress.node);
    try {
      const upload = await uploadFile(services.client, file, { signal: progress.signal, onProgress: progress.at });
      progress.waiting(text.reading);
      const { form, shown } = await open({ file, upload }, progress, begin);
      place.replaceChildren(form.node);
      await shown();
    } catch (error) {
      if (progress.signal.aborted) {
        begin();
        return pane.say(text.cancelled, 'warning');
      }
      const refused = refusalList(pane, error);
      begin(...(refused ? [refused] : []));
      pane.fault(error);
    }
  };

  begin();
  return place;
}
