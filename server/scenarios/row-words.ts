/** What an adjustment row says in its first column; the texts that a sheet may use for it stand in `ROW_WORDS`. */
export type RowWord =
  | 'total'
  | 'totalPercent'
  | 'totalGrowth'
  | 'rate'
  | 'population'
  | 'personsGiven'
  | 'growth'
  | 'leaves'
  | 'joins'
  | 'equalShare'
  | 'unit'
  | 'method'
  | 'fixed'
  | 'floor'
  | 'ceiling'
  | 'floorShare'
  | 'ceilingShare'
  | 'floorPerInhabitant'
  | 'ceilingPerInhabitant'
  | 'groupFloor'
  | 'groupCeiling'
  | 'groupFloorShare'
  | 'groupCeilingShare'
  | 'maxRise'
  | 'maxFall'
  | 'phaseIn';

/** English and Swedish, the first of each is what is written; case and spaces around do not matter in reading. */
export const ROW_WORDS: Readonly<Record<RowWord, { readonly en: readonly string[]; readonly sv: readonly string[] }>> = {
  total: { en: ['total', 'total kr'], sv: ['summa', 'totalt', 'summa kr'] },
  totalPercent: { en: ['total % once', 'total %'], sv: ['summa % en gång', 'summa %', 'totalt %'] },
  totalGrowth: { en: ['total % a year'], sv: ['summa % per år', 'totalt % per år'] },
  rate: { en: ['rate', 'rate kr per inhabitant'], sv: ['kr per invånare', 'belopp per invånare'] },
  population: { en: ['population', 'population on'], sv: ['folkmängd', 'folkmängd den'] },
  personsGiven: { en: ['inhabitants'], sv: ['invånare'] },
  growth: {
    en: ['inhabitants % a year', 'growth %', 'growth % a year'],
    sv: ['invånare % per år', 'tillväxt %', 'tillväxt % per år'],
  },
  leaves: { en: ['leaves'], sv: ['lämnar'] },
  joins: { en: ['joins'], sv: ['ansluter'] },
  equalShare: { en: ['equal share', 'equal part'], sv: ['lika del', 'lika delar'] },
  unit: { en: ['unit', 'unit kr'], sv: ['enhet', 'avrundning kr'] },
  method: { en: ['method'], sv: ['metod'] },
  fixed: { en: ['fixed', 'fixed amount'], sv: ['fast belopp', 'fast'] },
  floor: { en: ['floor', 'at least'], sv: ['golv', 'lägst'] },
  ceiling: { en: ['ceiling', 'at most'], sv: ['tak', 'högst'] },
  floorShare: { en: ['floor share'], sv: ['golv andel'] },
  ceilingShare: { en: ['ceiling share'], sv: ['tak andel'] },
  floorPerInhabitant: { en: ['floor per inhabitant'], sv: ['golv per invånare'] },
  ceilingPerInhabitant: { en: ['ceiling per inhabitant'], sv: ['tak per invånare'] },
  groupFloor: { en: ['group floor'], sv: ['gruppens golv'] },
  groupCeiling: { en: ['group ceiling'], sv: ['gruppens tak'] },
  groupFloorShare: { en: ['group floor share'], sv: ['gruppens golv andel'] },
  groupCeilingShare: { en: ['group ceiling share'], sv: ['gruppens tak andel'] },
  maxRise: { en: ['max rise %', 'highest rise %'], sv: ['högsta ökning %'] },
  maxFall: { en: ['max fall %', 'highest fall %'], sv: ['högsta minskning %'] },
  phaseIn: { en: ['phase in years', 'phase-in years'], sv: ['infasning år'] },
};

const BY_TEXT: ReadonlyMap<string, RowWord> = new Map(
  Object.entries(ROW_WORDS).flatMap(([word, { en, sv }]) => [...en, ...sv].map((text) => [text, word as RowWord] as const)),
);

/** The word that a text means in either language; undefined for any other text. */
export function rowWordOf(text: string): RowWord | undefined {
  return BY_TEXT.get(text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').replace(/\s*%/, ' %').trim());
}
