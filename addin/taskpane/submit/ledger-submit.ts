import { CsvHeadingsDocument } from '../../../schema/generated/operations.js';
import { element } from '../element.js';
import type { SubmitPart } from './budget-submit.js';
import { csvMappingForm } from './csv-mapping-form.js';
import { showEarlierImports } from './earlier-imports.js';
import { importForm } from './import-form.js';
import { isCsv } from './is-csv.js';
import { ledgerFileKind } from './ledger-file-kind.js';
import { sendFile } from './send-file.js';
import type { SubmitPane } from './submit-pane.js';

/** Send a ledger file, see what it would change, and import it. */
export function ledgerSubmit(pane: SubmitPane): SubmitPart {
  const { texts, services } = pane;
  const text = texts.submit.ledger;
  const earlier = element('div');
  const imported = (): Promise<void> => showEarlierImports(pane, earlier);
  const labels = { id: 'ledger-file', choose: text.choose, accept: '.se,.si,.sie,.csv,.txt,.tsv' };

  const place = sendFile(pane, labels, async ({ file, upload }, { signal }, again) => {
    const mapping = (await isCsv(file))
      ? csvMappingForm(pane, (await services.client.ask(CsvHeadingsDocument, { file: { upload } }, { signal })).csvHeadings)
      : undefined;
    const form = importForm(pane, file.name, ledgerFileKind(pane, upload, mapping), { again, imported });
    return { form, shown: mapping ? () => mapping.node.querySelector('select')?.focus() : form.preview };
  });
  const node = element(
    'section',
    { class: 'wide' },
    element('h2', {}, text.heading),
    element('p', { class: 'soft' }, text.meaning),
    place,
    element('h2', {}, text.earlier),
    earlier,
  );
  return { node, show: imported };
}
