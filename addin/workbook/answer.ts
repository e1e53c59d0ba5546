import type { Content } from './content.js';
import type { Query } from './operations.js';

/** The server's answer to a query, as it goes into a sheet. */
export interface Answer {
  readonly content: Content;
  /** When it was fetched. */
  readonly asOf: Date;
  readonly revision: number;
  /** What was asked, where named cells of the workbook say it. */
  readonly variables?: Query['variables'];
}
