import { lengthOf, property, type Weigher, within } from '../agreement/weight.js';
import { MAX_SCENARIO_YEARS } from './scenario-basis.js';

/** Solving backwards shares a year this often, about. */
const SOLVING = 20;
/** How each region answers to its own inhabitants: a year shared once a region. */
const SENSITIVITY = 10;
const REGIONS = 21;

/** The years that an input is computed for; what is no number of years is refused by the field itself. */
function yearsOf(input: unknown): number {
  return within(property(input, 'years'), 1, MAX_SCENARIO_YEARS);
}

export const weighWhatIf: Weigher = ({ input }, selected) => {
  const years = yearsOf(input);
  return {
    scenarioYears: years + SENSITIVITY * selected.times('sensitivity'),
    values: years * REGIONS * selected.fields(),
  };
};

export const weighYearsOfInput: Weigher = ({ input }) => ({ scenarioYears: yearsOf(input) });

export const weighYears: Weigher = ({ years }) => ({ scenarioYears: within(years, 1, MAX_SCENARIO_YEARS) });

export const weighSolving: Weigher = ({ input }) => ({ scenarioYears: SOLVING + yearsOf(input) });

export const weighComparison: Weigher = ({ scenarios }) => ({ scenarioYears: Math.min(lengthOf(scenarios), MAX_SCENARIO_YEARS) });

/** A year's own table is cheap, and shared by all who ask for it; a scenario's is computed. */
export const weighTable: Weigher = ({ scenario }) => (scenario === null || scenario === undefined ? {} : { scenarioYears: 1 });
