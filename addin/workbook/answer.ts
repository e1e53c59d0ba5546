import type { Content } from './content.js';
import type { QueryDefinition } from './query-definition.js';

/** A query that is asked, before the workbook holds it. */
export type Query = Pick<QueryDefinition, 'operation' | 'variables' | 'language'>;

/** The server's answer to a query, as it goes into a sheet. */
export interface Answer {
  readonly content: Content;
  /** When it was fetched. */
  readonly asOf: Date;
  readonly revision: number;
}
