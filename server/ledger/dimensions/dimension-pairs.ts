/** What an amount belongs to in one dimension: SIE's number of it, and the object (the code). */
export interface DimensionPair {
  readonly dimension: number;
  readonly object: string;
}

/** SIE's own number of the cost centre, which the ledger uses whatever a source calls it. */
export const COST_CENTRE = 1;
/** The same of the project. */
export const PROJECT = 6;

/**
 * Pairs in the one way that they are written and compared: by dimension, as JSON; '' where there are none. A dimension has one object.
 * Law: `pairsOf` reads back the same pairs, and their order does not matter.
 */
export function pairsText(pairs: readonly DimensionPair[]): string {
  if (pairs.length === 0) return '';
  return JSON.stringify(inOrder(pairs).map(({ dimension, object }) => [dimension, object]));
}

export function pairsOf(text: string): readonly DimensionPair[] {
  if (text === '') return NO_PAIRS;
  return (JSON.parse(text) as [number, string][]).map(([dimension, object]) => ({ dimension, object }));
}

export const NO_PAIRS: readonly DimensionPair[] = [];

export function inOrder(pairs: readonly DimensionPair[]): readonly DimensionPair[] {
  return pairs.toSorted((one, other) => one.dimension - other.dimension);
}

/** Every pair of a coding, the cost centre and the project among them. */
export function allPairs(coding: { readonly costCentre: string; readonly project: string; readonly dimensions: string }) {
  const { costCentre, project, dimensions } = coding;
  return inOrder([
    ...(costCentre === '' ? [] : [{ dimension: COST_CENTRE, object: costCentre }]),
    ...(project === '' ? [] : [{ dimension: PROJECT, object: project }]),
    ...pairsOf(dimensions),
  ]);
}
