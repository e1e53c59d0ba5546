import { REGION_NAMES } from '../../server/regions/region-names.js';
import type { KeyColumns } from './content.js';

/** A row about a region is told by its county code, and where that is gone by the region's short name. */
export const REGION_KEYS = [
  { columns: ['code'], keyOf: ([code]: readonly string[]) => code },
  { columns: ['region'], keyOf: ([name]: readonly string[]) => REGION_NAMES.find(({ shortName }) => shortName === name)?.code },
] as const satisfies readonly KeyColumns[];

/** A county code: nobody but us writes it into the column of codes. */
export const isRegionKey = (key: string): boolean => REGION_NAMES.some(({ code }) => code === key);
