import { Refusal } from '../agreement/refusal.js';

/** An invariant of the stored data, proved or broken. */
export interface Finding {
  readonly name: string;
  readonly statement: string;
  /** How many things were looked at: rows, sets or tables, as the statement says. */
  readonly checked: number;
  readonly violations: readonly string[];
}

/** Violations are kept up to here: data that is broken all over must not fill the memory. */
const MAX_KEPT = 1000;

/** What a check has seen so far. */
export interface Tally {
  count(more?: number): void;
  violated(violation: string): void;
}

/**
 * Runs the check of one invariant. Data that cannot even be read as what it should be (half an öre, a share that is no
 * number) breaks the invariant too, and stops only this check; a database that does not answer stops everything.
 */
export async function finding(name: string, statement: string, check: (tally: Tally) => Promise<void>): Promise<Finding> {
  const violations: string[] = [];
  let checked = 0;
  const tally: Tally = {
    count: (more = 1) => {
      checked += more;
    },
    violated: (violation) => {
      if (violations.length < MAX_KEPT) violations.push(violation);
    },
  };
  try {
    await check(tally);
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof SyntaxError || error instanceof RangeError)) throw error;
    violations.push(`could not be read as such: ${error.message}`);
  }
  return { name, statement, checked, violations };
}
