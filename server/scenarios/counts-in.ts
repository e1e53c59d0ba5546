import type { Span } from './adjustment.js';

/** Whether an item counts in a year. */
export function countsIn({ fromYear, throughYear }: Span, year: number): boolean {
  return (fromYear ?? year) <= year && year <= (throughYear ?? year);
}
