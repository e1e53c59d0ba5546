import type { ManifestSource } from './manifest.js';
import { ICON_SIZES, type ManifestAddresses } from './manifest-addresses.js';
import type { RibbonButton } from './ribbon.js';

/** A function as functions.json describes it to Excel. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly { readonly name: string; readonly description?: string }[];
  /** functions.json keeps these one level down, the unified manifest does not. */
  readonly options?: Readonly<Record<string, boolean>>;
}

const SCHEMA = 'https://developer.microsoft.com/json-schemas/teams/v1.25/MicrosoftTeams.schema.json';
const LOCALIZATION = 'https://developer.microsoft.com/json-schemas/teams/v1.25/MicrosoftTeams.Localization.schema.json';

/** The schema of version 1.25 has places for the texts of functions 0 to 9 only. */
const LOCALISED_FUNCTIONS = 10;

/** The file beside manifest.json that holds its Swedish texts. */
export const SWEDISH_FILE = 'manifest.sv.json';
export const COLOR_ICON = 'icon-192.png';
export const OUTLINE_ICON = 'icon-outline.png';

/** The unified manifest of Microsoft 365: the same add-in, addresses and version as the XML manifest. */
export function manifestJson(
  source: ManifestSource,
  ribbon: readonly RibbonButton[],
  addresses: ManifestAddresses,
  version: string,
  functions: readonly FunctionMetadata[],
): object {
  return {
    $schema: SCHEMA,
    manifestVersion: '1.25',
    version,
    id: source.id,
    localizationInfo: { defaultLanguageTag: 'en-us', additionalLanguages: [{ languageTag: 'sv-se', file: SWEDISH_FILE }] },
    developer: { name: source.provider, websiteUrl: addresses.help, privacyUrl: addresses.help, termsOfUseUrl: addresses.help },
    name: { short: source.name.en, full: source.name.en },
    description: { short: source.summary.en, full: source.description.en },
    icons: { color: COLOR_ICON, outline: OUTLINE_ICON },
    accentColor: source.accentColor,
    validDomains: [new URL(addresses.origin).host],
    authorization: { permissions: { resourceSpecific: [{ name: 'Document.ReadWrite.User', type: 'Delegated' }] } },
    extensions: [
      {
        requirements: { scopes: ['workbook'], capabilities: source.requirements },
        runtimes: [runtime(source, ribbon, addresses, functions)],
        ribbons: [
          {
            contexts: ['default'],
            tabs: [{ id: 'Fordela.Tab', label: source.name.en, groups: [group(source, ribbon, addresses)] }],
          },
        ],
        getStartedMessages: [
          { title: source.getStarted.title.en, description: source.getStarted.description.en, learnMoreUrl: addresses.help },
        ],
      },
    ],
  };
}

function runtime(
  source: ManifestSource,
  ribbon: readonly RibbonButton[],
  addresses: ManifestAddresses,
  functions: readonly FunctionMetadata[],
): object {
  return {
    id: 'SharedRuntime',
    type: 'general',
    code: { page: addresses.pane },
    lifetime: 'long',
    actions: ribbon.map(({ action }) =>
      action === 'showPane' ? { id: action, type: 'openPage', view: 'fordela' } : { id: action, type: 'executeFunction' },
    ),
    customFunctions: {
      namespace: { id: source.namespace, name: source.namespace },
      functions: functions.map(({ options, ...metadata }) => ({ ...metadata, ...options })),
    },
  };
}

function group(source: ManifestSource, ribbon: readonly RibbonButton[], addresses: ManifestAddresses): object {
  const icons = ICON_SIZES.filter((size) => size === 16 || size === 32 || size === 80).map((size) => ({
    size,
    url: addresses.icon(size),
  }));
  return {
    id: 'Fordela.Group',
    label: source.groupLabel.en,
    icons,
    controls: ribbon.map(({ id, action, label, description }) => ({
      id,
      type: 'button',
      label: label.en,
      icons,
      supertip: { title: label.en, description: description.en },
      actionId: action,
    })),
  };
}

/** The unified manifest's Swedish texts, by their place in it. */
export function manifestSwedish(
  source: ManifestSource,
  ribbon: readonly RibbonButton[],
  functions: readonly FunctionMetadata[],
): object {
  const groupPath = 'extensions[0].ribbons[0].tabs[0].groups[0]';
  const buttons = ribbon.flatMap(({ label, description }, index) => {
    const path = `${groupPath}.controls[${index}]`;
    return [
      [`${path}.label`, label.sv],
      [`${path}.supertip.title`, label.sv],
      [`${path}.supertip.description`, description.sv],
    ];
  });
  return {
    $schema: LOCALIZATION,
    'name.short': source.name.sv,
    'name.full': source.name.sv,
    'description.short': source.summary.sv,
    'description.full': source.description.sv,
    'extensions[0].ribbons[0].tabs[0].label': source.name.sv,
    [`${groupPath}.label`]: source.groupLabel.sv,
    ...Object.fromEntries(buttons),
    ...Object.fromEntries(functions.slice(0, LOCALISED_FUNCTIONS).flatMap(functionTexts)),
    'extensions[0].getStartedMessages[0].title': source.getStarted.title.sv,
    'extensions[0].getStartedMessages[0].description': source.getStarted.description.sv,
  };
}

function functionTexts({ description, parameters }: FunctionMetadata, index: number): [string, string][] {
  const path = `extensions[0].runtimes[0].customFunctions.functions[${index}]`;
  const texts: [string, string | undefined][] = [
    [`${path}.description`, description],
    ...parameters.flatMap(({ name, description: text }, place): [string, string | undefined][] => [
      [`${path}.parameters[${place}].name`, name],
      [`${path}.parameters[${place}].description`, text],
    ]),
  ];
  return texts.filter((text): text is [string, string] => text[1] !== undefined);
}
