import type { Readable, Writable } from 'node:stream';

/** A stream that may be a person's screen: `isTTY` is set by Node where it is one. */
export type Screen = Writable & { readonly isTTY?: boolean };

/** All that a command touches of the process it runs in, so that tests can run it without one. */
export interface Terminal {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  /** Answers, and nothing else. */
  readonly stdout: Screen;
  /** Refusals, faults and progress. */
  readonly stderr: Screen;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}
