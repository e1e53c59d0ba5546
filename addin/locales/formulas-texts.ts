/** The page of formulas in the pane, and the workbook's parameters. */
export interface FormulasTexts {
  readonly heading: string;
  readonly meaning: string;
  readonly open: string;
  readonly back: string;
  readonly insert: string;
  readonly insertExample: (formula: string) => string;
  readonly inserted: (address: string) => string;
  readonly replaceQuestion: (address: string) => string;
  readonly replaceMeaning: string;
  readonly replace: string;
  readonly optional: string;
  readonly parameters: string;
  readonly parametersMeaning: string;
  readonly insertParameters: string;
  readonly parametersInserted: (address: string) => string;
  readonly labels: { readonly year: string; readonly region: string; readonly scenario: string };
  readonly held: (name: string, address: string) => string;
  readonly follow: string;
  readonly unfollow: string;
  readonly follows: (names: string) => string;
  readonly nowFollows: (table: string) => string;
  readonly nowKeeps: (table: string) => string;
}

export const FORMULAS_SV: FormulasTexts = {
  heading: 'Formler',
  meaning: 'Markera en cell och infoga ett exempel. Argument inom hakparentes kan utelämnas; tomt betyder det vanliga.',
  open: 'Formler och exempel',
  back: 'Tillbaka till arbetsboken',
  insert: 'Infoga',
  insertExample: (formula) => `Infoga ${formula}`,
  inserted: (address) => `Formeln står nu i ${address}. Ångra med Ctrl+Z.`,
  replaceQuestion: (address) => `${address} är inte tom. Ska innehållet ersättas?`,
  replaceMeaning: 'Ctrl+Z ångrar i kalkylbladet.',
  replace: 'Ersätt',
  optional: 'kan utelämnas',
  parameters: 'Arbetsbokens celler för år, region och scenario',
  parametersMeaning:
    'Formler kan säga namnen FORDELA_YEAR, FORDELA_REGION och FORDELA_SCENARIO, och tabeller kan följa dem: ändra året på ett ställe.',
  insertParameters: 'Infoga cellerna',
  parametersInserted: (address) =>
    `År, region och scenario står nu på ${address}. Låt tabellerna följa dem på sidan Arbetsboken.`,
  labels: { year: 'År', region: 'Region', scenario: 'Scenario' },
  held: (name, address) => `${name}: ${address}`,
  follow: 'Följ arbetsbokens celler',
  unfollow: 'Sluta följa cellerna',
  follows: (names) => `Följer ${names}`,
  nowFollows: (table) => `${table} följer arbetsbokens celler från och med nästa uppdatering.`,
  nowKeeps: (table) => `${table} behåller det år som visas.`,
};

export const FORMULAS_EN: FormulasTexts = {
  heading: 'Formulas',
  meaning: 'Select a cell and insert an example. Arguments in brackets can be left out; blank means the default.',
  open: 'Formulas and examples',
  back: 'Back to the workbook',
  insert: 'Insert',
  insertExample: (formula) => `Insert ${formula}`,
  inserted: (address) => `The formula is now in ${address}. Undo with Ctrl+Z.`,
  replaceQuestion: (address) => `${address} is not blank. Replace what it holds?`,
  replaceMeaning: 'Ctrl+Z undoes it in the sheet.',
  replace: 'Replace',
  optional: 'can be left out',
  parameters: 'The workbook’s cells for year, region and scenario',
  parametersMeaning:
    'Formulas can say the names FORDELA_YEAR, FORDELA_REGION and FORDELA_SCENARIO, and tables can follow them: change the year in one place.',
  insertParameters: 'Insert the cells',
  parametersInserted: (address) =>
    `Year, region and scenario are now at ${address}. Have the tables follow them on the page This workbook.`,
  labels: { year: 'Year', region: 'Region', scenario: 'Scenario' },
  held: (name, address) => `${name}: ${address}`,
  follow: 'Follow the workbook’s cells',
  unfollow: 'Stop following the cells',
  follows: (names) => `Follows ${names}`,
  nowFollows: (table) => `${table} follows the workbook’s cells from its next refresh on.`,
  nowKeeps: (table) => `${table} keeps the year that it shows.`,
};

export const FORMULAS_TEXTS = { sv: FORMULAS_SV, en: FORMULAS_EN } as const;
