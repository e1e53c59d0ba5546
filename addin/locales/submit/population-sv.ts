import type { PopulationSubmitTexts } from './population-texts.js';

export const POPULATION_SV: PopulationSubmitTexts = {
  heading: 'Folkmängd',
  meaning:
    'Läs in regionernas folkmängd ur en fil från SCB: CSV eller JSON. Du ser gamla och nya tal, och hur bidragen skulle ändras, innan något sparas.',
  choose: 'Välj fil med folkmängd',
  source: 'Källa: var talen kommer ifrån',
  sourceNeeded: 'Skriv var talen kommer ifrån.',
  result: {
    day: (referenceDate, version) => `${referenceDate}: skulle bli version ${version}`,
    known: (referenceDate, version) => `${referenceDate}: redan känd, som version ${version}`,
    heldAgainst: (day, version) => `Jämfört med ${day}, version ${version}.`,
    heldAgainstLater: (day) => `Jämfört med ${day}, eftersom ingen tidigare dag är känd.`,
    nothingKnown: 'Det finns ingen känd folkmängd att jämföra med. Kontrollera talen mot källan.',
    noJumps: (region, nation) => `Ingen region ändras mer än ${region} % och riket inte mer än ${nation} %.`,
    allRegions: 'Alla regioner, gamla och nya tal',
    region: 'Region',
    version: (version) => `Version ${version}`,
    change: '%',
    sum: 'Tillsammans',
    openTables: 'Bidrag som inte är beslutade',
    noOpenTables: 'Ingen obeslutad bidragstabell räknar med den här dagen.',
    openTable: (year, regions) =>
      regions === 0
        ? `${year}: ingen regions bidrag ändras`
        : `${year}: ${regions === 1 ? '1 regions' : `${regions} regioners`} bidrag ändras`,
    total: 'Summa',
    before: 'Före, kr',
    after: 'Efter, kr',
    unknown: 'okänt',
    more: (count) => `och ${count} till`,
  },
  question: {
    heading: 'Stämmer de här talen?',
    meaning: 'De ändras mer än en folkmängd brukar. En rad kan ha förskjutits eller en siffra vara fel. Kontrollera mot källan.',
    jump: ({ region, before, after, percent, allowed, heldAgainst }) =>
      `${region ?? 'Riket'}: ${before} ${heldAgainst === undefined ? 'tidigare' : heldAgainst}, nu ${after} (${percent} %; ${allowed} % godtas utan fråga)`,
    reason: 'Varför talen stämmer; sparas i ändringsloggen',
    reasonNeeded: 'Skriv varför talen stämmer.',
    accept: 'Godkänn och läs in',
  },
  imported: (days, revision) => `Folkmängden ${days} är inläst. Data har nu revision ${revision}.`,
  unchanged: 'Talen var redan kända. Inget ändrades.',
};
