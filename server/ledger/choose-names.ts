/** What something is called, and the last day of the accounting year that the name is of. */
export interface SaidName {
  /** What is named: an account, a dimension, an object of one. */
  readonly key: string;
  readonly name: string;
  /** '' where the name is invented. */
  readonly ofYearThrough: string;
  /** Whether letters of it were lost before the file came. */
  readonly lettersLost: boolean;
}

/**
 * Of what an import says, the names that replace those known: a real name goes before an invented one; one without lost
 * letters before one with; else the newer accounting year's, so that last year's export, imported again, takes nothing back;
 * of the same year the later import's.
 */
export function chooseNames<T extends SaidName>(
  known: ReadonlyMap<string, SaidName>,
  said: readonly T[],
): { readonly replacing: readonly T[]; readonly renamed: number } {
  const replacing = said.filter((each) => replaces(each, known.get(each.key)));
  return { replacing, renamed: replacing.filter(({ key, name }) => known.get(key)?.name !== name).length };
}

function replaces(said: SaidName, known: SaidName | undefined): boolean {
  if (!known) return true;
  const invented = (each: SaidName): boolean => each.ofYearThrough === '';
  if (invented(said) !== invented(known)) return invented(known);
  if (said.lettersLost !== known.lettersLost) return known.lettersLost;
  if (said.ofYearThrough === known.ofYearThrough) return said.name !== known.name;
  return said.ofYearThrough > known.ofYearThrough;
}
