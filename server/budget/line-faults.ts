import { type Offence, Refusal } from '../agreement/refusal.js';

/** Gathers what is wrong with each line of a list, so that all of it can be mended at once. */
export class LineFaults {
  private readonly found: { readonly line: number; readonly refusal: Refusal; readonly offence: Offence }[] = [];

  constructor(
    private readonly year: number,
    private readonly rowsAbove: number,
  ) {}

  /** What the work gives; undefined where it refuses, which is kept with its line (from 1) and column. */
  catch<T>(line: number, column: string, work: () => T): T | undefined {
    try {
      return work();
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      const { code, message: reason } = refusal;
      const { known: _listed, ...figures } = refusal.figures; // the list of codes once, not on each line
      this.found.push({ line, refusal, offence: { row: line + this.rowsAbove, column, reason, code, figures } });
      return undefined;
    }
  }

  /** Refuses with the code and the figures of the first fault, and with all of them as offences. */
  refuseAny(): void {
    const [first] = this.found;
    if (!first) return;
    const { code, message, figures, clause } = first.refusal;
    throw new Refusal(code, `Line ${first.line}: ${message}`, {
      figures: { year: this.year, line: first.line, ...figures },
      offences: this.found.map(({ offence }) => offence),
      ...(clause === undefined ? {} : { clause }),
    });
  }
}
