import { identityFaults } from './manifest-identity-rules.js';
import { childrenOf, walk, type XmlElement } from './manifest-xml-text.js';
import { xmlTree } from './manifest-xml-tree.js';

/** The children that each element may have, in the schema's order. An element that is not here may have any. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...['Id', 'AlternateId', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl'],
    ...[
      'HighResolutionIconUrl',
      'SupportUrl',
      'AppDomains',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ],
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  'Host/Workbook': ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  'ExtensionPoint/CustomFunctions': ['Script', 'Page', 'Metadata', 'Namespace'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  'Control/Button': ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  'Action/ShowTaskpane': ['SourceLocation'],
  'Action/ExecuteFunction': ['FunctionName'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'SupportUrl',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Hosts', 'Resources'],
  'Host/Workbook': ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  DesktopFormFactor: ['FunctionFile', 'ExtensionPoint'],
  'ExtensionPoint/CustomFunctions': ['Script', 'Page', 'Metadata', 'Namespace'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  'Control/Button': ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
};

const LONGEST = { 'bt:Image': 2048, 'bt:Url': 2048, 'bt:ShortStrings': 125, 'bt:LongStrings': 250 } as const;

/** Everything that Office would refuse in an XML manifest of ours, in words; empty where it is right. */
export function xmlFaults(text: string): string[] {
  let root: XmlElement;
  try {
    root = xmlTree(text);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
  const all = [...walk(root)];
  return [
    ...all.flatMap(orderFaults),
    ...identityFaults(root),
    ...resourceFaults(all),
    ...addressFaults(all),
    ...all.flatMap(iconFaults),
    ...runtimeFaults(all),
    ...localeFaults(all),
  ];
}

function kindOf({ name, attributes }: XmlElement): string {
  const type = attributes['xsi:type'];
  return type !== undefined && `${name}/${type}` in ORDER ? `${name}/${type}` : name;
}

function orderFaults(element: XmlElement): string[] {
  const kind = kindOf(element);
  const names = childrenOf(element).map(({ name }) => name);
  const missing = (REQUIRED[kind] ?? []).filter((name) => !names.includes(name)).map((name) => `${kind} lacks ${name}`);
  const order = ORDER[kind];
  if (!order) return missing;
  const unknown = names.filter((name) => !order.includes(name)).map((name) => `${kind} may not have ${name}`);
  const places = names.map((name) => order.indexOf(name));
  const wrong = places.some((place, index) => place < (places[index - 1] ?? 0))
    ? [`${kind}: wrong order ${names.join(', ')}`]
    : [];
  return [...missing, ...unknown, ...wrong];
}

function resourceFaults(all: readonly XmlElement[]): string[] {
  const resources = all.filter(({ name }) => name === 'Resources').flatMap(childrenOf);
  const entries = resources.flatMap((list) => childrenOf(list).map((entry) => ({ list: list.name, entry })));
  const ids = entries.map(({ entry }) => entry.attributes.id ?? '');
  const used = all.flatMap(({ attributes }) => (attributes.resid === undefined ? [] : [attributes.resid]));
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `resource ${id} stands twice`),
    ...[...ids, ...used].filter((id) => id === '' || id.length > 32).map((id) => `resid ${id} is empty or longer than 32`),
    ...used.filter((id) => !ids.includes(id)).map((id) => `resid ${id} leads nowhere`),
    ...ids.filter((id) => !used.includes(id)).map((id) => `resource ${id} is never used`),
    ...entries.flatMap(({ list, entry }) => lengthFaults(list, entry)),
  ];
}

function lengthFaults(list: string, entry: XmlElement): string[] {
  const longest = LONGEST[list as keyof typeof LONGEST] ?? LONGEST['bt:Url'];
  const values = [entry.attributes.DefaultValue, ...childrenOf(entry).map(({ attributes }) => attributes.Value)];
  return values.flatMap((value) => {
    if (value === undefined || value === '') return [`resource ${entry.attributes.id} is empty`];
    return value.length > longest ? [`resource ${entry.attributes.id} is longer than ${longest}`] : [];
  });
}

const ADDRESS_ELEMENTS = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'bt:Image', 'bt:Url'];

function addressFaults(all: readonly XmlElement[]): string[] {
  const values = all
    .filter(({ name }) => ADDRESS_ELEMENTS.includes(name))
    .flatMap((each) => [each.attributes.DefaultValue, ...childrenOf(each).map(({ attributes }) => attributes.Value)]);
  const domains = all.filter(({ name }) => name === 'AppDomain').map(({ children }) => String(children[0] ?? ''));
  const addresses = [...values.filter((value) => value !== undefined), ...domains];
  return addresses.filter((value) => !value.startsWith('https://')).map((value) => `${value} is not https`);
}

function iconFaults(element: XmlElement): string[] {
  if (element.name !== 'Icon') return [];
  const sizes = childrenOf(element).map(({ attributes }) => attributes.size);
  return ['16', '32', '80'].filter((size) => !sizes.includes(size)).map((size) => `an Icon lacks ${size} px`);
}

/** One page is everything: Excel starts a second runtime for any other, and then the functions and the pane share nothing. */
function runtimeFaults(all: readonly XmlElement[]): string[] {
  const named = (name: string): XmlElement[] => all.filter((each) => each.name === name);
  const [runtime, ...others] = named('Runtime');
  if (!runtime || others.length > 0) return ['there is not exactly one Runtime'];
  const { resid, lifetime } = runtime.attributes;
  const pages = [...named('Page'), ...named('Action')].flatMap(childrenOf).filter(({ name }) => name === 'SourceLocation');
  const elsewhere = [...pages, ...named('FunctionFile')].filter(({ attributes }) => attributes.resid !== resid);
  const url = named('bt:Url').find(({ attributes }) => attributes.id === resid)?.attributes.DefaultValue;
  const pane = named('DefaultSettings').flatMap(childrenOf)[0]?.attributes.DefaultValue;
  return [
    ...(lifetime === 'long' ? [] : ['the Runtime is not long-lived']),
    ...elsewhere.map(({ name, attributes }) => `${name} ${attributes.resid} is another page than the Runtime’s`),
    ...(url === pane ? [] : ['DefaultSettings is another page than the Runtime’s']),
  ];
}

/** Every text in both languages. */
function localeFaults(all: readonly XmlElement[]): string[] {
  const texts = all.filter(
    ({ name }) => name === 'bt:String' || name === 'DisplayName' || (name === 'Description' && hasDefault(all, name)),
  );
  return texts
    .filter((each) => each.attributes.DefaultValue !== undefined)
    .filter((each) => !childrenOf(each).some(({ attributes }) => attributes.Locale === 'sv-SE'))
    .map((each) => `${each.attributes.id ?? each.name} has no Swedish text`);
}

const hasDefault = (all: readonly XmlElement[], name: string): boolean =>
  all.some((each) => each.name === name && 'DefaultValue' in each.attributes);
