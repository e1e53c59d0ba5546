import type { Localized } from './ribbon.js';

/** What both manifests say of the add-in. Written once, so that the XML and the JSON cannot say different things. */
export interface ManifestSource {
  /** Never changes: Office knows the add-in by it. */
  readonly id: string;
  readonly provider: string;
  readonly name: Localized;
  /** At most 80 characters. */
  readonly summary: Localized;
  /** At most 250 characters in the XML manifest. */
  readonly description: Localized;
  readonly groupLabel: Localized;
  readonly getStarted: { readonly title: Localized; readonly description: Localized };
  /** The prefix of every function, in ASCII and never translated: workbooks hold it. */
  readonly namespace: string;
  readonly requirements: readonly { readonly name: string; readonly minVersion: string }[];
  readonly accentColor: string;
}

export const MANIFEST: ManifestSource = {
  id: '5b0f3c52-8a63-4d0e-9a57-6f1f7d1d2c41',
  provider: 'Fordela',
  name: { en: 'Fordela', sv: 'Fordela' },
  summary: {
    en: 'Each region’s contribution in your spreadsheet, exact to the öre.',
    sv: 'Varje regions bidrag i ditt kalkylblad, exakt på öret.',
  },
  description: {
    en: 'What each Swedish region pays to the national cooperation on sustainable procurement, why, and what if: as tables that can be refreshed and as functions.',
    sv: 'Vad varje region betalar till den nationella samverkan för hållbar upphandling, varför, och hur det blir om något ändras: som tabeller som går att uppdatera och som funktioner.',
  },
  groupLabel: { en: 'Fordela', sv: 'Fordela' },
  getStarted: {
    title: { en: 'Fordela is ready', sv: 'Fordela är på plats' },
    description: {
      en: 'Choose the Fordela tab to see the contributions, or write =FORDELA. in a cell.',
      sv: 'Välj fliken Fordela för att se bidragen, eller skriv =FORDELA. i en cell.',
    },
  },
  namespace: 'FORDELA',
  requirements: [
    { name: 'SharedRuntime', minVersion: '1.1' },
    { name: 'CustomFunctionsRuntime', minVersion: '1.3' },
    { name: 'ExcelApi', minVersion: '1.12' },
  ],
  accentColor: '#0b5d4b',
};

/** The same, named so that nobody takes it for what an office rolls out. */
export const TRIAL: ManifestSource = {
  ...MANIFEST,
  name: { en: 'Fordela (for trying only)', sv: 'Fordela (endast för prov)' },
};
