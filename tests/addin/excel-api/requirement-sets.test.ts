import { afterAll, expect, it } from 'vitest';
import { specifications } from '../../../addin/workbench/host/excel/specifications.js';
import { isSetSupported } from '../../../addin/workbench/host/profile.js';
import { membersUsed, openChecker, setsOf, sourcesUnder } from './excel-members.js';

const VALUE_MODULE = 512; // TypeScript's flag of a namespace

/** Options that office.js takes in every Excel and that an older Excel does not look at. */
const IGNORED_WHERE_UNKNOWN: ReadonlySet<string> = new Set(['RunOptions.mergeUndoGroup']);

/** What the manifest declares: everything that the add-in calls without asking first. */
const isDeclared = (set: string): boolean => {
  const [name = '', version] = set.split(' ');
  return isSetSupported('desktop', name, version);
};
const isGuarded = (guards: readonly string[], sets: readonly string[]): boolean =>
  sets.some((set) => {
    const [name, version] = set.split(' ');
    return guards.some((guard) => guard.includes(`isSetSupported('${name}', '${version}')`));
  });

const { program, checker, close } = openChecker();
afterAll(close);

it('the add-in uses no member of Excel beyond the declared requirement sets without asking for it first', () => {
  const used = sourcesUnder(program, 'addin/')
    .filter(({ fileName }) => !fileName.includes('/workbench/host/'))
    .flatMap((source) => membersUsed(source, checker));
  // so that the test is known to see: hundreds of uses, plain ones and loaded ones
  const seen = new Set(used.map(({ member }) => member));
  for (const member of ['TableRowCollection.add', 'Range.values', 'CustomXmlPart.setXml', 'Table.name', 'Chart.delete'])
    expect(seen).toContain(member);
  expect(used.length).toBeGreaterThan(200);
  const beyond = used.filter(
    ({ member, sets, guards }) =>
      sets.length > 0 && !sets.some(isDeclared) && !isGuarded(guards, sets) && !IGNORED_WHERE_UNKNOWN.has(member),
  );
  expect(beyond.map(({ member, place, sets }) => `${member} (${sets}) at ${place}`)).toEqual([]);
});

it('sees what only the web has, a loaded path, an option, and a guard around a newer member', () => {
  const used = sourcesUnder(program, 'tests/addin/excel-api/newer-members.ts').flatMap((source) => membersUsed(source, checker));
  const beyond = used.filter(({ sets }) => sets.length > 0 && !sets.some(isDeclared));
  const lines = beyond.map(({ member, sets, guards }) => `${member} (${sets}) ${isGuarded(guards, sets) ? 'guarded' : 'bare'}`);
  expect(lines.toSorted()).toEqual([
    'RunOptions.mergeUndoGroup (ExcelApi 1.20) bare',
    'TableRowCollection.deleteRowsAt (ExcelApiOnline 1.1) bare',
    'TableRowCollection.deleteRowsAt (ExcelApiOnline 1.1) guarded',
    'Worksheet.showDataTypeIcons (ExcelApi 1.19) bare',
  ]);
});

it('the workbench has no member beyond the declared sets but those that it keeps for the Excel that has them', () => {
  const classes = new Map(
    [...(checker.resolveName('Excel', VALUE_MODULE)?.getExports() ?? [])].map(([name, symbol]) => [String(name), symbol]),
  );
  const beyond = Object.entries(specifications).flatMap(([kind, { properties, objects, links, actions, events, newer }]) => {
    const members = new Map([...(classes.get(kind)?.getMembers() ?? [])].map(([name, symbol]) => [String(name), symbol]));
    if (members.size === 0) throw new Error(`Excel has no class ${kind}`);
    return [properties, objects, links, actions, events]
      .flatMap((each) => Object.keys(each ?? {}))
      .flatMap((name) => {
        const symbol = members.get(name);
        const sets = symbol ? setsOf(symbol, checker) : [];
        return sets.length === 0 || sets.some(isDeclared) || newer?.[name] === sets[0] ? [] : [`${kind}.${name} (${sets})`];
      });
  });
  expect(beyond).toEqual([]);
});
