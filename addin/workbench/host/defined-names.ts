import { type Area, absoluteAreaName, parseArea, quoteSheet, unquoteSheet } from './address.js';
import type { CellError } from './cell.js';
import type { Engine } from './engine.js';
import { engineName } from './formula/engine-name.js';
import { tokenize } from './formula/tokens.js';
import type { DefinedName, Furniture } from './furniture.js';

/** Cells of a sheet, by its id. */
export interface Place {
  readonly sheet: string;
  readonly area: Area;
}

/** The sheet's name and the area that a definition such as `='My sheet'!$A$1:$D$9` points to; nothing else is one here. */
export function readDefinition(formula: string): { readonly sheetName: string; readonly area: Area } | undefined {
  const [token, ...more] = tokenize(formula.replace(/^=/, ''));
  if (token?.kind !== 'reference' || token.sheet === undefined || more.length > 0) return undefined;
  const area = parseArea(token.area);
  return area && { sheetName: unquoteSheet(token.sheet), area };
}

export const findName = ({ names }: Furniture, name: string): DefinedName | undefined =>
  names.find((each) => each.name.toLowerCase() === name.toLowerCase());

/** What Excel takes as a name: a word that nobody could read as an address, a row and column, or a truth value. */
export const isName = (text: string): boolean =>
  /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(text) && !parseArea(text) && !/^(?:[rck]\d*|r\d*[ck]\d*|true|false)$/i.test(text);

/** `='My sheet'!$A$1:$D$9` */
export const definitionOf = (sheetName: string, area: Area): string => `=${quoteSheet(sheetName)}!${absoluteAreaName(area)}`;

/** The cells that a name stands for now; where it stands for none, the error that Excel shows in its place. */
export function placeOfName(furniture: Furniture, name: string): Place | CellError {
  const defined = findName(furniture, name);
  if (!defined) return { error: '#NAME?' };
  const read = readDefinition(defined.formula);
  const sheet = furniture.sheets.find((each) => each.name.toLowerCase() === read?.sheetName.toLowerCase());
  return read && sheet ? { sheet: sheet.id, area: read.area } : { error: '#REF!' };
}

/** What the engine knows of the names. A name without cells is not given to it: its formulas show `#NAME?`. */
export class EngineNames {
  readonly #given = new Map<string, string>();

  /** Brings the engine up to the names as they are now; says whether anything was new to it. */
  give(engine: Engine, names: readonly DefinedName[]): boolean {
    const wanted = new Map(names.filter(({ formula }) => readDefinition(formula)).map(({ name, formula }) => [name, formula]));
    const gone = [...this.#given.keys()].filter((name) => !wanted.has(name));
    const fresh = [...wanted].filter(([name, formula]) => this.#given.get(name) !== formula);
    for (const name of gone) {
      engine.dropName(engineName(name));
      this.#given.delete(name);
    }
    for (const [name, formula] of fresh) {
      if (this.#given.has(name)) engine.changeName(engineName(name), formula);
      else engine.addName(engineName(name), formula);
      this.#given.set(name, formula);
    }
    return gone.length > 0 || fresh.length > 0;
  }

  /** The engine was made anew and knows none. */
  forget(): void {
    this.#given.clear();
  }
}
