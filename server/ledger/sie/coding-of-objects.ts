import type { SieObjectRef } from './sie-file.js';

/** The dimensions that the ledger keeps; others stay in the accounting system. */
const COST_CENTRE = 1;
const PROJECT = 6;

/** The cost centre and the project among the objects of a row; undefined where it has none. */
export function codingOfObjects(objects: readonly SieObjectRef[]): {
  costCentre: string | undefined;
  project: string | undefined;
} {
  let costCentre: string | undefined;
  let project: string | undefined;
  for (const { dimension, id } of objects) {
    if (dimension === COST_CENTRE) costCentre ??= id;
    else if (dimension === PROJECT) project ??= id;
  }
  return { costCentre, project };
}
