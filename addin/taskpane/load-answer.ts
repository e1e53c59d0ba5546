import { ContributionTableDocument } from '../../schema/generated/operations.js';
import type { Client } from '../api/client.js';
import { PANE_TEXTS } from '../locales/pane-language.js';
import type { Language } from '../locales/pane-texts.js';
import type { Answer, Query } from '../workbook/answer.js';
import { contributionContent } from '../workbook/contribution-content.js';
import type { ContributionTable } from '../workbook/contribution-query.js';

/** A contribution table as it goes into a sheet, in a language. */
export function asAnswer(table: ContributionTable, asOf: Date, language: Language): Answer {
  return { content: contributionContent(table, asOf, PANE_TEXTS[language].sheet), asOf, revision: table.revision };
}

/** Asks the server a query that the workbook holds. */
export async function loadAnswer(client: Client, query: Query, now: () => Date, signal?: AbortSignal): Promise<Answer> {
  const { contributionTable } = await client.ask(ContributionTableDocument, query.variables, { signal });
  return asAnswer(contributionTable, now(), query.language);
}
