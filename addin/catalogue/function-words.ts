/** Words by which people look for a function, Swedish and English, in capitals without spaces. */
export const FUNCTION_WORDS: Readonly<Record<string, readonly string[]>> = {
  CONTRIBUTION: ['BIDRAG', 'BIDRAGET', 'AVGIFT', 'FEE'],
  SHARE: ['ANDEL', 'KVOT', 'QUOTA'],
  POPULATION: ['FOLKMÄNGD', 'INVÅNARE', 'BEFOLKNING', 'INHABITANTS'],
  CONTRIBUTIONS: ['ALLABIDRAG', 'BIDRAGEN', 'REGIONER'],
  BUDGET: ['BUDGETERAT'],
  ACTUAL: ['UTFALL', 'BOKFÖRT', 'KONTO', 'OUTCOME', 'BOOKED'],
  BUDGETVSACTUAL: ['BUDGETMOTUTFALL', 'UPPFÖLJNING', 'AVVIKELSE', 'VARIANCE', 'REPORT'],
  WHATIF: ['PROVA', 'SIMULERA', 'SCENARIO', 'TÄNKOM', 'SIMULATE'],
  ALLOCATE: ['FÖRDELA', 'FÖRDELNING', 'APPORTION', 'DISTRIBUTE'],
  LIST: ['LISTA', 'KODER', 'CODES'],
  STATUS: ['REVISION', 'LÄGE'],
};

/** The functions that a name as somebody would write it could mean: that begin with it, or that are known by a word which does. */
export function functionsLike(written: string, ids: readonly string[]): readonly string[] {
  const typed = written.normalize('NFC').toUpperCase();
  const named = ids.filter((id) => id.startsWith(typed));
  const known = ids.filter((id) => !named.includes(id) && FUNCTION_WORDS[id]?.some((word) => word.startsWith(typed)));
  return [...named, ...known];
}
