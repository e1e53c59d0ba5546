import type { Done } from '../changes/changes.js';
import type { ImportedPopulation } from '../regions/import-population.js';
import { formatNumber } from './format-number.js';

/** What an import did, a reference date at a time. */
export function importedText({ result, revision, changed }: Done<readonly ImportedPopulation[]>): string {
  const lines = result.flatMap(({ referenceDate, version, persons, changed: stored, note }) => [
    `${referenceDate}  version ${version}  ${formatNumber(persons, 0, 'en')} persons  ${stored ? 'stored' : 'known already, nothing changed'}`,
    ...(note === '' ? [] : [`            ${note}`]),
  ]);
  return `${[...lines, changed ? `Revision ${revision}.` : `Nothing was new; the data stays at revision ${revision}.`].join('\n')}\n`;
}
