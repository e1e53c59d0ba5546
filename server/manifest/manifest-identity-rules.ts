import { versionFault } from './manifest-version.js';
import { childrenOf, walk, type XmlElement } from './manifest-xml-text.js';

const LONGEST = { DisplayName: 125, Description: 250, ProviderName: 125 } as const;
const PERMISSIONS = ['Restricted', 'ReadDocument', 'ReadAllDocument', 'WriteDocument', 'ReadWriteDocument'];

/** What Office would refuse in what an XML manifest says of the add-in as a whole. */
export function identityFaults(root: XmlElement): string[] {
  const version = versionFault(textOf(root, 'Version'), { least: 2, most: 4 });
  return [
    ...(root.attributes['xsi:type'] === 'TaskPaneApp' ? [] : ['OfficeApp is no TaskPaneApp']),
    ...(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(textOf(root, 'Id')) ? [] : ['Id is no GUID']),
    ...(version === undefined ? [] : [version]),
    ...(/^[a-z]{2}-[A-Z]{2}$/.test(textOf(root, 'DefaultLocale')) ? [] : ['DefaultLocale is no language with its country']),
    ...(PERMISSIONS.includes(textOf(root, 'Permissions')) ? [] : ['Permissions are none that Office knows']),
    ...Object.entries(LONGEST).flatMap(([name, longest]) => lengthFaults(root, name, longest)),
    ...domainFaults(root),
    ...idFaults(root),
  ];
}

const named = (root: XmlElement, name: string): XmlElement | undefined => childrenOf(root).find((child) => child.name === name);
const textOf = (root: XmlElement, name: string): string => String(named(root, name)?.children[0] ?? '');

function lengthFaults(root: XmlElement, name: string, longest: number): string[] {
  const said = named(root, name);
  if (said === undefined) return [];
  const overrides = childrenOf(said).map(({ attributes }) => attributes.Value ?? '');
  const texts = [said.attributes.DefaultValue ?? textOf(root, name), ...overrides];
  return texts.flatMap((text) => {
    if (text.trim() === '') return [`${name} is empty`];
    return text.length > longest ? [`${name} is longer than ${longest}`] : [];
  });
}

/** An add-in may always open its own address: naming it again has no effect, and hides which others it needs. */
function domainFaults(root: XmlElement): string[] {
  const pane = childrenOf(named(root, 'DefaultSettings') ?? root).find(({ name }) => name === 'SourceLocation');
  const address = pane?.attributes.DefaultValue ?? '';
  const own = URL.canParse(address) ? new URL(address).origin : '';
  const domains = [...walk(root)].filter(({ name }) => name === 'AppDomain').map(({ children }) => String(children[0] ?? ''));
  return domains.filter((domain) => domain === own).map((domain) => `AppDomain ${domain} is the pane’s own address`);
}

/** Tabs, groups and buttons are told apart by their ids. */
function idFaults(root: XmlElement): string[] {
  const ids = [...walk(root)]
    .filter(({ name }) => ['CustomTab', 'Group', 'Control'].includes(name))
    .map(({ attributes }) => attributes.id ?? '');
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} stands twice`),
    ...ids.filter((id) => id === '' || id.length > 125).map((id) => `id ${id} is empty or longer than 125`),
  ];
}
