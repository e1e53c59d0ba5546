import type { FileProblem } from '../../agreement/file-problem.js';
import { type Figure, Refusal } from '../../agreement/refusal.js';
import type { SieFile } from './sie-file.js';

/** The file is not SIE, or stops being SIE on this line. */
export function malformed(
  line: number,
  reason: string,
  problem: FileProblem,
  figures: Readonly<Record<string, Figure>> = {},
): Refusal {
  return onPlace(line, reason, { ...figures, problem });
}

function onPlace(line: number, reason: string, figures: Readonly<Record<string, Figure>>): Refusal {
  return new Refusal('FILE_MALFORMED', `Line ${line}: ${reason}.`, {
    figures: { line, reason, ...figures },
    offences: [{ row: line, reason, code: 'FILE_MALFORMED', figures }],
  });
}

/** The file is SIE, but holds more than is read at once. */
export function tooLarge(line: number, what: string, limit: number): Refusal {
  return new Refusal('FILE_TOO_LARGE', `Line ${line}: the file has more than ${limit} ${what}.`, {
    figures: { line, what, limit },
  });
}

/** Gives a refusal of a value (an amount, a date) the line that it stands on. */
export function onLine(line: number, error: Refusal): Refusal;
export function onLine(line: number, error: unknown): unknown;
export function onLine(line: number, error: unknown): unknown {
  if (!(error instanceof Refusal) || error.figures.line !== undefined) return error;
  return onPlace(line, error.message.replace(/\.$/, ''), { cause: error.code, ...error.figures });
}

/** Refuses a file of which a record with one of these labels was passed over, where what is done needs them all. */
export function requireReadable({ passedOver }: Pick<SieFile, 'passedOver'>, ...labels: readonly string[]): void {
  for (const label of labels) {
    const fault = passedOver.get(label);
    if (fault) throw fault;
  }
}
