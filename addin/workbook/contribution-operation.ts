import { ContributionTableDocument } from '../../schema/generated/operations.js';
import { PANE_TEXTS } from '../locales/pane-language.js';
import { contributionContent } from './contribution-content.js';
import type { ContributionTable, ContributionVariables } from './contribution-query.js';
import type { Operation } from './operation.js';
import { hasYear } from './stored-shape.js';

/** A year's contributions, region by region. */
export const CONTRIBUTION_TABLE: Operation<ContributionVariables, ContributionTable> = {
  isVariables: (read): read is ContributionVariables => hasYear(read),
  ask: async (client, variables, options) => (await client.ask(ContributionTableDocument, variables, options)).contributionTable,
  content: (table, asOf, language) => contributionContent(table, asOf, PANE_TEXTS[language].sheet),
  revisionOf: ({ revision }) => revision,
  title: ({ year }, language) => PANE_TEXTS[language].workbook.queryTitle(year),
};
