import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LocalDate as Day } from '../agreement/local-date.js';
import { LocalDate } from '../agreement/local-date.scalar.js';
import { Fraction, toFraction } from '../allocation/allocation.type.js';
import { ApportionmentMethod } from '../allocation/apportionment-method.js';
import { fractionToNumber } from '../allocation/fraction.js';
import { kronorPerInhabitant } from '../allocation/kronor-per-inhabitant.js';
import { ReplayedField } from '../changes/replayed.field.js';
import { Kronor } from '../money/kronor.scalar.js';
import type { Ore } from '../money/ore.js';
import { Region, regionOfCode } from '../regions/region.type.js';
import { BudgetBasis, type ContributionBasis, KeyMeasure } from './budget-year.entity.js';
import { ContributionStatus, type ContributionTable as LoadedTable } from './load-contribution-tables.js';
import type { ContributionWithPrevious } from './previous-amount.js';

registerEnumType(ContributionStatus, {
  name: 'ContributionStatus',
  description: 'How firm a contribution table is.',
  valuesConfig: {
    PRELIMINARY: { description: 'Computed from the proposal as it stands: a new population or an edit changes it.' },
    DECIDED: {
      description:
        'As the steering group decided it (DEC-1), and in force. No figure of it is ever edited, those of the year before included.',
    },
    SUPERSEDED: { description: 'Decided once, and corrected since by a later version. No figure of it is ever edited.' },
    SCENARIO: { description: 'What a scenario gives. Nothing of it is decided.' },
  },
});
registerEnumType(BudgetBasis, {
  name: 'BudgetBasis',
  description: 'What a year’s budget fixes.',
  valuesConfig: {
    TOTAL: { description: 'The total, in kronor.' },
    RATE: { description: 'The rate per inhabitant, in kronor; the total follows from the population.' },
  },
});
registerEnumType(KeyMeasure, {
  name: 'KeyMeasure',
  description: 'What an allocation key can share by.',
  valuesConfig: {
    POPULATION: { description: 'The inhabitants on the key’s reference date (FIN-1).' },
    EQUAL: { description: 'The same part for every region.' },
  },
});

@ObjectType({ description: 'A component of an allocation key: a part of the total, shared by one measure.' })
export class KeyComponent {
  @Field(() => KeyMeasure, { description: 'The measure.' })
  measure!: KeyMeasure;

  @Field(() => String, { description: 'The component’s weight against the others, an exact decimal.' })
  weight!: string;
}

@ObjectType({ description: 'An allocation key (fördelningsnyckel): how a total becomes contributions (FIN-1).' })
export class AllocationKey {
  @Field(() => LocalDate, { description: 'The day whose population counts.' })
  referenceDate!: Day;

  @Field(() => ApportionmentMethod, { description: 'How exact shares become whole units.' })
  method!: ApportionmentMethod;

  @Field(() => Kronor, { description: 'The smallest step of a contribution, in kronor.' })
  unit!: Ore;

  @Field(() => [KeyComponent], {
    description: 'The measures it shares by; empty where a scenario shares by measures of its own.',
  })
  components!: KeyComponent[];
}

export function toAllocationKey({ referenceDate, method, unitOre, components }: ContributionBasis): AllocationKey {
  return { referenceDate, method, unit: unitOre, components: [...components] };
}

const PREVIOUS_AMOUNT =
  'Its contribution the year before, in kronor: in a decided table as it stood at the decision, never edited; else by the table in force now. Null where it paid none or no table was known, and in what Fordela decided before it kept this, where the year before was preliminary then.';
const CHANGE =
  'amount less previousAmount, in kronor; null where that is. In a decided table it never changes: what that year is corrected to later shows in the next version of this one.';

@ObjectType({ description: 'What one region pays for a year, and why (FIN-1).' })
export class Contribution {
  @Field(() => Region, { description: 'The region.' })
  region!: Region;

  @Field(() => Int, { description: 'Its inhabitants on the key’s reference date, in persons.' })
  population!: number;

  @Field(() => Float, {
    description: 'Its share of the total before rounding, between 0 and 1: the double nearest the exact share.',
  })
  share!: number;

  @Field(() => Fraction, { description: 'Its share of the total before rounding, exactly.' })
  exactShare!: Fraction;

  @Field(() => Kronor, { description: 'Its contribution in kronor, in whole units of the key. The rows sum to the total.' })
  amount!: Ore;

  @Field(() => Float, { description: 'Contribution divided by inhabitants, in kronor; for reading, not for adding up.' })
  kronorPerInhabitant!: number;

  @Field(() => Kronor, {
    nullable: true,
    description: PREVIOUS_AMOUNT,
  })
  previousAmount!: Ore | null;

  @Field(() => Kronor, { nullable: true, description: CHANGE })
  change!: Ore | null;
}

@ObjectType({ description: 'The steering group’s decision on a contribution table (DEC-1).' })
export class ContributionDecision {
  @Field(() => LocalDate, { description: 'The day of the decision.' })
  decidedOn!: Day;

  @Field(() => String, { description: 'The steering group’s minutes.' })
  reference!: string;

  @Field(() => String, { nullable: true, description: 'Why the table was corrected; null for a first version.' })
  reason!: string | null;
}

@ObjectType({ description: 'The scenario behind a contribution table.' })
export class ScenarioOrigin {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, { description: 'Its version.' })
  version!: number;

  @Field(() => String, { description: 'Its name at that time.' })
  name!: string;
}

@ObjectType({ description: 'Each region’s contribution for a year (FIN-1, YEAR-1).' })
export class ContributionTable {
  @Field(() => Int, { description: 'The operational year.' })
  year!: number;

  @Field(() => Int, { description: '1 for the first; each correction is the next. 0 for a scenario.' })
  version!: number;

  @Field(() => ContributionStatus, { description: 'How firm it is.' })
  status!: ContributionStatus;

  @Field(() => BudgetBasis, { description: 'Whether the total or the rate is fixed.' })
  basis!: BudgetBasis;

  @Field(() => Kronor, { description: 'The year’s budget to be shared, in kronor.' })
  budget!: Ore;

  @Field(() => Kronor, { nullable: true, description: 'The fixed rate per inhabitant in kronor; null where the total is fixed.' })
  rate!: Ore | null;

  @Field(() => AllocationKey, { description: 'The allocation key.' })
  key!: AllocationKey;

  @Field(() => LocalDate, { description: 'The day whose population counts.' })
  referenceDate!: Day;

  @Field(() => Int, { description: 'The inhabitants of the regions that take part, in persons.' })
  population!: number;

  @Field(() => String, { description: 'Where the population comes from.' })
  populationSource!: string;

  @Field(() => String, { description: 'What to know of the population; empty where there is nothing to say.' })
  populationNote!: string;

  @Field(() => Kronor, { description: 'The sum of the rows, in kronor. Always the budget, to the öre.' })
  total!: Ore;

  @Field(() => String, { description: 'Where the budget comes from.' })
  source!: string;

  @Field(() => Boolean, { description: 'True for figures invented to show how the tool works.' })
  example!: boolean;

  @Field(() => ScenarioOrigin, {
    nullable: true,
    description: 'The scenario that it is computed from or was proposed from; null for the year’s own budget and key.',
  })
  scenario!: ScenarioOrigin | null;

  @Field(() => ContributionDecision, { nullable: true, description: 'The decision; null while preliminary.' })
  decision!: ContributionDecision | null;

  @Field(() => Int, { description: 'The data’s revision that the table belongs to.' })
  revision!: number;

  @Field(() => [Contribution], { description: 'One row a region that takes part, by county code.' })
  rows!: Contribution[];

  @ReplayedField()
  replayed!: boolean;
}

export function toContributionTable(table: LoadedTable): ContributionTable {
  const { year, version, status, basis, budgetOre, totalOre, populationPersons, population, decision, revision, rows } = table;
  const { scenario } = table;
  return {
    ...{ year, version, status, revision, scenario, budget: budgetOre, total: totalOre, basis: basis.basis, rate: basis.rateOre },
    key: toAllocationKey(basis),
    referenceDate: basis.referenceDate,
    population: populationPersons,
    populationSource: population.source,
    populationNote: population.note,
    source: basis.source,
    example: basis.example,
    decision: decision && { decidedOn: decision.decidedOn, reference: decision.decisionReference, reason: decision.reason },
    rows: rows.map(toContribution),
    replayed: false,
  };
}

function toContribution({
  regionCode,
  persons,
  share,
  amountOre,
  previousAmountOre,
  changeOre,
}: ContributionWithPrevious): Contribution {
  return {
    region: regionOfCode(regionCode),
    population: persons,
    share: fractionToNumber(share),
    exactShare: toFraction(share),
    amount: amountOre,
    kronorPerInhabitant: kronorPerInhabitant(amountOre, persons),
    previousAmount: previousAmountOre,
    change: changeOre,
  };
}
