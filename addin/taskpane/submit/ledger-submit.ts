import { CsvHeadingsDocument } from '../../../schema/generated/operations.js';
import { element } from '../element.js';
import type { Pane } from '../pane.js';
import type { SubmitPart } from './budget-submit.js';
import { csvMappingForm } from './csv-mapping-form.js';
import { showEarlierImports } from './earlier-imports.js';
import { fileDrop } from './file-drop.js';
import { isCsv } from './is-csv.js';
import { ledgerForm } from './ledger-form.js';
import { refusalList } from './refusal-list.js';
import { uploadFile } from './upload-file.js';
import { uploadProgress } from './upload-progress.js';

/** Send a ledger file, see what it would change, and import it. */
export function ledgerSubmit(pane: Pane): SubmitPart {
  const { texts, services } = pane;
  const text = texts.submit.ledger;
  const place = element('div', { class: 'place' });
  const earlier = element('div');
  const showEarlier = (): Promise<void> => showEarlierImports(pane, earlier);

  const begin = (...more: HTMLElement[]): void =>
    place.replaceChildren(
      fileDrop(pane, (file) => void send(file)),
      ...more,
    );

  const send = async (file: File): Promise<void> => {
    const progress = uploadProgress(pane);
    pane.say('', 'info');
    place.replaceChildren(element('strong', {}, file.name), progress.node);
    try {
      const csv = await isCsv(file);
      const upload = await uploadFile(services.client, file, { signal: progress.signal, onProgress: progress.at });
      progress.waiting(text.reading);
      const { signal } = progress;
      const mapping = csv
        ? csvMappingForm(pane, (await services.client.ask(CsvHeadingsDocument, { file: { upload } }, { signal })).csvHeadings)
        : undefined;
      const form = ledgerForm(pane, { name: file.name, upload, mapping }, { again: begin, imported: showEarlier });
      place.replaceChildren(form.node);
      if (mapping) mapping.node.querySelector('select')?.focus();
      else await form.preview();
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
  const node = element(
    'section',
    { class: 'wide' },
    element('h2', {}, text.heading),
    element('p', { class: 'soft' }, text.meaning),
    place,
    element('h2', {}, text.earlier),
    earlier,
  );
  return { node, show: showEarlier };
}
