import { isRecord, type Json } from './json.js';
import { malformed } from './malformed.js';
import { pxWebAsJsonStat } from './pxweb-json.js';

/**
 * What PxWeb answers in JSON, as JSON-stat 2: that itself, JSON-stat 1, whose dataset stands under a name and keeps its variables in
 * `dimension`, and PxWeb's own with `columns` and `data`. Refuses anything else.
 */
export function asJsonStat2(root: Json): Json {
  if (root.class === 'dataset' && String(root.version).startsWith('2.')) return root;
  if (Array.isArray(root.columns) && Array.isArray(root.data)) return pxWebAsJsonStat(root.columns, root.data);
  const datasets = Object.values(root).filter((value) => isRecord(value) && isRecord(value.dimension)) as Json[];
  const [dataset] = datasets;
  if (!dataset || !isRecord(dataset.dimension) || datasets.length > 1) {
    throw malformed(
      'This is JSON, but neither JSON-stat (one dataset, version 1 or 2) nor PxWeb’s JSON (columns and data).',
      'NOT_PXWEB',
    );
  }
  const { id, size, role, ...dimension } = dataset.dimension;
  return { class: 'dataset', version: '2.0', id, size, role, dimension, value: dataset.value };
}
