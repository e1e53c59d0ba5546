import { ImportLedgerFileDocument, type LedgerFileInput } from '../../../schema/generated/operations.js';
import type { Pane } from '../pane.js';
import type { CsvMappingForm } from './csv-mapping-form.js';
import type { ImportKind } from './import-form.js';
import { type LedgerResult, ledgerResult } from './ledger-result.js';

type LedgerFile = Omit<LedgerFileInput, 'source'>;

/** How a ledger file that the server has is previewed and imported; a CSV file by its mapping. */
export function ledgerFileKind(
  pane: Pane,
  upload: string,
  mapping: CsvMappingForm | undefined,
): ImportKind<LedgerFile, LedgerResult> {
  const text = pane.texts.submit.ledger;
  return {
    id: 'ledger',
    sourceLabel: text.source,
    fields: mapping?.node,
    given: () => {
      const csv = mapping?.read();
      if (mapping && !csv) return undefined;
      return { file: { upload }, ...(csv ? { csv } : {}) };
    },
    ask: async ({ given, source, dryRun, idempotencyKey }, options) => {
      const variables = { input: { ...given, source }, dryRun, idempotencyKey };
      return (await pane.services.client.ask(ImportLedgerFileDocument, variables, options)).importLedgerFile;
    },
    shown: (answer) => ledgerResult(pane, answer),
    done: ({ year, revision, ledgerChanged }) =>
      ledgerChanged ? `${text.imported(year, revision)} ${text.refreshHint}` : text.unchanged(year),
  };
}
