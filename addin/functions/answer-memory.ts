import type { CellAnswer } from './ask-cells.js';

/** Beyond this many answers the oldest is forgotten: far more cells than one workbook asks for. */
const MAX_ANSWERS = 100_000;

/** Refusals that hold for a moment only; asking again may help without anything having changed. */
const PASSING = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'BUSY', 'DATABASE_UNAVAILABLE']);
/** Those of them that say nothing of the answer: whoever may not see it any more gets no old one either. */
const SILENT = new Set(['UNAUTHENTICATED', 'BUSY', 'DATABASE_UNAVAILABLE']);

/** What was answered, by key: that of this epoch, and beneath it the last there was, for when the server is out of reach. */
export class AnswerMemory {
  private readonly answers = new Map<string, { readonly epoch: number; readonly answer: CellAnswer }>();
  private epoch = 1;

  /** The answer of this epoch. */
  get(key: string): CellAnswer | undefined {
    const known = this.answers.get(key);
    return known?.epoch === this.epoch ? known.answer : undefined;
  }

  /** The values that were last answered, marked as old ones; undefined where there never were any. */
  last(key: string): CellAnswer | undefined {
    const answer = this.answers.get(key)?.answer;
    return answer && 'values' in answer ? { ...answer, old: true } : undefined;
  }

  /** What whoever asked is given: the answer, or the last values where it says nothing of them. */
  keep(key: string, answer: CellAnswer): CellAnswer {
    if ('refusal' in answer && PASSING.has(answer.refusal.code))
      return (SILENT.has(answer.refusal.code) && this.last(key)) || answer;
    this.answers.delete(key); // at the end again, since the oldest goes first
    this.answers.set(key, { epoch: this.epoch, answer });
    if (this.answers.size > MAX_ANSWERS) {
      const [oldest] = this.answers.keys();
      if (oldest !== undefined) this.answers.delete(oldest);
    }
    return answer;
  }

  /** A new epoch: nothing is known any more, and what was known is old. */
  renew(): void {
    this.epoch++;
  }
}
