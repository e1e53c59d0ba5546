import type { AskOptions, Client } from '../api/client.js';
import type { Language } from '../locales/pane-texts.js';
import type { Content } from './content.js';

/** A question that fills a table: what it is asked with, how it is asked, and how its answer goes into a sheet. */
export interface Operation<Variables, Result> {
  /** The file is the user's: what it holds is trusted only in its shape. */
  isVariables(read: unknown): read is Variables;
  ask(client: Client, variables: Variables, options: AskOptions): Promise<Result>;
  content(result: Result, asOf: Date, language: Language): Content;
  /** The data's revision that an answer belongs to. */
  revisionOf(result: Result): number;
  /** What a table of it is called in the pane. */
  title(variables: Variables, language: Language): string;
}
