import type { SieObjectRef } from './sie-file.js';

/** The dimensions that the ledger keeps; others stay in the accounting system. */
const COST_CENTRE = 1;
const PROJECT = 6;

/** The cost centre and the project among the objects of a row; undefined where it has none. */
export function codingOfObjects(objects: readonly SieObjectRef[]): {
  costCentre: string | undefined;
  project: string | undefined;
} {
  const idOf = (dimension: number): string | undefined => objects.find((object) => object.dimension === dimension)?.id;
  return { costCentre: idOf(COST_CENTRE), project: idOf(PROJECT) };
}
