import type { LocalDate } from '../../agreement/local-date.js';
import { type Figure, type Offence, Refusal } from '../../agreement/refusal.js';
import { kronorFromOre } from '../../money/kronor.js';
import type { Ore } from '../../money/ore.js';
import { REGION_NAMES } from '../region-names.js';
import type { PopulationJump } from './compare-populations.js';
import type { ImportedPopulation } from './imported-population.js';
import type { OpenTableChange } from './open-table-changes.js';

/** Where a figure stands in the file; undefined where its format has no rows. */
export type RowOf = (referenceDate: LocalDate, regionCode: string | null) => number | undefined;

/**
 * Asks whether figures that move further than inhabitants do are right. It carries all that the import would have answered: every
 * region that jumps with both figures, what they were held against, and what the open contribution tables would change by.
 */
export class PopulationJumps extends Refusal {
  constructor(
    readonly imported: readonly ImportedPopulation[],
    rowOf: RowOf,
  ) {
    const offences = imported.flatMap((population) => population.jumps.map((jump) => offenceOf(population, jump, rowOf)));
    const asked = imported.filter(({ jumps }) => jumps.length > 0);
    super('POPULATION_JUMPS', messageOf(asked, offences), {
      figures: {
        jumps: offences.length,
        populations: asked.map(figuresOf),
        openTables: imported.flatMap(({ openTables }) => openTables).map(tableFigures),
      },
      offences,
      clause: 'FIN-1',
    });
  }
}

function messageOf(asked: readonly ImportedPopulation[], offences: readonly Offence[]): string {
  const days = asked.map(({ referenceDate }) => referenceDate).join(', ');
  const count = offences.length === 1 ? 'one figure' : `${offences.length} figures`;
  return `The population of ${days} moves further than inhabitants do, in ${count}; first, ${offences[0]?.reason}. Nothing was stored. Hold the figures against their source; where they are right, accept jumps and give a reason.`;
}

function offenceOf({ referenceDate }: ImportedPopulation, jump: PopulationJump, rowOf: RowOf): Offence {
  const { regionCode, heldAgainst, before, after, percent, allowedPercent } = jump;
  const row = rowOf(referenceDate, regionCode);
  const name = REGION_NAMES.find(({ code }) => code === regionCode)?.officialName ?? 'the nation';
  const from = heldAgainst === referenceDate ? 'in the version in force' : `on ${heldAgainst}`;
  return {
    ...(row === undefined ? {} : { row }),
    column: 'persons',
    value: String(after),
    reason: `${name} had ${before} ${from} and would have ${after} on ${referenceDate}, ${percent > 0 ? '+' : '−'}${Math.abs(percent)} % (${allowedPercent} % passes)`,
    code: 'POPULATION_JUMPS',
    figures: { region: regionCode, name, referenceDate, heldAgainst, before, after, percent, allowedPercent },
  };
}

function figuresOf({ referenceDate, comparison, jumps }: ImportedPopulation): Figure {
  return {
    referenceDate,
    heldAgainst: comparison?.heldAgainst ?? null,
    heldAgainstVersion: comparison?.heldAgainstVersion ?? null,
    regions: jumps.filter(({ regionCode }) => regionCode !== null).length,
    nationBefore: comparison?.nation.before ?? null,
    nationAfter: comparison?.nation.after ?? null,
    nationPercent: comparison?.nation.percent ?? null,
  };
}

function tableFigures({ year, totalBeforeOre, totalAfterOre, rows }: OpenTableChange): Figure {
  return {
    year,
    totalBefore: kronor(totalBeforeOre),
    totalAfter: kronor(totalAfterOre),
    regions: rows.length,
    rows: rows.map(({ regionCode, beforeOre, afterOre }) => {
      return { region: regionCode, before: kronor(beforeOre), after: kronor(afterOre) };
    }),
  };
}

function kronor(amountOre: Ore | null): number | null {
  return amountOre === null ? null : kronorFromOre(amountOre);
}
