/** How a command ended, for scripts; documented in docs/command-line.md. From 64 upwards the numbers are those of sysexits.h. */
export const EXIT = {
  ok: 0,
  /** Refused, or `verify` found something: there is something for a person to mend. */
  refused: 1,
  /** The command was not written as its help says. */
  usage: 2,
  /** The database does not open or does not answer. */
  unavailable: 69,
  /** A fault of the program. */
  fault: 70,
  /** A setting in the environment cannot be used; `npm start` says the same. */
  config: 78,
  /** Ctrl-C. */
  interrupted: 130,
} as const;

/** A command that cannot be carried out as it was written; the message says how it should be. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The database does not open; the message is the driver's, which never repeats a password. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}
