import type { Asking } from '../access/request-context.js';
import type { Changes } from '../changes/changes.js';

/** A step of the first data: one unit of work, so one revision. */
export interface SeedStep {
  readonly name: string;
  readonly run: (changes: Changes, asking: Asking) => Promise<unknown>;
}
