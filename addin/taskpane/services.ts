import type { Client } from '../api/client.js';
import type { FunctionsRuntime } from '../functions/register-functions.js';
import type { Workbook } from '../workbook/workbook.js';
import type { LanguageChoice } from './language-choice.js';
import type { Session } from './session.js';

/** What the pane works with; Excel, the workbench and tests bring their own. */
export interface Services {
  readonly client: Client;
  readonly workbook: Workbook;
  readonly language: LanguageChoice;
  readonly session: Session;
  readonly functionsRuntime: Pick<FunctionsRuntime, 'refresh' | 'renew' | 'tally' | 'answered'>;
  /** The server's address, for show. */
  readonly server: string;
  readonly version: string;
  readonly now: () => Date;
  /** Waits; tests bring one that does not. */
  readonly pause: (ms: number) => Promise<void>;
}
