import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { functionsJson } from '../../addin/catalogue/functions-json.js';
import { MANIFEST } from '../../server/manifest/manifest.js';
import { manifestAddresses } from '../../server/manifest/manifest-addresses.js';
import { manifestFaults, manifestFiles } from '../../server/manifest/manifest-files.js';
import { manifestJsonFaults, swedishFaults } from '../../server/manifest/manifest-json-rules.js';
import { xmlFaults } from '../../server/manifest/manifest-rules.js';
import { jsonFaults } from './microsoft-schema.js';

const ORIGIN = 'https://fordela.example';
const FILES = manifestFiles({ origin: ORIGIN, version: '1.2.3' });
const XML = FILES['manifest.xml'];
const JSON_TEXT = FILES['manifest.json'];
const SWEDISH = FILES['manifest.sv.json'];

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
    { title: 'has a version that is none', find: '<Version>1.2.3.0', put: '<Version>1.2.3-beta', fault: /no version/ },
    { title: 'has a version of five numbers', find: '1.2.3.0', put: '1.2.3.0.1', fault: /no version/ },
    { title: 'is below 1.0, which Office discards without a word', find: '1.2.3.0', put: '0.9.9.9', fault: /below 1\.0/ },
    { title: 'is below 1.0 by a little', find: '1.2.3.0', put: '0.1', fault: /below 1\.0/ },
    {
      title: 'names the pane, which opens a second one beside the shared runtime’s',
      find: /(<Action xsi:type="ShowTaskpane">)/,
      put: '$1<TaskpaneId>Fordela</TaskpaneId>',
      fault: /may not have TaskpaneId/,
    },
    {
      title: 'names its own address as one that it may open',
      find: '<Hosts>',
      put: '<AppDomains><AppDomain>https://fordela.example</AppDomain></AppDomains><Hosts>',
      fault: /AppDomain https:\/\/fordela\.example is the pane’s own/,
    },
    { title: 'has a language without a country', find: '>en-US<', put: '>en<', fault: /DefaultLocale/ },
    { title: 'has permissions that are none', find: '>ReadWriteDocument<', put: '>ReadWrite<', fault: /Permissions/ },
    {
      title: 'has a name of 126 characters',
      find: 'DefaultValue="Fordela"',
      put: `DefaultValue="${'x'.repeat(126)}"`,
      fault: /DisplayName is longer/,
    },
    { title: 'has a name that is empty', find: 'DefaultValue="Fordela"', put: 'DefaultValue=" "', fault: /DisplayName is empty/ },
    {
      title: 'has a Swedish description of 251 characters',
      find: /(<Description DefaultValue="[^"]*">\s*<Override Locale="sv-SE" Value=")[^"]*/,
      put: `$1${'å'.repeat(251)}`,
      fault: /Description is longer than 250/,
    },
    {
      title: 'has two buttons of one id',
      find: 'id="Fordela.Refresh"',
      put: 'id="Fordela.Insert"',
      fault: /Fordela.Insert stands twice/,
    },
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
      find: /(<Action xsi:type="ShowTaskpane">\s*<SourceLocation resid=")Pane.Url/,
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
  it('fits Microsoft’s schema and our rules, its Swedish texts and the functions too', () => {
    expect(jsonFaults('manifest', JSON.parse(JSON_TEXT))).toEqual([]);
    expect(jsonFaults('texts', JSON.parse(SWEDISH))).toEqual([]);
    expect(jsonFaults('functions', functionsJson('en'))).toEqual([]);
    expect(jsonFaults('functions', functionsJson('sv'))).toEqual([]);
    expect([...manifestJsonFaults(JSON_TEXT), ...swedishFaults(SWEDISH)]).toEqual([]);
  });

  it('fits both for an address that is only tried', () => {
    const trial = manifestFiles({ origin: 'https://localhost:8443', trial: true });
    expect(manifestFaults(trial)).toEqual([]);
    expect(jsonFaults('manifest', JSON.parse(trial['manifest.json']))).toEqual([]);
    expect(jsonFaults('texts', JSON.parse(trial['manifest.sv.json']))).toEqual([]);
  });

  it.each<{ title: string; find: string | RegExp; put: string; fault: RegExp }>([
    { title: 'is below 1.0', find: '"version": "1.2.3"', put: '"version": "0.9.9"', fault: /below 1\.0/ },
    { title: 'has a version of four numbers', find: '"version": "1.2.3"', put: '"version": "1.2.3.0"', fault: /no version/ },
    { title: 'has an id that is none', find: MANIFEST.id, put: 'fordela', fault: /no GUID/ },
    {
      title: 'opens the pane in a view',
      find: '"type": "openPage"',
      put: '"type": "openPage", "view": "fordela"',
      fault: /names a view/,
    },
    {
      title: 'has a pane that ends with the click',
      find: '"lifetime": "long"',
      put: '"lifetime": "short"',
      fault: /not long-lived/,
    },
    { title: 'has functions without descriptions', find: /,\s*"metadataUrl": "[^"]*"/, put: '', fault: /metadataUrl/ },
    {
      title: 'has a button that does nothing',
      find: '"actionId": "refreshAll"',
      put: '"actionId": "refresh"',
      fault: /Fordela.Refresh has no action/,
    },
    { title: 'has two buttons of one id', find: '"id": "Fordela.Refresh"', put: '"id": "Fordela.Insert"', fault: /stands twice/ },
    { title: 'lacks the largest icon', find: /,\s*\{\s*"size": 80,[^}]*\}/, put: '', fault: /lacks 80 px/ },
    { title: 'loads over http', find: '"page": "https:', put: '"page": "http:', fault: /not https/ },
    {
      title: 'has a name of 31 characters',
      find: '"short": "Fordela"',
      put: `"short": "${'x'.repeat(31)}"`,
      fault: /name.short is longer than 30/,
    },
    { title: 'has a button without a word', find: '"label": "Refresh all"', put: '"label": ""', fault: /label is empty/ },
  ])('is refused by our rules where it $title', ({ find, put, fault }) => {
    const broken = JSON_TEXT.replace(find, put);
    expect(broken).not.toBe(JSON_TEXT);
    expect(manifestJsonFaults(broken).join('\n')).toMatch(fault);
  });

  it.each([
    { title: 'a button’s text of 65 characters', find: '"Uppdatera allt"', put: `"${'å'.repeat(65)}"`, fault: /longer than 64/ },
    { title: 'no summary', find: /"description.short": "[^"]*",/, put: '', fault: /description.short has no Swedish/ },
  ])('is refused with $title in Swedish', ({ find, put, fault }) => {
    const broken = SWEDISH.replace(find, put);
    expect(broken).not.toBe(SWEDISH);
    expect(swedishFaults(broken).join('\n')).toMatch(fault);
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
    { title: 'has a namespace with a sign in it', find: '"name": "FORDELA"', put: '"name": "FÖRDELA"' },
    { title: 'has an action of no kind', find: '"type": "openPage"', put: '"type": "showPane"' },
  ])('is refused by Microsoft’s schema where it $title', ({ find, put }) => {
    const broken = JSON_TEXT.replace(find, put);
    expect(broken).not.toBe(JSON_TEXT);
    expect(jsonFaults('manifest', JSON.parse(broken))).not.toEqual([]);
  });

  it.each([
    { title: 'an id with a hyphen', change: { id: 'A-B' } },
    { title: 'a description of 129 characters', change: { description: 'x'.repeat(129) } },
    { title: 'a parameter without a name', change: { parameters: [{ name: '' }] } },
    { title: 'a result that is no shape', change: { result: { dimensionality: 'cube' } } },
  ])('has functions refused that have $title', ({ change }) => {
    const [first] = functionsJson('en').functions;
    expect(jsonFaults('functions', { functions: [{ ...first, ...change }] })).not.toEqual([]);
  });

  it('has a Swedish text for every English one', () => {
    const swedish = Object.keys(JSON.parse(SWEDISH));
    const english: string[] = [];
    collect(JSON.parse(JSON_TEXT), '', english);
    const missing = english.filter(
      (path) => !swedish.includes(path) && !/name\.|description\.|namespace|developer|capabilities|authorization/.test(path),
    );
    expect(missing).toEqual([]);
  });

  it('leads to the functions’ descriptions of each language, however many there are', () => {
    expect(JSON.parse(JSON_TEXT)).toMatchObject({
      extensions: [{ runtimes: [{ customFunctions: { metadataUrl: `${ORIGIN}/addin/functions.en.json` } }] }],
    });
    expect(JSON.parse(SWEDISH)).toMatchObject({
      'extensions[0].runtimes[0].customFunctions.metadataUrl': `${ORIGIN}/addin/functions.sv.json`,
    });
    expect(JSON_TEXT).not.toContain('CONTRIBUTION');
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
      version: '1.2.3.0',
      name: 'Fordela',
      by: 'Fordela',
    });
    expect({ id: json.id, version: `${json.version}.0`, name: json.displayName, by: json.providerName }).toEqual({
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
    expect(JSON.parse(JSON_TEXT)).toMatchObject({ extensions: [{ requirements: { capabilities: sets } }] });
    expect(sets).toEqual([
      { name: 'SharedRuntime', minVersion: '1.1' },
      { name: 'CustomFunctionsRuntime', minVersion: '1.3' },
      { name: 'ExcelApi', minVersion: '1.12' },
    ]);
    const addresses = (text: string): string[] =>
      [...new Set([...text.matchAll(/https:\/\/fordela\.example[^"<]*/g)].map(([address]) => address))].sort();
    const inJson = addresses(JSON_TEXT);
    expect(addresses(XML).filter((address) => !inJson.includes(address))).toEqual([
      'https://fordela.example/addin/functions.sv.json', // in the JSON's Swedish file
      ...[20, 24, 40, 48, 64].map((size) => `https://fordela.example/addin/icons/icon-${size}.png`), // the JSON has room for three
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
