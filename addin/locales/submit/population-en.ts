import type { PopulationSubmitTexts } from './population-texts.js';

export const POPULATION_EN: PopulationSubmitTexts = {
  heading: 'Population',
  meaning:
    'Import the regions’ inhabitants from a file of SCB’s: CSV or JSON. You see old and new figures, and what contributions would change, before anything is stored.',
  choose: 'Choose a population file',
  source: 'Source: where the figures come from',
  sourceNeeded: 'Write where the figures come from.',
  result: {
    day: (referenceDate, version) => `${referenceDate}: would become version ${version}`,
    known: (referenceDate, version) => `${referenceDate}: known already, as version ${version}`,
    heldAgainst: (day, version) => `Held against ${day}, version ${version}.`,
    heldAgainstLater: (day) => `Held against ${day}, as no earlier day is known.`,
    nothingKnown: 'No population is known to hold these figures against. Check them against their source.',
    noJumps: (region, nation) => `No region moves more than ${region} % and the nation not more than ${nation} %.`,
    allRegions: 'Every region, old and new',
    region: 'Region',
    version: (version) => `Version ${version}`,
    change: '%',
    sum: 'All together',
    openTables: 'Contributions that are not decided',
    noOpenTables: 'No contribution table that is not decided counts this day.',
    openTable: (year, regions) =>
      regions === 0
        ? `${year}: no region’s contribution changes`
        : `${year}: ${regions === 1 ? '1 region changes' : `${regions} regions change`}`,
    total: 'Total',
    before: 'Before, kr',
    after: 'After, kr',
    unknown: 'not known',
    more: (count) => `and ${count} more`,
  },
  question: {
    heading: 'Are these figures right?',
    meaning: 'They move further than inhabitants do. A row may have slipped, or a digit be wrong. Check them against the source.',
    jump: ({ region, before, after, percent, allowed, heldAgainst }) =>
      `${region ?? 'The nation'}: ${before} ${heldAgainst === undefined ? 'before' : `on ${heldAgainst}`}, now ${after} (${percent} %; ${allowed} % passes without a question)`,
    reason: 'Why the figures are right; kept in the change log',
    reasonNeeded: 'Write why the figures are right.',
    accept: 'Accept and import',
  },
  imported: (days, revision) => `The population of ${days} is imported. The data is now at revision ${revision}.`,
  unchanged: 'These figures were known already. Nothing changed.',
};
