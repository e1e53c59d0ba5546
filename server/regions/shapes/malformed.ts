import type { FileProblem } from '../../agreement/file-problem.js';
import { type Figure, Refusal } from '../../agreement/refusal.js';

/** A file that is not in a shape that is read. */
export function malformed(message: string, problem: FileProblem, figures: Readonly<Record<string, Figure>> = {}): Refusal {
  return new Refusal('FILE_MALFORMED', message, { figures: { ...figures, problem } });
}
