/** An account's name and the last day of the accounting year that it is of. */
export interface NamedAccount {
  readonly account: string;
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
export function chooseAccountNames(
  known: ReadonlyMap<string, NamedAccount>,
  said: readonly NamedAccount[],
): { readonly replacing: readonly NamedAccount[]; readonly renamed: number } {
  const replacing = said.filter((each) => replaces(each, known.get(each.account)));
  return { replacing, renamed: replacing.filter(({ account, name }) => known.get(account)?.name !== name).length };
}

function replaces(said: NamedAccount, known: NamedAccount | undefined): boolean {
  if (!known) return true;
  const invented = (each: NamedAccount): boolean => each.ofYearThrough === '';
  if (invented(said) !== invented(known)) return invented(known);
  if (said.lettersLost !== known.lettersLost) return known.lettersLost;
  if (said.ofYearThrough === known.ofYearThrough) return said.name !== known.name;
  return said.ofYearThrough > known.ofYearThrough;
}
