import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MANIFEST } from '../../../addin/catalogue/manifest.js';
import { manifestAddresses } from '../../../addin/catalogue/manifest-addresses.js';
import { manifestFiles } from '../../../addin/catalogue/manifest-files.js';
import { jsonFaults } from '../../../addin/catalogue/manifest-json-check.js';
import { xmlFaults } from '../../../addin/catalogue/manifest-rules.js';
import { SAMPLE } from './sample-functions.js';

const FILES = manifestFiles(SAMPLE);
const XML = FILES['manifest.xml'] ?? '';
const jsonOf = (name: string): Record<string, unknown> => JSON.parse(FILES[name] ?? '');

describe('the XML manifest', () => {
  it('holds every rule that Office has for it', () => expect(xmlFaults(XML)).toEqual([]));

  it.each<{ title: string; find: string | RegExp; put: string; fault: RegExp }>([
    { title: 'is not well-formed', find: '</Hosts>', put: '', fault: /well-formed/ },
    { title: 'has a bare ampersand', find: 'DefaultValue="Fordela"', put: 'DefaultValue="Föra & dela"', fault: /no entity/ },
    {
      title: 'says an attribute twice',
      find: 'xsi:type="TaskPaneApp"',
      put: 'xsi:type="TaskPaneApp" xsi:type="TaskPaneApp"',
      fault: /twice/,
    },
    { title: 'is another kind of app', find: 'TaskPaneApp', put: 'ContentApp', fault: /no TaskPaneApp/ },
    { title: 'has an id that is none', find: MANIFEST.id, put: 'fordela', fault: /no GUID/ },
    { title: 'has a version that is none', find: '<Version>1.2.3', put: '<Version>1.2.3-beta', fault: /no version/ },
    {
      title: 'has the id after the version',
      find: /(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/,
      put: '$2$1',
      fault: /OfficeApp: wrong order/,
    },
    { title: 'has no permissions', find: /<Permissions>.*<\/Permissions>/, put: '', fault: /lacks Permissions/ },
    {
      title: 'has an element that Office does not know',
      find: '<Permissions>',
      put: '<Licence/><Permissions>',
      fault: /may not have Licence/,
    },
    {
      title: 'has the runtimes last',
      find: /(<Runtimes>[\s\S]*<\/Runtimes>)(\s*<AllFormFactors>[\s\S]*<\/AllFormFactors>)/,
      put: '$2$1',
      fault: /wrong order AllFormFactors, Runtimes/,
    },
    {
      title: 'has the function file behind its buttons',
      find: /(<FunctionFile [^>]*>)(\s*<ExtensionPoint xsi:type="PrimaryCommandSurface">[\s\S]*<\/ExtensionPoint>)/,
      put: '$2$1',
      fault: /DesktopFormFactor: wrong order/,
    },
    {
      title: 'has the tab’s label before its group',
      find: /(<CustomTab [^>]*>)([\s\S]*<\/Group>)\s*(<Label resid="Tab.Label"\/>)/,
      put: '$1$3$2',
      fault: /CustomTab: wrong order Label, Group/,
    },
    {
      title: 'has a supertip the wrong way round',
      find: /(<Title resid="Insert.Label"\/>)\s*(<Description resid="Insert.Description"\/>)/,
      put: '$2$1',
      fault: /Supertip: wrong order/,
    },
    { title: 'has a pane that ends with the click', find: 'lifetime="long"', put: 'lifetime="short"', fault: /not long-lived/ },
    {
      title: 'has functions on a page of their own',
      find: /<Page>\s*<SourceLocation resid="Pane.Url"/,
      put: '<Page><SourceLocation resid="Help.Url"',
      fault: /another page/,
    },
    {
      title: 'has buttons on a page of their own',
      find: '<FunctionFile resid="Pane.Url"',
      put: '<FunctionFile resid="Help.Url"',
      fault: /another page/,
    },
    {
      title: 'opens another page as the pane',
      find: /(<TaskpaneId>Fordela<\/TaskpaneId>\s*<SourceLocation resid=")Pane.Url/,
      put: '$1Help.Url',
      fault: /another page/,
    },
    {
      title: 'starts at another page',
      find: /(<DefaultSettings>\s*<SourceLocation DefaultValue="[^"]*)taskpane/,
      put: '$1home',
      fault: /DefaultSettings is another page/,
    },
    {
      title: 'refers to what is not there',
      find: '<Label resid="Group.Label"',
      put: '<Label resid="Group.Name"',
      fault: /Group.Name leads nowhere/,
    },
    {
      title: 'holds what nobody refers to',
      find: '</bt:ShortStrings>',
      put: '<bt:String id="X" DefaultValue="x"><bt:Override Locale="sv-SE" Value="x"/></bt:String></bt:ShortStrings>',
      fault: /never used/,
    },
    {
      title: 'has a name of 33 characters for a resource',
      find: /Refresh\.Description/g,
      put: 'R'.repeat(33),
      fault: /longer than 32/,
    },
    { title: 'has a resource twice', find: /(<bt:Url id="Help.Url"[^>]*>)/, put: '$1$1', fault: /stands twice/ },
    {
      title: 'has a short text of 126 characters',
      find: 'DefaultValue="Refresh all"',
      put: `DefaultValue="${'x'.repeat(126)}"`,
      fault: /Refresh.Label is longer than 125/,
    },
    {
      title: 'has a long Swedish text of 251 characters',
      find: /(Refresh\.Description"[\s\S]*?Value=")Hämtar[^"]*/,
      put: `$1${'å'.repeat(251)}`,
      fault: /Refresh\w*.Description is longer than 250/,
    },
    {
      title: 'has a text in one language only',
      find: /(<bt:String id="Insert\.Label"[^>]*>)\s*<bt:Override[^>]*>/,
      put: '$1',
      fault: /Insert.Label has no Swedish/,
    },
    {
      title: 'has a name in one language only',
      find: /(<DisplayName[^>]*>)\s*<Override[^>]*>/,
      put: '$1',
      fault: /DisplayName has no Swedish/,
    },
    {
      title: 'loads over http',
      find: /(<bt:Url id="Functions.Metadata.Url" DefaultValue=")https/,
      put: '$1http',
      fault: /not https/,
    },
    {
      title: 'loads its Swedish functions over http',
      find: /(Value=")https(:\/\/fordela.example\/addin\/functions.sv.json)/,
      put: '$1http$2',
      fault: /not https/,
    },
    { title: 'lacks the largest icon', find: /<bt:Image size="80"[^>]*>/, put: '', fault: /lacks 80 px/ },
  ])('is refused where it $title', ({ find, put, fault }) => {
    const broken = XML.replace(find, put);
    expect(broken).not.toBe(XML);
    expect(xmlFaults(broken).join('\n')).toMatch(fault);
  });
});

describe('the unified manifest', () => {
  it('fits Microsoft’s schema, its Swedish texts and the functions too', () => {
    expect(jsonFaults('manifest', jsonOf('manifest.json'))).toEqual([]);
    expect(jsonFaults('texts', jsonOf('manifest.sv.json'))).toEqual([]);
    expect(jsonFaults('functions', jsonOf('functions.en.json'))).toEqual([]);
    expect(jsonFaults('functions', jsonOf('functions.sv.json'))).toEqual([]);
  });

  it.each<{ title: string; find: string | RegExp; put: string }>([
    { title: 'has another schema version', find: '"manifestVersion": "1.25"', put: '"manifestVersion": "1.24"' },
    { title: 'has an id that is none', find: MANIFEST.id, put: 'fordela' },
    { title: 'has a colour that is none', find: '#0b5d4b', put: 'green' },
    {
      title: 'has a pane without an address',
      find: '"page": "https://fordela.example/addin/taskpane.html"',
      put: '"page": "taskpane.html"',
    },
    { title: 'has a lifetime that is none', find: '"lifetime": "long"', put: '"lifetime": "eternal"' },
    { title: 'has a button without a tip', find: /"supertip": \{[^}]*\},/, put: '' },
    { title: 'has an icon size that Office does not know', find: '"size": 80', put: '"size": 128' },
    { title: 'has a scope that is none', find: '"workbook"', put: '"excel"' },
    { title: 'has a field too many', find: '"version"', put: '"licence": "MIT", "version"' },
    { title: 'has a short description of 81 characters', find: MANIFEST.summary.en, put: 'x'.repeat(81) },
    { title: 'has a function with a name of two letters', find: '"name": "CONTRIBUTION"', put: '"name": "CO"' },
    { title: 'has a namespace with a sign in it', find: '"name": "FORDELA"', put: '"name": "FÖRDELA"' },
    { title: 'has an action of no kind', find: '"type": "openPage"', put: '"type": "showPane"' },
  ])('is refused where it $title', ({ find, put }) => {
    const text = FILES['manifest.json'] ?? '';
    const broken = text.replace(find, put);
    expect(broken).not.toBe(text);
    expect(jsonFaults('manifest', JSON.parse(broken))).not.toEqual([]);
  });

  it.each([
    { title: 'an id with a hyphen', change: { id: 'A-B' } },
    { title: 'a description of 129 characters', change: { description: 'x'.repeat(129) } },
    { title: 'a parameter without a name', change: { parameters: [{ name: '' }] } },
    { title: 'a result that is no shape', change: { result: { dimensionality: 'cube' } } },
  ])('has functions refused that have $title', ({ change }) => {
    const [first] = SAMPLE.functions.en.functions;
    expect(jsonFaults('functions', { functions: [{ ...first, ...change }] })).not.toEqual([]);
  });

  it('has a Swedish text for every English one', () => {
    const swedish = Object.keys(jsonOf('manifest.sv.json'));
    const english: string[] = [];
    collect(jsonOf('manifest.json'), '', english);
    const missing = english.filter(
      (path) =>
        !swedish.includes(path) &&
        !/name\.|description\.|namespace|functions\[\d+\]\.name$|developer|capabilities|authorization/.test(path),
    );
    expect(missing).toEqual([]);
  });
});

/** The places of texts that people read. */
function collect(value: unknown, path: string, into: string[]): void {
  if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) {
      collect(each, Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`, into);
    }
  } else if (/(?:label|title|description|\.name)$/.test(path)) into.push(path);
}

describe('both manifests', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'fordela-manifest-'));
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are read by Microsoft’s own reader, and say the same', async () => {
    const xml = await OfficeAddinManifest.readManifestFile(join(folder, 'manifest.xml'));
    const json = await OfficeAddinManifest.readManifestFile(join(folder, 'manifest.json'));
    expect({ id: xml.id, version: xml.version, name: xml.displayName, by: xml.providerName }).toEqual({
      id: MANIFEST.id,
      version: '1.2.3',
      name: 'Fordela',
      by: 'Fordela',
    });
    expect({ id: json.id, version: json.version, name: json.displayName, by: json.providerName }).toEqual({
      id: xml.id,
      version: xml.version,
      name: xml.displayName,
      by: xml.providerName,
    });
    expect(xml.hosts).toEqual(['Workbook']);
    expect(json.hosts).toEqual(['workbook']);
  });

  it('ask for the same versions of Office’s interfaces and lead to the same addresses', () => {
    const sets = [...XML.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(([, name, minVersion]) => ({
      name,
      minVersion,
    }));
    expect(jsonOf('manifest.json')).toMatchObject({ extensions: [{ requirements: { capabilities: sets } }] });
    expect(sets).toEqual([
      { name: 'SharedRuntime', minVersion: '1.1' },
      { name: 'CustomFunctionsRuntime', minVersion: '1.3' },
      { name: 'ExcelApi', minVersion: '1.12' },
    ]);
    const addresses = (text: string): string[] =>
      [...new Set([...text.matchAll(/https:\/\/fordela\.example[^"<]*/g)].map(([address]) => address))].sort();
    const inJson = addresses(FILES['manifest.json'] ?? '');
    expect(addresses(XML).filter((address) => !inJson.includes(address))).toEqual([
      'https://fordela.example', // the XML's AppDomain
      'https://fordela.example/addin/functions.en.json', // in the JSON the functions stand inline
      'https://fordela.example/addin/functions.sv.json',
      'https://fordela.example/addin/icons/icon-64.png',
      'https://fordela.example/addin/taskpane.js',
    ]);
    expect(inJson.filter((address) => !addresses(XML).includes(address))).toEqual([]);
  });
});

describe('the origin', () => {
  it('may be this machine over https', () => {
    expect(manifestAddresses('https://localhost:3443').pane).toBe('https://localhost:3443/addin/taskpane.html');
  });

  it.each([
    { origin: 'http://localhost:3000', reason: /https only/ },
    { origin: 'http://fordela.example', reason: /https only/ },
    { origin: 'fordela.example', reason: /no address/ },
    { origin: 'https://fordela.example/excel', reason: /more than an origin/ },
    { origin: 'https://anna:hemligt@fordela.example', reason: /more than an origin/ },
    { origin: 'https://fordela.example/?token=x', reason: /more than an origin/ },
  ])('$origin is refused in words', ({ origin, reason }) => expect(() => manifestAddresses(origin)).toThrow(reason));
});
