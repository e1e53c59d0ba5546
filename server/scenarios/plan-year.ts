import { Refusal } from '../agreement/refusal.js';
import type { ApportionmentMethod } from '../allocation/apportionment-method.js';
import type { Ore } from '../money/ore.js';
import type { Adjustment } from './adjustment.js';
import { type GroupBounds, groupBounds } from './group-bounds.js';
import { baselineInhabitants, type Inhabitants, scenarioInhabitants, sumAt } from './inhabitants.js';
import { itemsInForce, ofKind } from './items-in-force.js';
import { type Phase, phaseOf } from './phase-in.js';
import { type PaidBefore, type RegionBounds, regionBounds } from './region-bounds.js';
import type { LeavingRegion, WithoutEffect } from './scenario-answer.js';
import type { BasisYear, ScenarioBasis } from './scenario-basis.js';
import { takePart } from './take-part.js';
import { scenarioKey, type YearKey } from './year-key.js';
import { yearTotal } from './year-money.js';

/** What a year's total is shared by, on one side of the comparison. */
export interface Side {
  /** Places in the plan's `regions` of those who take part. */
  readonly members: readonly number[];
  readonly inhabitants: Inhabitants;
  readonly totalOre: Ore;
  readonly key: YearKey;
  readonly unitOre: Ore;
  readonly method: ApportionmentMethod;
}

/** A year with its adjustments read, before anything is shared. */
export interface YearPlan {
  readonly year: BasisYear;
  /** Whoever takes part in the baseline or the scenario: the year's participants in their order, then those who join. */
  readonly regions: readonly string[];
  readonly baseline: Side;
  readonly scenario: Side;
  readonly leaving: readonly LeavingRegion[];
  readonly withoutEffect: readonly WithoutEffect[];
  readonly phase: Phase | undefined;
  /** By the place of the region. */
  readonly bounds: readonly (RegionBounds | undefined)[];
  readonly groups: readonly GroupBounds[];
}

/** More inhabitants in the scenario's exact figures, for asking how an amount answers to them. */
export interface MoreInhabitants {
  readonly region: string;
  readonly persons: number;
}

export interface YearQuestion {
  readonly basis: ScenarioBasis;
  readonly year: BasisYear;
  readonly adjustments: readonly Adjustment[];
  /** What each region paid the year before. */
  readonly previous: PaidBefore;
  readonly more?: MoreInhabitants | undefined;
  /** How many of the first adjustments are the year's own and stand in its baseline; undefined where it has none. */
  readonly ownItems?: number | undefined;
  /** True for a state that is only asked on the way to an answer: its unit may move its total by any part. */
  readonly anyUnit?: boolean | undefined;
}

/** Kinds that can give a year another total, or another unit. */
const MOVE_THE_TOTAL: ReadonlySet<string> = new Set(['total', 'population', 'participation', 'key']);

/** Reads the adjustments of a year in their fixed order: who takes part, inhabitants, money, key, phasing in, bounds (docs/decisions/0014). */
export function planYear({ basis, year, adjustments, previous, more, ownItems, anyUnit = false }: YearQuestion): YearPlan {
  const items = itemsInForce(adjustments, basis.year, year.year);
  const { regions: taking, leaving, withoutEffect } = takePart(year, ofKind(items, 'participation'));
  if (year.participants.length === 0 || taking.length === 0) throw nobody(year.year);
  const inBaseline = new Set(year.participants);
  const regions = [...year.participants, ...taking.filter((region) => !inBaseline.has(region))];
  const isTaking = new Set(taking);
  const baselineMembers = year.participants.map((_, place) => place);
  const members =
    leaving.length === 0 ? [...regions.keys()] : [...regions.keys()].filter((place) => isTaking.has(regions[place] as string));

  const own = baselineInhabitants(year, regions, basis.populations);
  const populationItems = ofKind(items, 'population');
  const lived = populationItems.length === 0 ? own : scenarioInhabitants(year, regions, basis.populations, populationItems);
  const inhabitants = more ? withMore(lived, regions, more) : lived;

  const keyItems = ofKind(items, 'key');
  const unitOre = keyItems.findLast(({ item }) => item.unitOre !== undefined)?.item.unitOre ?? year.unitOre;
  const method = keyItems.findLast(({ item }) => item.method !== undefined)?.item.method ?? year.method;
  const counted = (at: Inhabitants, places: readonly number[]) => ({ persons: sumAt(at.scaled, places), scale: at.scale });
  // A decided total stands whatever its unit did to it; the bare year below a proposal is no answer.
  const isDecided = year.status === 'DECIDED';
  const isMoved = items.some(({ item, index }) => index >= (ownItems ?? 0) && MOVE_THE_TOTAL.has(item.kind));
  const totalOre = yearTotal(year.budget, ofKind(items, 'total'), {
    year: year.year,
    counted: counted(inhabitants, members),
    unitOre,
    anyUnit: anyUnit || (isDecided && !isMoved),
  });
  const ownTotalOre = yearTotal(year.budget, [], {
    year: year.year,
    counted: counted(own, baselineMembers),
    unitOre: year.unitOre,
    anyUnit: anyUnit || isDecided || ownItems !== undefined,
  });
  const bounded = { regions, members, inhabitants, totalOre, unitOre, previous };
  return {
    year,
    regions,
    baseline: {
      members: baselineMembers,
      inhabitants: own,
      totalOre: ownTotalOre,
      key: { components: year.components, measures: [] },
      unitOre: year.unitOre,
      method: year.method,
    },
    scenario: { members, inhabitants, totalOre, key: scenarioKey(year.components, keyItems), unitOre, method },
    leaving,
    withoutEffect,
    phase: phaseOf(ofKind(items, 'phaseIn'), year.year),
    bounds: regionBounds(bounded, items),
    groups: groupBounds(bounded, ofKind(items, 'group')),
  };
}

function withMore({ scaled, scale }: Inhabitants, regions: readonly string[], { region, persons }: MoreInhabitants): Inhabitants {
  return { scaled: scaled.map((value, place) => (regions[place] === region ? value + BigInt(persons) * scale : value)), scale };
}

function nobody(year: number): Refusal {
  return new Refusal('NO_PARTICIPANTS', `Nobody takes part in ${year}.`, { figures: { year } });
}
