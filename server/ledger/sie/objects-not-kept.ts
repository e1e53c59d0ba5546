import type { SieFile, SieVoucher } from './sie-file.js';
import type { SieNotes } from './sie-notes.js';

/** Cost centre and project, which the ledger keeps. */
const KEPT: ReadonlySet<number> = new Set([1, 6]);

/** What SIE 4B calls the dimensions that it reserves, for files that do not name them. */
const RESERVED: ReadonlyMap<number, string> = new Map([
  [2, 'Kostnadsbärare'],
  [7, 'Anställd'],
  [8, 'Kund'],
  [9, 'Leverantör'],
  [10, 'Faktura'],
]);

/** Counts the rows that have objects of dimensions that the ledger does not keep. */
export class ObjectsNotKept {
  private readonly found = new Map<number, { count: number; firstLine: number }>();

  add({ rows }: SieVoucher): void {
    for (const { objects, lineNumber } of rows) {
      for (const { dimension } of objects) {
        if (KEPT.has(dimension)) continue;
        const seen = this.found.get(dimension);
        if (seen) seen.count += 1;
        else this.found.set(dimension, { count: 1, firstLine: lineNumber });
      }
    }
  }

  /** A note for each dimension, with its number and name. */
  tell({ dimensions, notes }: Pick<SieFile, 'dimensions'> & { readonly notes: SieNotes }): void {
    for (const [dimension, { count, firstLine }] of this.found) {
      const name = dimensions.get(dimension)?.name || RESERVED.get(dimension) || '';
      notes.add('DIMENSION_NOT_KEPT', firstLine, `${dimension} ${name}`.trim(), count);
    }
  }
}
