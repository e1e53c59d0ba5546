import { formatKronor } from '../money/format-kronor.js';
import type { Ore } from '../money/ore.js';
import type { PersonsChange } from '../regions/plausibility/compare-populations.js';
import type { ImportedPopulation } from '../regions/plausibility/imported-population.js';
import type { PopulationJumps } from '../regions/plausibility/population-jumps.js';
import { REGION_NAMES } from '../regions/region-names.js';
import { alignTable } from './align-table.js';
import { formatNumber } from './format-number.js';

/** An import that is asked about: every region that jumps, whatever their number, and what it would move. */
export function jumpsText({ code, message, offences, imported }: PopulationJumps): string {
  const lines = [
    `Refused: ${code}`,
    message,
    ...offences.map(({ row, reason }) => `  ${row === undefined ? '' : `row ${row}: `}${reason}`),
    ...imported
      .filter(({ jumps }) => jumps.length > 0)
      .flatMap((population) => ['', ...comparisonLines(population), ...openTableLines(population)]),
    '',
    'To take them as they are: --accept jumps --reason "WHY"',
  ];
  return `${lines.join('\n')}\n`;
}

/** Old and new figures of every region, with what jumps marked. */
export function comparisonLines({ referenceDate, comparison, jumps }: ImportedPopulation): string[] {
  if (!comparison) return ['No population is known to hold these figures against.'];
  const { heldAgainst, heldAgainstVersion, rows, nation } = comparison;
  const later = heldAgainst > referenceDate ? ', as no earlier day is known' : '';
  const line = (name: string, { before, after, percent }: PersonsChange, regionCode: string | null): string[] => [
    name,
    count(before),
    count(after),
    signed(after - before, 0),
    signed(percent, 2),
    ...(jumps.length === 0 ? [] : [jumps.some((jump) => jump.regionCode === regionCode) ? 'jumps' : '']),
  ];
  const table = alignTable(
    [
      { heading: 'Region', align: 'left' },
      { heading: heldAgainst === referenceDate ? `Version ${heldAgainstVersion}` : heldAgainst, align: 'right' },
      { heading: referenceDate, align: 'right' },
      { heading: 'Change', align: 'right' },
      { heading: 'Percent', align: 'right' },
      ...(jumps.length === 0 ? [] : [{ heading: 'Asked', align: 'left' } as const]),
    ],
    [
      ...rows.map(({ regionCode, ...change }) => line(nameOf(regionCode), change, regionCode)),
      line('The regions together', nation, null),
    ],
  );
  return [
    `Held against ${heldAgainst}, version ${heldAgainstVersion}${later}. Without a question: ${comparison.allowedPercent} percent for a region, ${comparison.allowedNationPercent} percent for the nation.`,
    ...table,
  ];
}

const MAX_AMOUNTS = 5;

/** What the tables that are not decided change by: the largest changes of each year. */
export function openTableLines({ openTables }: ImportedPopulation): string[] {
  return openTables.flatMap(({ year, totalBeforeOre, totalAfterOre, rows }) => {
    const shown = rows.slice(0, MAX_AMOUNTS).map(({ regionCode, beforeOre, afterOre }) => {
      return `  ${nameOf(regionCode)}: ${kronor(beforeOre)} → ${kronor(afterOre)}`;
    });
    const left = rows.length - shown.length;
    const total = `total ${kronor(totalBeforeOre)} → ${kronor(totalAfterOre)}`;
    return [
      `Contributions of ${year}, not decided: ${total}; ${rows.length} region${rows.length === 1 ? '' : 's'} change`,
      ...shown,
      ...(left > 0 ? [`  and ${left} more`] : []),
    ];
  });
}

function nameOf(regionCode: string): string {
  return REGION_NAMES.find(({ code }) => code === regionCode)?.officialName ?? regionCode;
}

function count(persons: number): string {
  return formatNumber(persons, 0, 'en');
}

function signed(value: number, decimals: number): string {
  return `${value > 0 ? '+' : ''}${formatNumber(value, decimals, 'en')}`;
}

function kronor(amountOre: Ore | null): string {
  return amountOre === null ? 'not known' : `${formatKronor(amountOre, 'en')} kr`;
}
