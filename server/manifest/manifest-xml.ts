import type { ManifestSource } from './manifest.js';
import { BUTTON_SIZES, type IconSize, type ManifestAddresses } from './manifest-addresses.js';
import { ManifestResources } from './manifest-resources.js';
import { element, type XmlChild, xmlText } from './manifest-xml-text.js';
import type { RibbonButton } from './ribbon.js';

/** The resource that is the shared runtime: functions, ribbon actions and the pane are one page. */
export const RUNTIME = 'Pane.Url';

/**
 * The XML manifest (add-in only): needed by Office without a subscription, which does not read the JSON.
 * Element order is the schema's; Office refuses another.
 */
export function manifestXml(
  source: ManifestSource,
  ribbon: readonly RibbonButton[],
  addresses: ManifestAddresses,
  version: string,
  remark?: string,
): string {
  const localized = (name: string, text: { en: string; sv: string }): XmlChild =>
    element(name, { DefaultValue: text.en }, element('Override', { Locale: 'sv-SE', Value: text.sv }));
  const app = element(
    'OfficeApp',
    {
      xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
      'xsi:type': 'TaskPaneApp',
    },
    element('Id', {}, source.id),
    element('Version', {}, `${version}.0`), // Office counts four numbers here
    element('ProviderName', {}, source.provider),
    element('DefaultLocale', {}, 'en-US'),
    localized('DisplayName', source.name),
    localized('Description', source.description),
    element('IconUrl', { DefaultValue: addresses.icon(32) }),
    element('HighResolutionIconUrl', { DefaultValue: addresses.icon(64) }),
    element('SupportUrl', { DefaultValue: addresses.help }),
    element('Hosts', {}, element('Host', { Name: 'Workbook' })),
    element(
      'Requirements',
      {},
      element(
        'Sets',
        { DefaultMinVersion: '1.1' },
        ...source.requirements.map(({ name, minVersion }) => element('Set', { Name: name, MinVersion: minVersion })),
      ),
    ),
    element('DefaultSettings', {}, element('SourceLocation', { DefaultValue: addresses.pane })),
    element('Permissions', {}, 'ReadWriteDocument'),
    versionOverrides(source, ribbon, addresses),
  );
  return xmlText(app, remark);
}

function versionOverrides(source: ManifestSource, ribbon: readonly RibbonButton[], addresses: ManifestAddresses): XmlChild {
  const resources = new ManifestResources();
  resources.url(RUNTIME, addresses.pane);
  const icon = iconElement(resources, addresses);
  const host = element(
    'Host',
    { 'xsi:type': 'Workbook' },
    element('Runtimes', {}, element('Runtime', { resid: RUNTIME, lifetime: 'long' })),
    element('AllFormFactors', {}, customFunctions(source, resources, addresses)),
    element(
      'DesktopFormFactor',
      {},
      element(
        'GetStarted',
        {},
        element('Title', { resid: resources.shortText('GetStarted.Title', source.getStarted.title) }),
        element('Description', { resid: resources.longText('GetStarted.Description', source.getStarted.description) }),
        element('LearnMoreUrl', { resid: resources.url('Help.Url', addresses.help) }),
      ),
      element('FunctionFile', { resid: RUNTIME }),
      element(
        'ExtensionPoint',
        { 'xsi:type': 'PrimaryCommandSurface' },
        element(
          'CustomTab',
          { id: 'Fordela.Tab' },
          element(
            'Group',
            { id: 'Fordela.Group' },
            element('Label', { resid: resources.shortText('Group.Label', source.groupLabel) }),
            icon,
            ...ribbon.map((button) => control(button, resources, icon)),
          ),
          element('Label', { resid: resources.shortText('Tab.Label', source.name) }),
        ),
      ),
    ),
  );
  return element(
    'VersionOverrides',
    { xmlns: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides', 'xsi:type': 'VersionOverridesV1_0' },
    element('Hosts', {}, host),
    resources.toElement(),
  );
}

function iconElement(resources: ManifestResources, addresses: ManifestAddresses): XmlChild {
  const image = (size: IconSize): XmlChild =>
    element('bt:Image', { size: `${size}`, resid: resources.image(`Icon.${size}`, addresses.icon(size)) });
  return element('Icon', {}, ...BUTTON_SIZES.map(image));
}

/** Office asks for a `Script` although the shared runtime loads the page and never the script alone. */
function customFunctions(source: ManifestSource, resources: ManifestResources, addresses: ManifestAddresses): XmlChild {
  const metadata = resources.url('Functions.Metadata.Url', addresses.functionsEn, addresses.functionsSv);
  const namespace = { en: source.namespace, sv: source.namespace };
  return element(
    'ExtensionPoint',
    { 'xsi:type': 'CustomFunctions' },
    element('Script', {}, element('SourceLocation', { resid: resources.url('Functions.Script.Url', addresses.script) })),
    element('Page', {}, element('SourceLocation', { resid: RUNTIME })),
    element('Metadata', {}, element('SourceLocation', { resid: metadata })),
    element('Namespace', { resid: resources.shortText('Functions.Namespace', namespace) }),
  );
}

function control({ id, action, label, description }: RibbonButton, resources: ManifestResources, icon: XmlChild): XmlChild {
  const name = id.replace('Fordela.', '');
  const labelId = resources.shortText(`${name}.Label`, label);
  return element(
    'Control',
    { 'xsi:type': 'Button', id },
    element('Label', { resid: labelId }),
    element(
      'Supertip',
      {},
      element('Title', { resid: labelId }),
      element('Description', { resid: resources.longText(`${name}.Description`, description) }),
    ),
    icon,
    action === 'showPane'
      ? element('Action', { 'xsi:type': 'ShowTaskpane' }, element('SourceLocation', { resid: RUNTIME }))
      : element('Action', { 'xsi:type': 'ExecuteFunction' }, element('FunctionName', {}, action)),
  );
}
