import type { ManifestSource } from './manifest.js';
import { type ManifestAddresses, NEEDED_SIZES } from './manifest-addresses.js';
import type { RibbonButton } from './ribbon.js';

const SCHEMA = 'https://developer.microsoft.com/json-schemas/teams/v1.25/MicrosoftTeams.schema.json';
const LOCALIZATION = 'https://developer.microsoft.com/json-schemas/teams/v1.25/MicrosoftTeams.Localization.schema.json';

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
        runtimes: [runtime(source, ribbon, addresses)],
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

/** One page for everything, so no action names a view: Office would open a second pane beside the shared one. */
function runtime(source: ManifestSource, ribbon: readonly RibbonButton[], addresses: ManifestAddresses): object {
  return {
    id: 'SharedRuntime',
    type: 'general',
    code: { page: addresses.pane, script: addresses.script },
    lifetime: 'long',
    actions: ribbon.map(({ action }) => ({ id: action, type: action === 'showPane' ? 'openPage' : 'executeFunction' })),
    customFunctions: {
      namespace: { id: source.namespace, name: source.namespace },
      metadataUrl: addresses.functionsEn,
    },
  };
}

function group(source: ManifestSource, ribbon: readonly RibbonButton[], addresses: ManifestAddresses): object {
  const icons = NEEDED_SIZES.map((size) => ({ size, url: addresses.icon(size) }));
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

/**
 * The unified manifest's Swedish texts, by their place in it. Those of the functions stand in a file of their own: here the
 * schema has room for ten functions and no more.
 */
export function manifestSwedish(source: ManifestSource, ribbon: readonly RibbonButton[], addresses: ManifestAddresses): object {
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
    'extensions[0].runtimes[0].customFunctions.metadataUrl': addresses.functionsSv,
    'extensions[0].getStartedMessages[0].title': source.getStarted.title.sv,
    'extensions[0].getStartedMessages[0].description': source.getStarted.description.sv,
  };
}
