import type { SieObjectRef } from './sie-file.js';

/**
 * The cost centre and the project among the objects of a row; undefined where it has none. SIE's own dimensions for the two are 1 and
 * 6; others stay in the accounting system.
 */
export function codingOfObjects(
  objects: readonly SieObjectRef[],
  dimensions: { readonly costCentre: number; readonly project: number } = { costCentre: 1, project: 6 },
): {
  costCentre: string | undefined;
  project: string | undefined;
} {
  let costCentre: string | undefined;
  let project: string | undefined;
  for (const { dimension, id } of objects) {
    if (dimension === dimensions.costCentre) costCentre ??= id;
    else if (dimension === dimensions.project) project ??= id;
  }
  return { costCentre, project };
}
