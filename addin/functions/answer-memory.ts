import type { CellAnswer } from './ask-cells.js';

/** Beyond this many answers the oldest is forgotten: far more cells than one workbook asks for. */
const MAX_ANSWERS = 100_000;

/** Refusals that hold for a moment only; asking again may help without anything having changed. */
const PASSING = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'BUSY', 'DATABASE_UNAVAILABLE']);

/** What one epoch has learnt, by key. */
export class AnswerMemory {
  private readonly answers = new Map<string, CellAnswer>();

  get(key: string): CellAnswer | undefined {
    return this.answers.get(key);
  }

  keep(key: string, answer: CellAnswer): void {
    if ('refusal' in answer && PASSING.has(answer.refusal.code)) return;
    this.answers.set(key, answer);
    if (this.answers.size <= MAX_ANSWERS) return;
    const [oldest] = this.answers.keys();
    if (oldest !== undefined) this.answers.delete(oldest);
  }

  clear(): void {
    this.answers.clear();
  }
}
