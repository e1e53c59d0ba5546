import type { LedgerFileKind, LedgerImportQuestion } from '../../../schema/generated/operations.js';
import type { KindGround } from '../../../server/ledger/imports/file-kind.js';
import type { ShownFigures } from '../figures.js';

/** What the pane says of what a ledger file is, what it does to the accounts, and what has to be accepted first. */
export interface LedgerKindTexts {
  readonly kinds: Readonly<Record<LedgerFileKind, string>>;
  readonly grounds: Readonly<Record<KindGround, string>>;
  readonly kindLabel: string;
  readonly inferred: string;
  readonly source: (name: string, isNew: boolean) => string;
  readonly sum: (kronor: string) => string;
  readonly filteredAway: (rows: string, kronor: string) => string;
  readonly accounts: string;
  readonly account: string;
  readonly added: string;
  readonly replaced: string;
  readonly takenAway: string;
  readonly more: (count: string) => string;
  readonly asked: {
    readonly heading: string;
    readonly meaning: string;
    readonly questions: Readonly<Record<LedgerImportQuestion, (figures: ShownFigures) => string>>;
    /** What a question is answered by, where there are two ways. */
    readonly answers: Readonly<Record<LedgerImportQuestion, string>>;
    readonly answer: string;
    readonly contradicted: string;
    readonly stated: string;
    readonly listed: string;
    readonly reason: string;
    readonly reasonNeeded: string;
    readonly accept: string;
  };
}
