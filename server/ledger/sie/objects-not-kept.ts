import { RESERVED_DIMENSIONS } from '../dimensions/ledger-dimension.js';
import type { SieFile, SieVoucher } from './sie-file.js';
import type { SieNotes } from './sie-notes.js';

/** Counts the objects that stand beside another one of the same dimension in a row: the first is kept. */
export class ObjectsNotKept {
  private readonly found = new Map<number, { count: number; firstLine: number }>();

  add({ rows }: SieVoucher): void {
    for (const { objects, lineNumber } of rows) {
      if (objects.length < 2) continue;
      for (const [index, { dimension }] of objects.entries()) {
        if (!objects.slice(0, index).some((each) => each.dimension === dimension)) continue;
        const seen = this.found.get(dimension);
        if (seen) seen.count += 1;
        else this.found.set(dimension, { count: 1, firstLine: lineNumber });
      }
    }
  }

  /** A note for each dimension, with its number and name. */
  tell({ dimensions, notes }: Pick<SieFile, 'dimensions'> & { readonly notes: SieNotes }): void {
    for (const [dimension, { count, firstLine }] of this.found) {
      const name = dimensions.get(dimension)?.name || RESERVED_DIMENSIONS.get(dimension) || '';
      notes.add('OBJECT_NOT_KEPT', firstLine, `${dimension} ${name}`.trim(), count);
    }
  }
}
