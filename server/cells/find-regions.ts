import { Refusal } from '../agreement/refusal.js';
import { findRegion, type RegionCode, regionOrNone } from '../regions/region-names.js';

/** Reads a region's code or name; refuses what is none. */
export type FindRegion = (asked: string | number) => RegionCode;

/** Suggestions compare a name with every name there is, which takes about a millisecond. */
const MAX_SUGGESTIONS = 50;

/**
 * Reads the regions of one batch. Equal names are looked up once, and only the first 50 unknown ones get suggestions:
 * a column of 10 000 misspelt names would otherwise hold up everybody else for seconds.
 */
export function regionFinder(): FindRegion {
  const known = new Map<string | number, RegionCode | Refusal>();
  let suggested = 0;
  const look = (asked: string | number): RegionCode | Refusal => {
    const code = regionOrNone(asked)?.code;
    if (code !== undefined) return code;
    suggested++;
    return suggested <= MAX_SUGGESTIONS ? refusalOf(asked) : unknown(asked);
  };
  return (asked) => {
    const found = known.get(asked) ?? look(asked);
    known.set(asked, found);
    if (found instanceof Refusal) throw found;
    return found;
  };
}

function refusalOf(asked: string | number): RegionCode | Refusal {
  try {
    return findRegion(asked).code;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function unknown(asked: string | number): Refusal {
  const shown = String(asked).trim().slice(0, 64);
  return new Refusal('REGION_UNKNOWN', `“${shown}” is not one of the 21 regions.`, {
    figures: { asked: shown, suggestions: [] },
  });
}
