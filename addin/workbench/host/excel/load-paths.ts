/** `'a, b/c'`, `['a']`, `{a: true, b: {c: true}}`, `{select, expand}` or nothing → paths. */
export function pathsOf(given: unknown, spec: { readonly items?: object | undefined }): string[][] {
  if (given === undefined || given === null || given === '') return [spec.items ? ['items', '$all'] : ['$all']];
  if (typeof given === 'string') return given.split(',').map((path) => path.trim().split(/[/.]/));
  if (Array.isArray(given)) return given.flatMap((path: unknown) => pathsOf(path, spec));
  const entries = Object.entries(given as Record<string, unknown>).filter(([name]) => name !== '$top' && name !== '$skip');
  return entries.flatMap(([name, value]) => {
    if (name === 'select' || name === 'expand') return pathsOf(value, spec);
    if (value === true) return [[name]];
    return typeof value === 'object' ? pathsOf(value, spec).map((path) => [name, ...path]) : [];
  });
}
