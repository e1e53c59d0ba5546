import { COST_CENTRE, type DimensionPair, PROJECT, pairsText } from '../dimensions/dimension-pairs.js';
import type { SieObjectRef } from './sie-file.js';

/** What the objects of a row come to; '' where it has none. */
export interface CodedObjects {
  readonly costCentre: string;
  readonly project: string;
  /** The other dimensions, as `pairsText` writes them. */
  readonly dimensions: string;
}

const NONE: CodedObjects = { costCentre: '', project: '', dimensions: '' };

/** The cost centre, the project and the other dimensions of a row. Of several objects in one dimension the first counts (`ObjectsNotKept`). */
export function codingOfObjects(
  objects: readonly SieObjectRef[],
  /** The ledger's number of a dimension of the file. */
  numberOf: (dimension: number) => number = (dimension) => dimension,
): CodedObjects {
  if (objects.length === 0) return NONE;
  let [costCentre, project] = ['', ''];
  let others: DimensionPair[] | undefined;
  for (const { dimension: ofFile, id } of objects) {
    if (id === '') continue;
    const dimension = numberOf(ofFile);
    if (dimension === COST_CENTRE) costCentre ||= id;
    else if (dimension === PROJECT) project ||= id;
    else if (others === undefined) others = [{ dimension, object: id }];
    else if (!others.some((each) => each.dimension === dimension)) others.push({ dimension, object: id });
  }
  return { costCentre, project, dimensions: others === undefined ? '' : pairsText(others) };
}
