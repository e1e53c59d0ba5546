import { type EntityManager, In } from 'typeorm';
import { DimensionName, ObjectName } from './dimension-name.entity.js';
import type { DimensionPair } from './dimension-pairs.js';
import { RESERVED_DIMENSIONS, usualName } from './ledger-dimension.js';

/** A dimension and an object of a row, with what they are called. */
export interface NamedPair extends DimensionPair {
  /** Null where nobody has said, and SIE reserves no name for it. */
  readonly name: string | null;
  /** Null where no file has said. */
  readonly objectName: string | null;
}

const OBJECTS_AT_ONCE = 5000;

/** What the sources call dimensions and objects: a row's own source first, and where it says nothing, what the others say. */
export class DimensionNaming {
  private constructor(
    readonly dimensions: readonly DimensionName[],
    private readonly objects: ReadonlyMap<string, readonly ObjectName[]>,
  ) {}

  /** The names of the dimensions, and of these objects of them. */
  static async load(reader: EntityManager, pairs: readonly DimensionPair[]): Promise<DimensionNaming> {
    const order = { sourceId: 'ASC', dimension: 'ASC' } as const;
    const objects = new Map<string, ObjectName[]>();
    const asked = [...new Set(pairs.map(({ object }) => object))];
    for (let start = 0; start < asked.length; start += OBJECTS_AT_ONCE) {
      const some = asked.slice(start, start + OBJECTS_AT_ONCE);
      for (const each of await reader.find(ObjectName, { where: { object: In(some) }, order: { sourceId: 'ASC' } })) {
        const key = `${each.dimension} ${each.object}`;
        objects.set(key, [...(objects.get(key) ?? []), each]);
      }
    }
    return new DimensionNaming(await reader.find(DimensionName, { order }), objects);
  }

  named(pairs: readonly DimensionPair[], sourceId: number): NamedPair[] {
    return pairs.map(({ dimension, object }) => {
      const name = own(this.ofDimension(dimension), sourceId) ?? RESERVED_DIMENSIONS.get(dimension) ?? null;
      return { dimension, object, name, objectName: own(this.objects.get(`${dimension} ${object}`) ?? [], sourceId) ?? null };
    });
  }

  /** One name for all sources: where they call it differently, every name. */
  nameOf(dimension: number): string {
    return together(this.ofDimension(dimension)) ?? usualName(dimension);
  }

  /** The same for an object; its code where nobody has named it. */
  objectNameOf({ dimension, object }: DimensionPair): string {
    return together(this.objects.get(`${dimension} ${object}`) ?? []) ?? object;
  }

  private ofDimension(dimension: number): readonly DimensionName[] {
    return this.dimensions.filter((each) => each.dimension === dimension);
  }
}

interface NameOfSource {
  readonly sourceId: number;
  readonly name: string;
}

function own(names: readonly NameOfSource[], sourceId: number): string | undefined {
  return (names.find((each) => each.sourceId === sourceId) ?? names[0])?.name;
}

function together(names: readonly NameOfSource[]): string | undefined {
  return names.length === 0 ? undefined : [...new Set(names.map(({ name }) => name))].join(' / ');
}
