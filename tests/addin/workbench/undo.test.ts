import { beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '../../../addin/workbench/host/install-host.js';
import { onSheet, openHost, refusedWith, valuesOf } from './open-host.js';

let host: Host;
const PROFILES = ['desktop', 'web'] as const;

/** Two syncs in one run, each with a value of its own. */
const writeTwice = (options: Excel.RunOptions = {}) =>
  Excel.run(options, async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    sheet.getRange('A2').values = [[2]];
    await context.sync();
  });

describe.each(PROFILES)('undo in Excel on the %s', (profile) => {
  beforeEach(async () => {
    host = await openHost({ profile });
  });

  it('takes back one sync at a time', async () => {
    await writeTwice();
    host.workbook.undo();
    expect(await valuesOf('A1:A2')).toEqual([[1], ['']]);
    host.workbook.undo();
    expect(await valuesOf('A1:A2')).toEqual([[''], ['']]);
  });

  it('leaves custom XML parts as they are', async () => {
    await onSheet((sheet, { workbook }) => {
      workbook.customXmlParts.add('<a/>');
      sheet.getRange('A1').values = [[1]];
    });
    host.workbook.undo();
    expect(await valuesOf('A1')).toEqual([['']]);
    expect(host.workbook.parts.map(({ xml }) => xml)).toEqual(['<a/>']);
  });
});

it('takes back a whole run that asked for it, in a browser', async () => {
  host = await openHost({ profile: 'web' });
  await writeTwice({ mergeUndoGroup: true });
  host.workbook.undo();
  expect(await valuesOf('A1:A2')).toEqual([[''], ['']]);
});

it('is at its end on the desktop where a custom XML part was written', async () => {
  host = await openHost({ profile: 'desktop' });
  await onSheet((sheet, { workbook }) => {
    sheet.getRange('A1').values = [[1]];
    workbook.customXmlParts.add('<a/>');
    sheet.getRange('A2').values = [[2]];
  });
  host.workbook.undo();
  expect([await valuesOf('A1:A2'), host.workbook.canUndo]).toEqual([[[1], ['']], false]);
});

describe('a custom XML part', () => {
  beforeEach(async () => {
    host = await openHost();
  });

  it.each([
    ['text', 'x'],
    ['an open tag', '<a>'],
    ['tags that cross', '<a><b></a></b>'],
    ['two roots', '<a/><b/>'],
    ['a bare ampersand', '<a>1 & 2</a>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['text behind the root', '<a/>x'],
  ])('is refused as %s', async (_, xml) => {
    await expect(onSheet((_, { workbook }) => workbook.customXmlParts.add(xml))).rejects.toEqual(refusedWith('InvalidArgument'));
  });

  it('is taken with a declaration, comments, entities, namespaces and nested elements', async () => {
    const xml = '<?xml version="1.0"?><!-- x --><q:a xmlns:q="urn:q" b="1"><c>1 &amp; 2</c><d/></q:a>';
    await onSheet((_, { workbook }) => workbook.customXmlParts.add(xml));
    expect(host.workbook.parts.map((part) => part.xml)).toEqual([xml]);
  });

  it('is another one after setXml: what held the old one finds it no more', async () => {
    await onSheet(async (_, context) => {
      const part = context.workbook.customXmlParts.add('<a/>');
      await context.sync();
      part.setXml('<b/>');
      await context.sync();
      part.getXml();
      await expect(context.sync()).rejects.toEqual(refusedWith('ItemNotFound'));
    });
    expect(host.workbook.parts.map(({ xml }) => xml)).toEqual(['<b/>']);
  });
});
