import type { EntityManager } from 'typeorm';
import { bulkInsert } from '../bulk-insert.js';
import { chooseNames, type SaidName } from '../choose-names.js';
import type { SieDimension, SieObject } from '../sie/sie-file.js';
import { fittingName, said } from '../store-account-names.js';
import { allPairs } from './dimension-pairs.js';
import { usualName } from './ledger-dimension.js';

/** What a file calls its dimensions and their objects, by its own numbers. */
export interface DimensionNames {
  readonly dimensions: readonly SieDimension[];
  readonly objects: readonly SieObject[];
}

export interface NamesOfSource {
  readonly sourceId: number;
  readonly names: DimensionNames | undefined;
  /** The ledger's number of a dimension of the file. */
  readonly numberOf: (dimension: number) => number;
  /** The last day of the accounting year that the names are of; '' for an invented file. */
  readonly ofYearThrough: string;
}

interface NamedDimension extends SaidName {
  readonly dimension: number;
  readonly parent: number | null;
}

interface NamedObject extends SaidName {
  readonly dimension: number;
  readonly object: string;
}

/**
 * Stores what a file calls its dimensions, and the objects that the ledger has rows of: a region's file names thousands of customers and
 * employees that are nobody's business here. Answers whether anything was written.
 */
export async function storeDimensionNames(manager: EntityManager, given: NamesOfSource): Promise<boolean> {
  const { names } = given;
  if (!names || names.dimensions.length + names.objects.length === 0) return false;
  const dimensions = await storeDimensions(manager, given, names.dimensions);
  const objects = await storeObjects(manager, given, names.objects);
  return dimensions || objects;
}

async function storeDimensions(manager: EntityManager, given: NamesOfSource, named: readonly SieDimension[]): Promise<boolean> {
  const { sourceId, numberOf, ofYearThrough } = given;
  const stored = await manager.query<{ dimension: number; name: string; ofYearThrough: string }[]>(
    'SELECT dimension, name, of_year_through AS ofYearThrough FROM dimension_name WHERE source_id = ?',
    [sourceId],
  );
  const known = new Map(
    stored.map(({ dimension, name, ofYearThrough: through }) => [String(dimension), said(String(dimension), name, through)]),
  );
  const all = named.flatMap(({ id, name: given, parent: above }): NamedDimension[] => {
    const [dimension, name] = [numberOf(id), fittingName(given)];
    const key = String(dimension);
    const saysNothing = name === usualName(dimension) && above === null && !known.has(key);
    if (name === '' || saysNothing) return [];
    return [{ ...said(key, name, ofYearThrough), dimension, parent: above === null ? null : numberOf(above) }];
  });
  const { replacing } = chooseNames(known, all);
  const values = replacing.flatMap(({ dimension, name, parent }) => [sourceId, dimension, name, parent, ofYearThrough]);
  const columns = ['source_id', 'dimension', 'name', 'parent', 'of_year_through'];
  await bulkInsert(manager, 'dimension_name', columns, values, 'REPLACE');
  return replacing.length > 0;
}

async function storeObjects(manager: EntityManager, given: NamesOfSource, named: readonly SieObject[]): Promise<boolean> {
  if (named.length === 0) return false;
  const { sourceId, numberOf, ofYearThrough } = given;
  const used = await usedObjects(manager);
  const each = named.flatMap(({ dimension: ofFile, id, name }): NamedObject[] => {
    const [dimension, fitting] = [numberOf(ofFile), fittingName(name)];
    const key = `${dimension} ${id}`;
    if (fitting === '' || fitting === id || id.length > 64 || !used.has(key)) return [];
    return [{ ...said(key, fitting, ofYearThrough), dimension, object: id }];
  });
  const all = [...new Map(each.map((object) => [object.key, object])).values()]; // named twice, the last name counts
  if (all.length === 0) return false;
  const known = await manager.query<{ dimension: number; object: string; name: string; ofYearThrough: string }[]>(
    'SELECT dimension, object, name, of_year_through AS ofYearThrough FROM object_name WHERE source_id = ?',
    [sourceId],
  );
  const byKey = new Map(
    known.map(({ dimension, object, name, ofYearThrough: through }) => {
      const key = `${dimension} ${object}`;
      return [key, said(key, name, through)];
    }),
  );
  const { replacing } = chooseNames(byKey, all);
  const values = replacing.flatMap(({ dimension, object, name }) => [sourceId, dimension, object, name, ofYearThrough]);
  const columns = ['source_id', 'dimension', 'object', 'name', 'of_year_through'];
  await bulkInsert(manager, 'object_name', columns, values, 'REPLACE');
  return replacing.length > 0;
}

/** Every object that a coding has, as "20 X". */
async function usedObjects(manager: EntityManager): Promise<ReadonlySet<string>> {
  const codings = await manager.query<{ costCentre: string; project: string; dimensions: string }[]>(
    'SELECT DISTINCT cost_centre AS costCentre, project, dimensions FROM coding',
  );
  return new Set(codings.flatMap((coding) => allPairs(coding).map(({ dimension, object }) => `${dimension} ${object}`)));
}
