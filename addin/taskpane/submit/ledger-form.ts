import { ImportLedgerFileDocument, type LedgerFileInput } from '../../../schema/generated/operations.js';
import { button, element } from '../element.js';
import type { Pane } from '../pane.js';
import { textField } from '../text-field.js';
import type { CsvMappingForm } from './csv-mapping-form.js';
import { type LedgerResult, ledgerResult } from './ledger-result.js';
import { refusalList } from './refusal-list.js';
import { createSubmissionKey } from './submission-key.js';
import { uploadProgress } from './upload-progress.js';

const IMPORT_TIMEOUT_MS = 900_000; // the largest year that the server takes

export interface SentFile {
  readonly name: string;
  readonly upload: string;
  /** For a CSV file. */
  readonly mapping: CsvMappingForm | undefined;
}

export interface LedgerForm {
  readonly node: HTMLElement;
  preview(): Promise<void>;
}

/** A file that the server has: preview it, and import exactly what was previewed. */
export function ledgerForm(
  pane: Pane,
  { name, upload, mapping }: SentFile,
  then: { readonly again: (...more: HTMLElement[]) => void; readonly imported: () => Promise<void> },
): LedgerForm {
  const { texts, services } = pane;
  const text = texts.submit.ledger;
  const source = textField('ledger-source', text.source, 190);
  const result = element('div', { class: 'place' });
  const commit = element('div', { class: 'place' });
  const keyOf = createSubmissionKey();
  let previewed: Omit<LedgerFileInput, 'source'> | undefined;

  /** Undefined where there is no answer: then it is said why, and nothing is stored. */
  const ask = async (input: LedgerFileInput, dryRun: boolean): Promise<LedgerResult | undefined> => {
    const progress = uploadProgress(pane, dryRun ? text.reading : text.importing, dryRun);
    result.replaceChildren(progress.node);
    commit.hidden = true;
    pane.say('', 'info');
    try {
      const variables = { input, dryRun, idempotencyKey: dryRun ? null : keyOf(input) };
      const options = { signal: progress.signal, timeoutMs: IMPORT_TIMEOUT_MS };
      return (await services.client.ask(ImportLedgerFileDocument, variables, options)).importLedgerFile;
    } catch (error) {
      const refused = refusalList(pane, error);
      result.replaceChildren(...(refused ? [refused] : []));
      if (refused && !mapping) then.again(element('strong', { class: 'file-name' }, name), refused); // the file is to be mended
      commit.hidden = dryRun || refused !== undefined; // a lost answer may be asked for again
      if (progress.signal.aborted) pane.say(text.cancelled, 'warning');
      else pane.fault(error);
      return undefined;
    }
  };

  const preview = async (): Promise<void> => {
    const read = mapping?.read();
    if (mapping && !read) return;
    const file: Omit<LedgerFileInput, 'source'> = { file: { upload }, accept: [], ...read };
    const answer = await ask({ ...file, source: source.value || null }, true);
    if (!answer) return;
    previewed = file;
    result.replaceChildren(ledgerResult(pane, answer));
    commit.hidden = false;
    pane.say(text.result.notStored, 'info');
  };

  const store = async (): Promise<void> => {
    if (!previewed) return;
    const answer = await ask({ ...previewed, source: source.value || null }, false);
    if (!answer) return;
    const { year, revision, ledgerChanged } = answer;
    then.again();
    await then.imported();
    pane.say(ledgerChanged ? `${text.imported(year, revision)} ${text.refreshHint}` : text.unchanged(year), 'success');
  };

  mapping?.node.addEventListener('change', () => {
    previewed = undefined;
    commit.hidden = true;
    result.replaceChildren();
  });
  commit.hidden = true;
  commit.append(source.node, element('div', { class: 'actions' }, button(text.doImport, 'primary', store)));
  const node = element(
    'div',
    { class: 'place' },
    element('strong', { class: 'file-name' }, name),
    mapping?.node,
    element(
      'div',
      { class: 'actions' },
      button(text.preview, 'outline', preview),
      button(text.another, 'subtle', () => then.again()),
    ),
    result,
    commit,
  );
  return { node, preview };
}
