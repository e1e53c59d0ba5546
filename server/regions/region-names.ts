import { editDistance } from '../agreement/edit-distance.js';
import { Refusal } from '../agreement/refusal.js';

/** The eight purchasing regions and what each buys for all. Source: lfu.se, hållbarupphandling.se, husr.se. */
export const PURCHASING_REGIONS = [
  { letter: 'A', productCategories: ['Surgical instruments', 'Care-related paper and plastic', 'Basic medical equipment'] },
  { letter: 'B', productCategories: ['Food and related services', 'Cleaning (lokalvård)', 'Nutrition'] },
  { letter: 'C', productCategories: ['IT and medical technology (image and function)'] },
  { letter: 'D', productCategories: ['Wound care', 'Compression', 'Dental equipment'] },
  { letter: 'E', productCategories: ['Medicines'] },
  { letter: 'F', productCategories: ['General consumables', 'Incontinence and stoma'] },
  { letter: 'G', productCategories: ['Medical technology (medicinteknik)'] },
  { letter: 'H', productCategories: ['Laundry and textiles'] },
] as const;

export type PurchasingRegionLetter = (typeof PURCHASING_REGIONS)[number]['letter'];

/**
 * The 21 regions by county code (SCB's länskod), in its order: the name a region writes itself, the short name of
 * tables, the county's name, the purchasing region, and what else people write.
 */
const TABLE = [
  ['01', 'Region Stockholm', 'Stockholm', 'Stockholms län', 'C', []],
  ['03', 'Region Uppsala', 'Uppsala', 'Uppsala län', 'B', []],
  ['04', 'Region Sörmland', 'Sörmland', 'Södermanlands län', 'D', ['Södermanland']],
  ['05', 'Region Östergötland', 'Östergötland', 'Östergötlands län', 'F', []],
  ['06', 'Region Jönköpings län', 'Jönköping', 'Jönköpings län', 'F', ['RJL']],
  ['07', 'Region Kronoberg', 'Kronoberg', 'Kronobergs län', 'G', []],
  ['08', 'Region Kalmar län', 'Kalmar', 'Kalmar län', 'F', []],
  ['09', 'Region Gotland', 'Gotland', 'Gotlands län', 'D', []],
  ['10', 'Region Blekinge', 'Blekinge', 'Blekinge län', 'G', []],
  ['12', 'Region Skåne', 'Skåne', 'Skåne län', 'H', ['Scania']],
  ['13', 'Region Halland', 'Halland', 'Hallands län', 'G', []],
  ['14', 'Västra Götalandsregionen', 'Västra Götaland', 'Västra Götalands län', 'E', ['VGR', 'Region Västra Götaland']],
  ['17', 'Region Värmland', 'Värmland', 'Värmlands län', 'D', []],
  ['18', 'Region Örebro län', 'Örebro', 'Örebro län', 'D', []],
  ['19', 'Region Västmanland', 'Västmanland', 'Västmanlands län', 'B', []],
  ['20', 'Region Dalarna', 'Dalarna', 'Dalarnas län', 'B', []],
  ['21', 'Region Gävleborg', 'Gävleborg', 'Gävleborgs län', 'B', []],
  ['22', 'Region Västernorrland', 'Västernorrland', 'Västernorrlands län', 'A', []],
  ['23', 'Region Jämtland Härjedalen', 'Jämtland Härjedalen', 'Jämtlands län', 'A', ['Jämtland', 'RJH']],
  ['24', 'Region Västerbotten', 'Västerbotten', 'Västerbottens län', 'A', []],
  ['25', 'Region Norrbotten', 'Norrbotten', 'Norrbottens län', 'A', []],
] as const;

export type RegionCode = (typeof TABLE)[number][0];

export interface RegionName {
  /** County code, two digits: "01" … "25". */
  readonly code: RegionCode;
  /** "Region Stockholm", "Västra Götalandsregionen". */
  readonly officialName: string;
  /** "Stockholm", "Västra Götaland". */
  readonly shortName: string;
  /** "Stockholms län". */
  readonly countyName: string;
  /** What else people write: "VGR", "Södermanland". */
  readonly otherNames: readonly string[];
  readonly purchasingRegion: PurchasingRegionLetter;
}

export const REGION_NAMES: readonly RegionName[] = TABLE.map(
  ([code, officialName, shortName, countyName, purchasingRegion, otherNames]) => {
    return Object.freeze({ code, officialName, shortName, countyName, otherNames, purchasingRegion });
  },
);

const BY_CODE: ReadonlyMap<string, RegionName> = new Map(REGION_NAMES.map((region) => [region.code, region]));
const BY_NAME = indexByName();
const LONGEST_NAME = 64;

/**
 * The region meant by a code ("12", "1", 1), a name ("Region Skåne", "skåne", "VGR", "Stockholms län", "Skåne county")
 * or both ("12 Skåne län", as SCB writes). Case, composed or decomposed letters, and "Region" or "län" do not matter.
 *
 * Refuses everything else with the nearest names; never guesses, since a wrong region is a wrong contribution.
 */
export function findRegion(asked: string | number): RegionName {
  const region = regionOrNone(asked);
  if (region) return region;
  const shown = String(asked).trim().slice(0, LONGEST_NAME);
  const suggestions = nearest(shown);
  const hint = suggestions.length > 0 ? ` Did you mean ${suggestions.join(', ')}?` : '';
  throw new Refusal('REGION_UNKNOWN', `“${shown}” is not one of the 21 regions.${hint}`, {
    figures: { asked: shown, suggestions },
  });
}

/** As `findRegion`, but undefined where that refuses, and without the cost of suggestions: for files of many rows. */
export function regionOrNone(asked: string | number): RegionName | undefined {
  const text = String(asked).trim();
  const [, code, name] = /^(\d{1,2})(?:\s+(.+))?$/s.exec(text) ?? [undefined, undefined, text];
  if (code === undefined) return findByName(name ?? '');
  const byCode = BY_CODE.get(code.padStart(2, '0'));
  return name === undefined || findByName(name) === byCode ? byCode : undefined;
}

export function isRegionCode(text: string): text is RegionCode {
  return BY_CODE.has(text);
}

function findByName(name: string): RegionName | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  for (const form of forms(name)) {
    const region = BY_NAME.get(form);
    if (region) return region;
  }
  return undefined;
}

/** A name as it stands, and without "Region", "län", "county" and the genitive s before them. */
function forms(name: string): string[] {
  const whole = name
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\s/–-]+/g, ' ')
    .trim();
  const bare = whole.replace(/^region /, '');
  const place = bare.replace(/ (?:län|county)$/, '');
  const withoutGenitive = place === bare ? [] : [place.replace(/s$/, '')];
  return [...new Set([whole, bare, place, ...withoutGenitive])];
}

function namesOf(region: RegionName): string[] {
  return [region.officialName, region.shortName, region.countyName, ...region.otherNames];
}

/** Every form of every name; a form that two regions shared would be a fault of this file, so it stops the start. */
function indexByName(): ReadonlyMap<string, RegionName> {
  const index = new Map<string, RegionName>();
  for (const region of REGION_NAMES) {
    for (const form of namesOf(region).flatMap(forms)) {
      const other = index.get(form);
      if (other && other !== region) throw new Error(`“${form}” names both ${other.officialName} and ${region.officialName}.`);
      index.set(form, region);
    }
  }
  return index;
}

/** Up to three official names that a slip of the pen could have meant. */
function nearest(text: string): string[] {
  const asked = forms(text);
  const limit = Math.max(1, Math.floor(Math.min(...asked.map((form) => form.length)) / 3));
  const distances = REGION_NAMES.map((region) => {
    const known = namesOf(region).flatMap(forms);
    const distance = Math.min(...asked.flatMap((form) => known.map((name) => editDistance(form, name))));
    return { name: region.officialName, distance };
  });
  const close = distances.filter(({ distance }) => distance <= limit).sort((a, b) => a.distance - b.distance);
  return close.slice(0, 3).map(({ name }) => name);
}
