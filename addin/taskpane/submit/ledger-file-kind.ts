import { ImportLedgerFileDocument, type LedgerFileInput } from '../../../schema/generated/operations.js';
import { element } from '../element.js';
import type { CsvMappingForm } from './csv-mapping-form.js';
import type { ImportKind } from './import-form.js';
import { type LedgerQuestion, ledgerQuestion } from './ledger-question.js';
import { type LedgerResult, ledgerResult } from './ledger-result.js';
import type { SubmitPane } from './submit-pane.js';

type LedgerFile = Omit<LedgerFileInput, 'source' | 'accept'>;

const KINDS = ['WHOLE_YEAR', 'LISTED_VOUCHERS', 'EXTRACT', 'MONTH_AMOUNTS'] as const;

/** How a ledger file that the server has is previewed and imported; a CSV file by its mapping. */
export function ledgerFileKind(
  pane: SubmitPane,
  upload: string,
  mapping: CsvMappingForm | undefined,
): ImportKind<LedgerFile, LedgerResult> {
  const text = pane.texts.submit.ledger;
  const as = element(
    'select',
    { id: 'ledger-as' },
    element('option', { value: '' }, text.kind.inferred),
    ...KINDS.map((kind) => element('option', { value: kind }, text.kind.kinds[kind])),
  );
  const field = element('div', { class: 'field' }, element('label', { for: 'ledger-as' }, text.kind.kindLabel), as);
  let question: LedgerQuestion | undefined;
  return {
    id: 'ledger',
    sourceLabel: text.source,
    fields: element('div', {}, mapping?.node, field),
    isMended: mapping === undefined,
    given: () => {
      const csv = mapping?.read();
      if (mapping && !csv) return undefined;
      const kind = KINDS.find((each) => each === as.value);
      return { file: { upload }, ...(csv && { csv }), ...(kind && { as: kind }) };
    },
    ask: async ({ given, source, dryRun, reason = null, idempotencyKey }, options) => {
      const accept = reason === null ? [] : (question?.accepted() ?? []);
      const variables = { input: { ...given, source, accept }, reason, dryRun, idempotencyKey };
      return (await pane.services.client.ask(ImportLedgerFileDocument, variables, options)).importLedgerFile;
    },
    shown: (answer, again) => ledgerResult(pane, answer, again),
    question: (answer) => {
      question = ledgerQuestion(pane, answer);
      return question;
    },
    done: ({ year, revision, ledgerChanged }) =>
      ledgerChanged ? `${text.imported(year, revision)} ${text.refreshHint}` : text.unchanged(year),
  };
}
