import type { WorkbookParameter } from '../workbook/parameters/workbook-parameter.js';
import type { ReadyReportName, ReportFigure } from '../workbook/reports/ready-report.js';
import type { Language } from './pane-texts.js';

/** What the ready reports say in the pane and on their first sheet. */
export interface ReportTexts {
  readonly heading: string;
  readonly meaning: string;
  readonly names: Readonly<Record<ReadyReportName, string>>;
  readonly about: Readonly<Record<ReadyReportName, string>>;
  readonly sheetName: Readonly<Record<ReadyReportName, string>>;
  readonly insert: (name: string) => string;
  readonly inserting: string;
  readonly done: (sheet: string, tables: readonly string[]) => string;
  readonly help: string;
  readonly parameters: Readonly<Record<WorkbookParameter, string>>;
  readonly figures: Readonly<Record<ReportFigure['id'], string>>;
  readonly year: string;
  readonly region: string;
}

export const REPORT_TEXTS: Readonly<Record<Language, ReportTexts>> = {
  sv: {
    heading: 'Färdiga rapporter',
    meaning: 'Nya blad med tabeller som följer år, region och scenario på det första bladet. Klara att skriva ut.',
    names: { steeringGroup: 'Styrgruppens rapport', region: 'Regionens blad' },
    about: {
      steeringGroup: 'Årets bidrag, budget mot utfall per aktivitet med diagram, och det viktigaste på ett första blad.',
      region: 'Vad en region betalar, dess andel och folkmängd, och alla regioners bidrag.',
    },
    sheetName: { steeringGroup: 'Rapport', region: 'Regionens blad' },
    insert: (name) => `Infoga ${name.toLowerCase()}`,
    inserting: 'Infogar rapporten …',
    done: (sheet, tables) =>
      `Rapporten börjar på bladet ${sheet}, med ${tables.join(' och ')}. Ångra med Ctrl+Z, ett blad i taget.`,
    help: 'Ändra de blå cellerna. Siffrorna här följer med genast; uppdatera tabellerna med Uppdatera allt.',
    parameters: { year: 'Verksamhetsår', region: 'Region', scenario: 'Scenario (tomt: årets egen budget)' },
    figures: {
      total: 'Regionernas bidrag tillsammans, kr',
      contribution: 'Regionens bidrag, kr',
      before: 'Året före, kr',
      share: 'Regionens andel',
      population: 'Regionens folkmängd, senaste kända',
      budget: 'Budgeterade kostnader, hela året, kr',
      outcome: 'Bokförda kostnader hittills, kr',
    },
    year: 'Verksamhetsår',
    region: 'Region',
  },
  en: {
    heading: 'Ready reports',
    meaning: 'New sheets with tables that follow the year, region and scenario on the first sheet. Ready to print.',
    names: { steeringGroup: 'Steering group report', region: 'Region’s sheet' },
    about: {
      steeringGroup:
        'The year’s contributions, budget against outcome by activity with a chart, and what matters most on a first sheet.',
      region: 'What a region pays, its share and population, and the contributions of all regions.',
    },
    sheetName: { steeringGroup: 'Report', region: 'Region sheet' },
    insert: (name) => `Insert ${name.toLowerCase()}`,
    inserting: 'Inserting the report …',
    done: (sheet, tables) =>
      `The report begins on the sheet ${sheet}, with ${tables.join(' and ')}. Undo with Ctrl+Z, a sheet at a time.`,
    help: 'Edit the blue cells. The figures here follow at once; bring the tables up to date with Refresh all.',
    parameters: { year: 'Year', region: 'Region', scenario: 'Scenario (blank: the year’s own budget)' },
    figures: {
      total: 'Contributions of all regions, kr',
      contribution: 'The region’s contribution, kr',
      before: 'The year before, kr',
      share: 'The region’s share',
      population: 'The region’s population, newest known',
      budget: 'Budgeted costs of the whole year, kr',
      outcome: 'Booked costs to date, kr',
    },
    year: 'Year',
    region: 'Region',
  },
};
