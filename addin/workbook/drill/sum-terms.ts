import { asEntered } from '../fordela-calls.js';

/** What a formula adds or takes away: cells, a call of ACTUAL as it is written, or a number written in it. */
export type SumTerm =
  | { readonly kind: 'cells'; readonly sign: 1 | -1; readonly address: string }
  | { readonly kind: 'call'; readonly sign: 1 | -1; readonly formula: string }
  | { readonly kind: 'number'; readonly sign: 1 | -1; readonly value: number };

type Token = { readonly kind: 'call' | 'cells' | 'function' | 'number' | 'sign'; readonly text: string };

const TOKEN =
  /\s*(?:(?<call>FORDELA\.ACTUAL\s*\((?:"(?:[^"]|"")*"|[^()"])*\))|(?<cells>(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\p{L}\p{N}_.(])|(?<function>SUM|ROUND)\s*\(|(?<number>\d+(?:\.\d+)?)|(?<sign>[-+(),]))/iuy;
const MOST_TOKENS = 2000;

/**
 * Reads a formula that only adds and subtracts, as `range.formulas` gives it (commas, en-US): `=B5+B6`, `=SUM(F2:F9)`, `=ROUND(E5-D5,2)`.
 * Undefined where it does anything else, since then no share of it is a cell's figure.
 */
export function readSum(formula: unknown): SumTerm[] | undefined {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return undefined;
  const tokens = tokenize(asEntered(formula).slice(1));
  if (!tokens) return undefined;
  const reader = new SumReader(tokens);
  const terms = reader.sum(1, false);
  return terms && reader.isDone ? terms : undefined;
}

function tokenize(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    if (text.slice(TOKEN.lastIndex).trim() === '') break;
    const match = TOKEN.exec(text);
    const found = Object.entries(match?.groups ?? {}).find(([, each]) => each !== undefined);
    if (!found || tokens.length > MOST_TOKENS) return undefined;
    tokens.push({ kind: found[0] as Token['kind'], text: found[1] ?? '' });
  }
  return tokens;
}

const flipped = (sign: 1 | -1): 1 | -1 => (sign === 1 ? -1 : 1);

class SumReader {
  #at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get isDone(): boolean {
    return this.#at === this.tokens.length;
  }

  /** Terms with + and − between them; a block of cells is one only inside SUM. */
  sum(sign: 1 | -1, inSum: boolean): SumTerm[] | undefined {
    const terms = this.#term(sign, inSum);
    while (terms && (this.#is('+') || this.#is('-'))) {
      const isMinus = this.#take('-') || !this.#take('+');
      const next = isMinus ? flipped(sign) : sign;
      const more = this.#term(next, inSum);
      if (!more) return undefined;
      terms.push(...more);
    }
    return terms;
  }

  #term(sign: 1 | -1, inSum: boolean): SumTerm[] | undefined {
    if (this.#take('-')) return this.#term(flipped(sign), inSum);
    if (this.#take('+')) return this.#term(sign, inSum);
    if (this.#take('(')) {
      const inner = this.sum(sign, inSum);
      return this.#take(')') ? inner : undefined;
    }
    const token = this.tokens[this.#at++];
    if (token?.kind === 'call') return [{ kind: 'call', sign, formula: `=${token.text}` }];
    if (token?.kind === 'number') return [{ kind: 'number', sign, value: Number(token.text) }];
    if (token?.kind === 'cells')
      return token.text.includes(':') && !inSum ? undefined : [{ kind: 'cells', sign, address: token.text }];
    if (token?.kind === 'function')
      return token.text.toUpperCase() === 'SUM' ? this.#arguments(sign) : this.#rounded(sign, inSum);
    return undefined;
  }

  #arguments(sign: 1 | -1): SumTerm[] | undefined {
    const terms: SumTerm[] = [];
    do {
      const more = this.sum(sign, true);
      if (!more) return undefined;
      terms.push(...more);
    } while (this.#take(','));
    return this.#take(')') ? terms : undefined;
  }

  /** Rounding to the öre or finer changes no amount in kronor. */
  #rounded(sign: 1 | -1, inSum: boolean): SumTerm[] | undefined {
    const terms = this.sum(sign, inSum);
    if (!terms || !this.#take(',')) return undefined;
    const decimals = this.tokens[this.#at++];
    return decimals?.kind === 'number' && Number(decimals.text) >= 2 && this.#take(')') ? terms : undefined;
  }

  #is(text: string): boolean {
    return this.tokens[this.#at]?.kind === 'sign' && this.tokens[this.#at]?.text === text;
  }

  #take(text: string): boolean {
    if (!this.#is(text)) return false;
    this.#at++;
    return true;
  }
}
