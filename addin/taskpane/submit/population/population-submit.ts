import { element } from '../../element.js';
import type { SubmitPart } from '../budget-submit.js';
import { importForm } from '../import-form.js';
import { sendFile } from '../send-file.js';
import type { SubmitPane } from '../submit-pane.js';
import { populationFileKind } from './population-file-kind.js';

/** Send a file of population, see old and new figures and what they move, answer what is asked, and import it. */
export function populationSubmit(pane: SubmitPane): SubmitPart {
  const text = pane.texts.submit.population;
  const labels = { id: 'population-file', choose: text.choose, accept: '.csv,.txt,.tsv,.json' };
  const imported = async (): Promise<void> => undefined;
  const place = sendFile(pane, labels, async ({ file, upload }, _progress, again) => {
    const form = importForm(pane, file.name, populationFileKind(pane, upload), { again, imported });
    return { form, shown: form.preview };
  });
  const node = element(
    'section',
    { class: 'wide' },
    element('h2', {}, text.heading),
    element('p', { class: 'soft' }, text.meaning),
    place,
  );
  return { node, show: imported };
}
