import { Refusal } from '../agreement/refusal.js';
import type { AnsweredCell } from './load-cells.js';

/** Of all cells of a request as JSON: 10 000 cells of 800 bytes, or 4 000 reports by month. */
export const MAX_ANSWER_BYTES = 8 * 1024 * 1024;

/**
 * Refuses what would be too long an answer before it is written out. Cells that share a table share it in memory, but not in
 * the answer: there it stands once for each of them.
 */
export function refuseLargeAnswer(answers: readonly AnsweredCell[]): void {
  const sizes = new Map<AnsweredCell, number>();
  let bytes = 0;
  for (const answer of answers) {
    const size = sizes.get(answer) ?? sizeOf(answer);
    sizes.set(answer, size);
    bytes += size;
  }
  if (bytes <= MAX_ANSWER_BYTES) return;
  throw new Refusal(
    'QUERY_TOO_LARGE',
    `The cells would be answered with ${bytes} bytes; at most ${MAX_ANSWER_BYTES} go together. Ask for fewer tables at a time.`,
    { figures: { measure: 'bytes', asked: bytes, allowed: MAX_ANSWER_BYTES } },
  );
}

function sizeOf(answer: AnsweredCell): number {
  const { code, message, figures } = answer instanceof Refusal ? answer : {};
  return Buffer.byteLength(JSON.stringify(answer instanceof Refusal ? { code, message, figures } : answer));
}
