import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../server/agreement/refusal.js';
import { findRegion, PURCHASING_REGIONS, REGION_NAMES, regionOrNone } from '../../server/regions/region-names.js';
import { refusalOf } from './refusal-of.js';

describe('the 21 regions', () => {
  it('are those of the county codes 01, 03–10, 12–14 and 17–25', () => {
    const codes = '01 03 04 05 06 07 08 09 10 12 13 14 17 18 19 20 21 22 23 24 25';
    expect(REGION_NAMES.map(({ code }) => code).join(' ')).toBe(codes);
  });

  it('are parted among the eight purchasing regions as lfu.se says', () => {
    const parted = PURCHASING_REGIONS.map(({ letter }) => {
      const members = REGION_NAMES.filter(({ purchasingRegion }) => purchasingRegion === letter);
      return `${letter}: ${members.map(({ shortName }) => shortName).join(', ')}`;
    });
    expect(parted).toEqual([
      'A: Västernorrland, Jämtland Härjedalen, Västerbotten, Norrbotten',
      'B: Uppsala, Västmanland, Dalarna, Gävleborg',
      'C: Stockholm',
      'D: Sörmland, Gotland, Värmland, Örebro',
      'E: Västra Götaland',
      'F: Östergötland, Jönköping, Kalmar',
      'G: Kronoberg, Blekinge, Halland',
      'H: Skåne',
    ]);
  });

  it('have product categories for each purchasing region', () => {
    expect(PURCHASING_REGIONS.map(({ productCategories }) => productCategories.length)).toEqual([3, 3, 1, 3, 1, 2, 1, 1]);
  });
});

describe('a region is found', () => {
  it.each([
    ['12', 'Region Skåne'],
    ['1', 'Region Stockholm'],
    [1, 'Region Stockholm'],
    ['01', 'Region Stockholm'],
    ['01 Stockholms län', 'Region Stockholm'],
    ['  skåne ', 'Region Skåne'],
    ['SKÅNE LÄN', 'Region Skåne'],
    ['Ska\u030ane', 'Region Skåne'],
    ['Skåne county', 'Region Skåne'],
    ['VGR', 'Västra Götalandsregionen'],
    ['vgr', 'Västra Götalandsregionen'],
    ['Västra Götalands län', 'Västra Götalandsregionen'],
    ['Region Västra Götaland', 'Västra Götalandsregionen'],
    ['Stockholms län', 'Region Stockholm'],
    ['Region Stockholms län', 'Region Stockholm'],
    ['Stockholms', 'Region Stockholm'],
    ['Skånes län', 'Region Skåne'],
    ['Region Kalmars län', 'Region Kalmar län'],
    ['Södermanlands län', 'Region Sörmland'],
    ['Region Södermanland', 'Region Sörmland'],
    ['Jönköping', 'Region Jönköpings län'],
    ['Region Jönköping', 'Region Jönköpings län'],
    ['Kalmar', 'Region Kalmar län'],
    ['Region Örebro', 'Region Örebro län'],
    ['Jämtlands län', 'Region Jämtland Härjedalen'],
    ['Jämtland-Härjedalen', 'Region Jämtland Härjedalen'],
    ['Jämtland\u00a0Härjedalen', 'Region Jämtland Härjedalen'],
    ['Dalarnas län', 'Region Dalarna'],
  ])('by %j: %s', (asked, officialName) => expect(findRegion(asked).officialName).toBe(officialName));

  it('by every name of its own, however the letters are made and whatever stands around them', () => {
    const region = fc.constantFrom(...REGION_NAMES);
    const shape = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.toUpperCase(),
      (text) => text.toLowerCase(),
      (text) => text.normalize('NFD'),
      (text) => ` \t${text}\u00a0`,
      (text) => `Region ${text}`,
    );
    fc.assert(
      fc.property(region, shape, fc.nat(), (wanted, change, pick) => {
        const names = [wanted.officialName, wanted.shortName, wanted.countyName, ...wanted.otherNames];
        const name = names[pick % names.length] ?? '';
        expect(findRegion(change(name)).code).toBe(wanted.code);
        expect(findRegion(`${wanted.code} ${change(name).trim()}`).code).toBe(wanted.code);
      }),
    );
  });
});

describe('a region is not guessed', () => {
  it.each([
    '',
    '  ',
    '0',
    '00',
    '2',
    '02',
    '11',
    '99',
    '-1',
    '1.0',
    '012',
    '0114',
    '12 Uppsala',
    'A',
    'län',
    'Region',
    'Region ',
    'Västra',
    'land',
    'Riket',
    'Götaland',
  ])('from %j', async (asked) => expect((await refusalOf(() => findRegion(asked))).code).toBe('REGION_UNKNOWN'));

  it.each([
    { asked: 'Skane', suggestions: ['Region Skåne'] },
    { asked: 'Sodermanland', suggestions: ['Region Sörmland'] },
    { asked: 'Region Vestmanland', suggestions: ['Region Västmanland'] },
    { asked: 'Köpenhamn', suggestions: [] },
    { asked: '02', suggestions: [] },
  ])('but $asked is answered with the nearest names', async ({ asked, suggestions }) => {
    const { figures } = await refusalOf(() => findRegion(asked));
    expect(figures.asked).toBe(asked);
    expect((figures.suggestions as string[]).slice(0, Math.max(1, suggestions.length))).toEqual(suggestions);
  });

  it('and offers three suggestions at most', async () => {
    const { figures } = await refusalOf(() => findRegion('Väst landen'));
    expect((figures.suggestions as string[]).length).toBeLessThanOrEqual(3);
  });

  it('random text never ends in anything but a region or a refusal', () => {
    const near = fc
      .tuple(fc.constantFrom(...REGION_NAMES.map(({ officialName }) => officialName)), fc.nat(30), fc.string())
      .map(([name, at, text]) => name.slice(0, at) + text);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), near, fc.integer().map(String)), (text) => {
        try {
          expect(REGION_NAMES).toContain(findRegion(text));
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
          expect(regionOrNone(text)).toBeUndefined();
        }
      }),
    );
  });
});
