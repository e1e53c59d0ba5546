import { xmlTree } from '../../../catalogue/manifest-xml-tree.js';
import { definitionOf, findName, isName, placeOfName, readDefinition } from '../defined-names.js';
import type { DefinedName, XmlPart } from '../furniture.js';
import { defineName, deleteName } from '../name-operations.js';
import { tableNamed } from '../table-operations.js';
import type { Workbook } from '../workbook.js';
import { invalid, notFound, OfficeError } from './office-error.js';
import type { RangeTarget, Specification, Targets } from './specification.js';

const nameOf = (host: Workbook, name: unknown): DefinedName | undefined => findName(host.furniture, String(name));
const found = <T>(value: T | undefined): T => {
  if (value === undefined) throw notFound();
  return value;
};
const target = (name: DefinedName | undefined) => name && { name: name.name };

export const namesSpecification: Specification<Excel.NamedItemCollection, Workbook> = {
  kind: 'NamedItemCollection',
  properties: {},
  items: { of: 'NamedItem', list: (host) => host.furniture.names.map(({ name }) => ({ name })) },
  links: {
    add: {
      to: 'NamedItem',
      follow: (host, _, [name, reference, comment]) => {
        if (nameOf(host, name) || tableNamed(host, String(name)))
          throw new OfficeError('ItemAlreadyExists', 'A name like this already exists.');
        if (!isName(String(name))) throw invalid();
        const range = reference as RangeTarget;
        const formula = typeof reference === 'string' ? reference : definitionOf(host.sheet(range.sheet).name, range.area);
        if (!readDefinition(formula)) throw new OfficeError('NotImplemented', 'A name stands for cells here, not for a formula.');
        defineName(host, { name: String(name), formula, comment: String(comment ?? ''), visible: true });
        return { name: String(name) };
      },
    },
    getItem: { to: 'NamedItem', follow: (host, _, [name]) => target(nameOf(host, name)) },
    getItemOrNullObject: { to: 'NamedItem', follow: (host, _, [name]) => target(nameOf(host, name)) },
  },
  actions: { getCount: (host) => host.furniture.names.length },
};

export const nameSpecification: Specification<Excel.NamedItem, Targets['NamedItem']> = {
  kind: 'NamedItem',
  properties: {
    name: { get: ({ name }) => name },
    formula: { get: ({ name }, host) => found(nameOf(host, name)).formula },
    comment: { get: ({ name }, host) => found(nameOf(host, name)).comment },
    visible: {
      get: ({ name }, host) => found(nameOf(host, name)).visible,
      set: ({ name }, visible, host) => {
        found(nameOf(host, name)).visible = visible;
      },
    },
  },
  links: {
    getRange: { to: 'Range', follow: ({ name }, host) => nameRange(host, name) },
    getRangeOrNullObject: { to: 'Range', follow: ({ name }, host) => nameRange(host, name) },
  },
  actions: {
    delete: ({ name }, host) => {
      deleteName(host, name);
    },
  },
};

function nameRange(host: Workbook, name: string): RangeTarget {
  const place = placeOfName(host.furniture, found(nameOf(host, name)).name);
  return found('error' in place ? undefined : place);
}

const partOf = (host: Workbook, id: unknown): XmlPart | undefined => host.parts.find((part) => part.id === id);
/** The namespace of the root element, which is what parts are found by. */
const namespaceOf = (xml: string): string => {
  const root = /<(?![?!])([\w.-]+:)?[\w.-]+([^>]*)>/.exec(xml);
  const prefix = root?.[1]?.slice(0, -1);
  const attribute = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  return new RegExp(`\\s${attribute}\\s*=\\s*["']([^"']*)["']`).exec(root?.[2] ?? '')?.[1] ?? '';
};
const checkXml = (xml: unknown): string => {
  try {
    xmlTree(String(xml));
  } catch (fault) {
    throw invalid(String(fault));
  }
  return String(xml);
};
const newPartId = (): string => `{${crypto.randomUUID().toUpperCase()}}`;

export const partsSpecification: Specification<
  Excel.CustomXmlPartCollection & Excel.CustomXmlPartScopedCollection,
  Targets['CustomXmlPartCollection']
> = {
  kind: 'CustomXmlPartCollection',
  properties: {},
  items: {
    of: 'CustomXmlPart',
    list: ({ namespace }, host) =>
      host.parts.filter(({ xml }) => namespace === undefined || namespaceOf(xml) === namespace).map(({ id }) => ({ id })),
  },
  links: {
    add: {
      to: 'CustomXmlPart',
      follow: (_, host, [xml]) => {
        const id = newPartId();
        host.changeParts([...host.parts, { id, xml: checkXml(xml) }]);
        return { id };
      },
    },
    getItem: { to: 'CustomXmlPart', follow: (_, host, [id]) => partTarget(partOf(host, id)) },
    getItemOrNullObject: { to: 'CustomXmlPart', follow: (_, host, [id]) => partTarget(partOf(host, id)) },
    getByNamespace: { to: 'CustomXmlPartCollection', follow: (_, __, [namespace]) => ({ namespace: String(namespace) }) },
    getOnlyItemOrNullObject: {
      to: 'CustomXmlPart',
      follow: ({ namespace }, host) => {
        const [only, second] = host.parts.filter(({ xml }) => namespace === undefined || namespaceOf(xml) === namespace);
        return second ? undefined : partTarget(only);
      },
    },
  },
  actions: {
    getCount: ({ namespace }, host) =>
      host.parts.filter(({ xml }) => namespace === undefined || namespaceOf(xml) === namespace).length,
  },
};
const partTarget = (part: XmlPart | undefined) => part && { id: part.id };

export const partSpecification: Specification<Excel.CustomXmlPart, Targets['CustomXmlPart']> = {
  kind: 'CustomXmlPart',
  properties: { id: { get: ({ id }) => id }, namespaceUri: { get: ({ id }, host) => namespaceOf(found(partOf(host, id)).xml) } },
  actions: {
    getXml: ({ id }, host) => found(partOf(host, id)).xml,
    setXml: ({ id }, host, xml) => {
      const part = found(partOf(host, id));
      const made = { id: newPartId(), xml: checkXml(xml) }; // another part in its stead, as has been reported
      host.changeParts(host.parts.map((each) => (each === part ? made : each)));
    },
    delete: ({ id }, host) => {
      host.changeParts(host.parts.filter((part) => part.id !== id));
    },
  },
};

export const settingsSpecification: Specification<Excel.SettingCollection, Workbook> = {
  kind: 'SettingCollection',
  properties: {},
  items: { of: 'Setting', list: (host) => Object.keys(host.settings).map((key) => ({ key })) },
  links: {
    add: {
      to: 'Setting',
      follow: (host, _, [key, value]) => {
        host.settings[String(key)] = value;
        return { key: String(key) };
      },
    },
    getItem: { to: 'Setting', follow: (host, _, [key]) => (String(key) in host.settings ? { key: String(key) } : undefined) },
    getItemOrNullObject: {
      to: 'Setting',
      follow: (host, _, [key]) => (String(key) in host.settings ? { key: String(key) } : undefined),
    },
  },
};

export const settingSpecification: Specification<Excel.Setting, Targets['Setting']> = {
  kind: 'Setting',
  properties: { key: { get: ({ key }) => key }, value: { get: ({ key }, host) => host.settings[key] } },
  actions: { delete: ({ key }, host) => Reflect.deleteProperty(host.settings, key) },
};
