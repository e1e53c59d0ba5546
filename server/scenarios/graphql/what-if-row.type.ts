import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { fractionToNumber } from '../../allocation/fraction.js';
import { Kronor } from '../../money/kronor.scalar.js';
import type { Ore } from '../../money/ore.js';
import { Region, regionOfCode } from '../../regions/region.type.js';
import type { ScenarioRow } from '../scenario-answer.js';

export enum HeldByKind {
  FLOOR = 'FLOOR',
  CEILING = 'CEILING',
  FIXED = 'FIXED',
  GROUP = 'GROUP',
  RISE = 'RISE',
  FALL = 'FALL',
}
registerEnumType(HeldByKind, {
  name: 'HeldByKind',
  description: 'What holds a contribution away from the key.',
  valuesConfig: {
    FLOOR: { description: 'The least that the region pays.' },
    CEILING: { description: 'The most that the region pays.' },
    FIXED: { description: 'A fixed amount.' },
    GROUP: { description: 'What the region’s group pays at least or at most.' },
    RISE: { description: 'The largest rise against the year before.' },
    FALL: { description: 'The largest fall against the year before.' },
  },
});

@ObjectType({
  description:
    'Where a difference comes from, in kronor. The six sum to it, to the öre; over all regions budget sums to the change of the total and the others to 0.',
})
export class WhatIfSteps {
  @Field(() => Kronor, { description: 'From another total, shared as the baseline shares.' })
  budget!: Ore;

  @Field(() => Kronor, { description: 'From other inhabitants.' })
  population!: Ore;

  @Field(() => Kronor, { description: 'From who takes part.' })
  participation!: Ore;

  @Field(() => Kronor, { description: 'From other components and measures.' })
  key!: Ore;

  @Field(() => Kronor, { description: 'From phasing in, fixed amounts, floors, ceilings, groups and limits of the change.' })
  bounds!: Ore;

  @Field(() => Kronor, { description: 'From the unit and the method of rounding.' })
  rounding!: Ore;
}

@ObjectType({ description: 'What holds a contribution away from the key.' })
export class HeldBy {
  @Field(() => HeldByKind, { description: 'What it is.' })
  kind!: HeldByKind;

  @Field(() => Kronor, { description: 'The bound in kronor, in whole units; of a group the group’s.' })
  amount!: Ore;

  @Field(() => Int, {
    description: 'The adjustment that gives it, counted from 1; 0 for one that the year itself was proposed with.',
  })
  adjustment!: number;
}

@ObjectType({ description: 'A region of a scenario beside the baseline.' })
export class WhatIfRow {
  @Field(() => Region, { description: 'The region.' })
  region!: Region;

  @Field(() => Int, { description: 'Inhabitants that count in the scenario; an average or growth is rounded for reading.' })
  persons!: number;

  @Field(() => Int, { description: 'Inhabitants that count in the baseline.' })
  baselinePersons!: number;

  @Field(() => Float, { description: 'Its part of the total before rounding, 0 to 1.' })
  share!: number;

  @Field(() => Kronor, { description: 'Its contribution without the adjustments, in kronor; 0 where it takes no part.' })
  baseline!: Ore;

  @Field(() => Kronor, { description: 'Its contribution in the scenario, in kronor; 0 where it takes no part.' })
  scenario!: Ore;

  @Field(() => Kronor, { description: 'Scenario − baseline, in kronor.' })
  difference!: Ore;

  @Field(() => Float, { nullable: true, description: 'The difference in percent of the baseline; null where that is 0.' })
  differencePercent!: number | null;

  @Field(() => Float, { description: 'Kronor per inhabitant in the scenario; for reading, not for adding up.' })
  kronorPerInhabitant!: number;

  @Field(() => Float, { description: 'Kronor per inhabitant in the baseline.' })
  baselineKronorPerInhabitant!: number;

  @Field(() => WhatIfSteps, { description: 'Why.' })
  steps!: WhatIfSteps;

  @Field(() => HeldBy, { nullable: true, description: 'What holds the amount away from the key; null where nothing does.' })
  heldBy!: HeldBy | null;
}

export function toRow(row: ScenarioRow): WhatIfRow {
  const { regionCode, persons, baselinePersons, share, differencePercent, heldBy, steps } = row;
  return {
    ...{ region: regionOfCode(regionCode), persons, baselinePersons, differencePercent, steps },
    share: fractionToNumber(share),
    ...{ baseline: row.baselineOre, scenario: row.scenarioOre, difference: row.differenceOre },
    ...{ kronorPerInhabitant: row.kronorPerInhabitant, baselineKronorPerInhabitant: row.baselineKronorPerInhabitant },
    heldBy: heldBy && { kind: HeldByKind[heldBy.kind], amount: heldBy.amountOre, adjustment: heldBy.adjustment },
  };
}
