import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Authorized,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { principalOf, type RequestContext } from '../access/request-context.js';
import { Refusal } from '../agreement/refusal.js';
import { weighedBy } from '../agreement/weight.js';
import { tableInForce } from '../financing/contribution-table.loader.js';
import { ContributionTable, toContributionTable } from '../financing/contribution-table.type.js';
import { loadContributionTable } from '../financing/load-contribution-tables.js';
import { Kronor } from '../money/kronor.scalar.js';
import type { Ore } from '../money/ore.js';
import { regionOfCode } from '../regions/region.type.js';
import { findRegion } from '../regions/region-names.js';
import { ScenarioChoiceInput, ScenarioComparison, toChoice, toComparison } from './comparison.type.js';
import { adjustmentsFromGraphql } from './graphql-adjustments.js';
import { loadComparison } from './load-comparison.js';
import { loadScenarioBasis } from './load-scenario-basis.js';
import { loadScenarioTable } from './load-scenario-tables.js';
import { scenarioFinder } from './load-scenarios.js';
import { loadWhatIf } from './load-what-if.js';
import { rateForTotal } from './rate-for-total.js';
import { ScenarioBasisData } from './scenario-basis.scalar.js';
import { sensitivity } from './sensitivity.js';
import { largestTotalFor } from './solve-backwards.js';
import { LargestTotal, RateForTotal, toLargestTotal, toRateForTotal } from './solve-backwards.type.js';
import { weighComparison, weighSolving, weighTable, weighWhatIf, weighYears, weighYearsOfInput } from './weigh-scenarios.js';
import { Sensitivity, toWhatIf, WhatIfInput, WhatIfType } from './what-if.type.js';

@ObjectType({ description: 'What scenarios of a base year are computed from.' })
class ScenarioBasis {
  @Field(() => ScenarioBasisData, { description: 'For the add-in.' })
  data!: unknown;

  @Field(() => Boolean, { description: 'True where a budget behind it was invented to show how the tool works.' })
  example!: boolean;

  @Field(() => Int, { description: 'The data’s revision that it belongs to.' })
  revision!: number;
}

@Resolver(() => WhatIfType)
export class WhatIfResolver {
  @Authorized()
  @Query(() => ContributionTable, {
    nullable: true,
    description:
      'Each region’s contribution for a year (FIN-1), or what a scenario makes of it. Refuses a year without a budget with BUDGET_YEAR_UNKNOWN.',
  })
  @Extensions(weighedBy(weighTable, { together: true }))
  async contributionTable(
    @Arg('year', () => Int, { description: 'The operational year (YEAR-1).' }) year: number,
    @Arg('scenario', () => ID, {
      nullable: true,
      description: 'A scenario’s id or name instead of the year’s own budget and key.',
    })
    scenario: string | null,
    @Arg('version', () => Int, { nullable: true, description: 'A version other than the one in force; not with a scenario.' })
    version: number | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ContributionTable> {
    if (scenario != null) {
      if (version != null) {
        throw new Refusal('INPUT_INVALID', `A scenario’s table has no version ${version}: give scenario or version, not both.`, {
          figures: { year, scenario, version },
        });
      }
      const find = await scenarioFinder(context.reader, principalOf(context));
      return toContributionTable(await loadScenarioTable(context.reader, { saved: find(scenario), year }));
    }
    if (version != null) return toContributionTable(await loadContributionTable(context.reader, year, version));
    return toContributionTable(await tableInForce(context, year, info));
  }

  @Authorized()
  @Query(() => WhatIfType, {
    nullable: true,
    description:
      'Tries a scenario; nothing is stored. Refuses with SCENARIO_INVALID what is badly formed; a year that cannot be met is refused in its place, with the figures that clash, and where no year can the whole is.',
  })
  @Extensions(weighedBy(weighWhatIf))
  async whatIf(
    @Arg('input', () => WhatIfInput, { description: 'The scenario.' }) input: WhatIfInput,
    @Ctx() { reader }: RequestContext,
  ): Promise<WhatIfType> {
    return toWhatIf(await loadWhatIf(reader, { ...input, adjustments: adjustmentsFromGraphql(input.adjustments) }));
  }

  @Authorized()
  @Query(() => ScenarioComparison, {
    nullable: true,
    description:
      'Up to 10 scenarios of a year side by side. A scenario that cannot be answered is refused in its place; where none can, the refusal of the first stands for all.',
  })
  @Extensions(weighedBy(weighComparison))
  async compareScenarios(
    @Arg('year', () => Int, { description: 'The operational year.' }) year: number,
    @Arg('scenarios', () => [ScenarioChoiceInput], { description: '1 to 10 scenarios.' }) scenarios: ScenarioChoiceInput[],
    @Ctx() context: RequestContext,
  ): Promise<ScenarioComparison> {
    const choices = scenarios.map((choice) => toChoice(choice, year));
    return toComparison(await loadComparison(context.reader, principalOf(context), year, choices));
  }

  @Authorized()
  @Query(() => LargestTotal, {
    nullable: true,
    description:
      'The largest total at which a region pays at most an amount, with everything else as in the scenario. Refuses with SCENARIO_INVALID where no total fits.',
  })
  @Extensions(weighedBy(weighSolving))
  async largestTotalFor(
    @Arg('input', () => WhatIfInput, { description: 'The scenario.' }) input: WhatIfInput,
    @Arg('region', () => String, { description: 'County code, official name or short name.' }) region: string,
    @Arg('atMost', () => Kronor, { description: 'The most that the region is to pay, in kronor.' }) atMostOre: Ore,
    @Arg('year', () => Int, { nullable: true, description: 'Which of its years; the base year where left out.' })
    year: number | null,
    @Ctx() { reader }: RequestContext,
  ): Promise<LargestTotal> {
    const { basis } = await loadScenarioBasis(reader, input);
    const question = { region: findRegion(region).code, atMostOre, year: year ?? undefined };
    return toLargestTotal(largestTotalFor(basis, adjustmentsFromGraphql(input.adjustments), question));
  }

  @Authorized()
  @Query(() => RateForTotal, {
    nullable: true,
    description: 'The rate per inhabitant that a total comes to: exactly, and the whole-öre rates on either side.',
  })
  @Extensions(weighedBy(weighYearsOfInput))
  async rateForTotal(
    @Arg('input', () => WhatIfInput, { description: 'The scenario.' }) input: WhatIfInput,
    @Arg('total', () => Kronor, { nullable: true, description: 'The total in kronor; the scenario’s own where left out.' })
    totalOre: Ore | null,
    @Arg('year', () => Int, { nullable: true, description: 'Which of its years; the base year where left out.' })
    year: number | null,
    @Ctx() { reader }: RequestContext,
  ): Promise<RateForTotal> {
    const { basis } = await loadScenarioBasis(reader, input);
    const question = { totalOre: totalOre ?? undefined, year: year ?? undefined };
    return toRateForTotal(rateForTotal(basis, adjustmentsFromGraphql(input.adjustments), question));
  }

  @Authorized()
  @Query(() => ScenarioBasis, { nullable: true, description: 'What the add-in computes scenarios from while a slider moves.' })
  @Extensions(weighedBy(weighYears))
  async scenarioBasis(
    @Arg('baseYear', () => Int, { description: 'The operational year that scenarios start from.' }) baseYear: number,
    @Arg('years', () => Int, { defaultValue: 1, description: 'How many years from the base year on, 1 to 10.' }) years: number,
    @Ctx() { reader }: RequestContext,
  ): Promise<ScenarioBasis> {
    const { basis, example, revision } = await loadScenarioBasis(reader, { baseYear, years });
    return { data: basis, example, revision };
  }

  @FieldResolver(() => [Sensitivity], {
    nullable: true,
    description:
      'How each region that takes part answers to 1 percent of the total and to 1 000 inhabitants; computed when asked for.',
  })
  sensitivity(
    @Root() { computed: { basis, question } }: WhatIfType,
    @Arg('year', () => Int, { nullable: true, description: 'Which of its years; the base year where left out.' })
    year: number | null,
  ): Sensitivity[] {
    const asked = year === null ? {} : { year };
    return sensitivity(basis, question.adjustments, asked).map(
      ({ regionCode, totalOnePercentOre: perPercent, thousandInhabitantsOre: perThousandInhabitants }) => {
        return { region: regionOfCode(regionCode), perPercent, perThousandInhabitants };
      },
    );
  }
}
