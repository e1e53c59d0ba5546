/** Why there is no answer, as far as the add-in tells reasons apart. */
export type AskErrorKind =
  /** No connection came about, or it broke. */
  | 'offline'
  /** Nothing came within the time allowed. */
  | 'timeout'
  /** The server does not know who asks. */
  | 'signed-out'
  /** Something answered that is not Fordela: a log-in page, a proxy, half an answer. */
  | 'garbage'
  /** Fordela refused, and says why with a code. */
  | 'refused'
  /** Fordela failed; its log has it. */
  | 'fault'
  /** Whoever asked does not want to know any more. */
  | 'cancelled';

export type AskFigures = Readonly<Record<string, unknown>>;

/** One refused place of a file or list: the row counts from 1. The reason is English; code and figures say it in other languages. */
export interface AskOffence {
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  readonly reason: string;
  readonly code?: string;
  readonly figures?: AskFigures;
}

interface AskErrorDetails {
  readonly code?: string | undefined;
  readonly figures?: AskFigures | undefined;
  readonly offences?: readonly AskOffence[] | undefined;
  readonly cause?: unknown;
}

/** A question without an answer. The message is for a log; people are shown a text in their language. */
export class AskError extends Error {
  override readonly name = 'AskError';
  readonly kind: AskErrorKind;
  readonly code: string | undefined;
  readonly figures: AskFigures;
  readonly offences: readonly AskOffence[];

  constructor(kind: AskErrorKind, message: string, { code, figures, offences, cause }: AskErrorDetails = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.kind = kind;
    this.code = code;
    this.figures = figures ?? {};
    this.offences = offences ?? [];
  }
}
