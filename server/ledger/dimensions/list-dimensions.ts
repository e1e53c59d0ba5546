import type { EntityManager } from 'typeorm';
import { Refusal } from '../../agreement/refusal.js';
import { refusePageSize } from '../../changes/page-size.js';
import { readConsistently } from '../../changes/read-consistently.js';
import type { Coding } from '../coding.entity.js';
import { LedgerSource } from '../imports/ledger-source.entity.js';
import { DimensionNaming } from './dimension-naming.js';
import { allPairs, COST_CENTRE, type DimensionPair, PROJECT } from './dimension-pairs.js';

export const MAX_OBJECTS_PER_PAGE = 5000;

/** What one source calls a dimension. */
export interface DimensionOfSource {
  readonly source: string;
  readonly name: string;
  /** The dimension that it is a part of. */
  readonly parent: number | null;
}

export interface ListedDimension {
  readonly dimension: number;
  readonly name: string;
  /** Its objects that any coding has. */
  readonly objectCount: number;
  readonly sources: readonly DimensionOfSource[];
}

export interface ListedObject {
  readonly object: string;
  readonly name: string | null;
}

export interface ObjectPage {
  readonly objects: readonly ListedObject[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

/** The dimensions that sources have named or that rows have, by number. */
export function listDimensions(reader: EntityManager): Promise<ListedDimension[]> {
  return readConsistently(reader, async () => {
    const objects = await objectsByDimension(reader);
    const naming = await DimensionNaming.load(reader, []);
    const sources = new Map((await reader.find(LedgerSource)).map(({ id, name }) => [id, name]));
    const numbers = new Set([...objects.keys(), ...naming.dimensions.map(({ dimension }) => dimension)]);
    return [...numbers]
      .toSorted((one, other) => one - other)
      .map((dimension) => ({
        ...{ dimension, name: naming.nameOf(dimension), objectCount: objects.get(dimension)?.size ?? 0 },
        sources: naming.dimensions
          .filter((each) => each.dimension === dimension)
          .map(({ sourceId, name, parent }) => ({ source: sources.get(sourceId) ?? '', name, parent })),
      }));
  });
}

/** The objects of a dimension that rows have, by code, with the names that sources give them. */
export async function listObjects(
  reader: EntityManager,
  { dimension, first, after }: { readonly dimension: number; readonly first: number; readonly after?: string | undefined },
): Promise<ObjectPage> {
  refusePageSize(first, MAX_OBJECTS_PER_PAGE, 'objects');
  return readConsistently(reader, async () => {
    const known = await objectsByDimension(reader);
    await refuseUnknownDimension(reader, dimension, known);
    const all = [...(known.get(dimension) ?? [])].toSorted();
    const following = after === undefined ? all : all.filter((object) => object > after);
    const page = following.slice(0, first).map((object): DimensionPair => ({ dimension, object }));
    const naming = await DimensionNaming.load(reader, page);
    const objects = page.map((pair) => {
      const name = naming.objectNameOf(pair);
      return { object: pair.object, name: name === pair.object ? null : name };
    });
    return { objects, totalCount: all.length, hasNextPage: following.length > first };
  });
}

/** One that nobody has named and no row has. The ledger's own two are always there. */
async function refuseUnknownDimension(
  reader: EntityManager,
  dimension: number,
  known: ReadonlyMap<number, unknown>,
): Promise<void> {
  if (dimension === COST_CENTRE || dimension === PROJECT || known.has(dimension)) return;
  const named = (await DimensionNaming.load(reader, [])).dimensions.map((each) => each.dimension);
  if (named.includes(dimension)) return;
  const all = [...new Set([COST_CENTRE, PROJECT, ...known.keys(), ...named])].toSorted((one, other) => one - other);
  throw new Refusal('INPUT_INVALID', `There is no dimension ${dimension}. There are ${all.join(', ')}.`, {
    figures: { dimension, known: all },
  });
}

async function objectsByDimension(reader: EntityManager): Promise<Map<number, Set<string>>> {
  const codings = await reader.query<Pick<Coding, 'costCentre' | 'project' | 'dimensions'>[]>(
    'SELECT DISTINCT cost_centre AS costCentre, project, dimensions FROM coding',
  );
  const objects = new Map<number, Set<string>>();
  for (const { dimension, object } of codings.flatMap(allPairs)) {
    objects.set(dimension, (objects.get(dimension) ?? new Set()).add(object));
  }
  return objects;
}
