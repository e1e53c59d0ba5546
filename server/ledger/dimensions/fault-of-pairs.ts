import { COST_CENTRE, type DimensionPair, PROJECT } from './dimension-pairs.js';

const MAX_OBJECT = 190;

/** What is wrong with objects that somebody names beside cost centre and project, in words after “names”; undefined where nothing is. */
export function faultOfPairs(pairs: readonly DimensionPair[]): string | undefined {
  const seen = new Set<number>();
  for (const { dimension, object } of pairs) {
    if (dimension === COST_CENTRE || dimension === PROJECT)
      return `dimension ${dimension}, which is the ${dimension === PROJECT ? 'project' : 'cost centre'}: name it as that`;
    if (!Number.isInteger(dimension) || dimension < 1) return `dimension ${dimension}, which is not 1 or more`;
    if (object === '' || object.length > MAX_OBJECT) return `an object of dimension ${dimension} that is empty or too long`;
    if (seen.has(dimension)) return `dimension ${dimension} twice, and a row has one object of it`;
    seen.add(dimension);
  }
  return undefined;
}
