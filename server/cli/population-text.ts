import type { Done } from '../changes/changes.js';
import type { ImportedPopulation } from '../regions/plausibility/imported-population.js';
import { formatNumber } from './format-number.js';
import { lastLine } from './ledger-import-text.js';
import { comparisonLines, openTableLines } from './population-comparison-text.js';

/** What an import did, or would do, a reference date at a time: what changed with old and new figures of every region. */
export function importedText({ result, revision, changed }: Done<readonly ImportedPopulation[]>, dryRun: boolean): string {
  const lines = result.flatMap((population) => [
    ...headLines(population, dryRun),
    ...(population.changed ? [...comparisonLines(population), ...openTableLines(population)] : []),
  ]);
  return `${[...lines, lastLine(revision, changed, dryRun)].join('\n')}\n`;
}

function headLines({ referenceDate, version, persons, changed, jumps, note }: ImportedPopulation, dryRun: boolean): string[] {
  const stored = dryRun ? 'would be stored' : 'stored';
  const fate = changed ? stored : 'known already, nothing changed';
  const accepted = changed && jumps.length > 0 ? `, with ${jumps.length} jump${jumps.length === 1 ? '' : 's'} accepted` : '';
  return [
    `${referenceDate}  version ${version}  ${formatNumber(persons, 0, 'en')} persons  ${fate}${accepted}`,
    ...(note === '' ? [] : [`            ${note}`]),
  ];
}
