import type { EntityManager } from 'typeorm';
import { plainHeading } from '../csv/known-headings.js';
import { fittingName } from '../store-account-names.js';
import { DimensionName } from './dimension-name.entity.js';
import { COST_CENTRE, PROJECT, pairsOf } from './dimension-pairs.js';
import { RESERVED_DIMENSIONS } from './ledger-dimension.js';

/** SIE leaves the numbers from 20 on to whoever writes a file. */
const FIRST_FREE = 20;

export interface NumberedHeadings {
  readonly numbers: ReadonlyMap<string, number>;
  /** Whether a number was given that is now stored. */
  readonly written: boolean;
}

/**
 * The dimensions that columns of a table are, by their headings: the source's own of that name, one that SIE reserves, another source's of
 * that name, so that a mapping rule means the same of both; else the lowest free number, which the source keeps.
 */
export async function numberHeadings(
  manager: EntityManager,
  sourceId: number,
  headings: readonly string[],
  ofYearThrough: string,
): Promise<NumberedHeadings> {
  if (headings.length === 0) return { numbers: new Map(), written: false };
  const named = (await manager.find(DimensionName, { order: { sourceId: 'ASC', dimension: 'ASC' } })).filter(isOther);
  const own = named.filter((each) => each.sourceId === sourceId);
  const reserved = [...RESERVED_DIMENSIONS].map(([dimension, name]) => ({ dimension, name })).filter(isOther);
  const taken = new Set([
    ...RESERVED_DIMENSIONS.keys(),
    ...named.map(({ dimension }) => dimension),
    ...(await usedNumbers(manager)),
  ]);
  const numbers = new Map<string, number>();
  const given = new Set<number>();
  const fresh: DimensionName[] = [];
  for (const heading of headings) {
    const plain = plainHeading(heading);
    const same = [...own, ...reserved, ...named].find(({ dimension, name }) => {
      return !given.has(dimension) && plainHeading(name) === plain;
    });
    let dimension = same?.dimension ?? FIRST_FREE;
    if (!same) while (taken.has(dimension)) dimension++;
    taken.add(dimension);
    given.add(dimension);
    numbers.set(heading, dimension);
    if (own.some((each) => each.dimension === dimension)) continue;
    fresh.push({ sourceId, dimension, name: fittingName(heading), parent: null, ofYearThrough });
  }
  if (fresh.length > 0) await manager.insert(DimensionName, fresh);
  return { numbers, written: fresh.length > 0 };
}

/** The cost centre and the project have columns of their own, which are named. */
function isOther({ dimension }: { readonly dimension: number }): boolean {
  return dimension !== COST_CENTRE && dimension !== PROJECT;
}

async function usedNumbers(manager: EntityManager): Promise<number[]> {
  const used = await manager.query<{ dimensions: string }[]>("SELECT DISTINCT dimensions FROM coding WHERE dimensions <> ''");
  return used.flatMap(({ dimensions }) => pairsOf(dimensions).map(({ dimension }) => dimension));
}
