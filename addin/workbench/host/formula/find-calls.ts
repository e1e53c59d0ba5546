import { type Token, tokenize } from './tokens.js';

/** A call of a custom function inside a formula: where it stands among the tokens and its arguments as tokens. */
export interface FoundCall {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly arguments: readonly (readonly Token[])[];
}

/** The outermost calls of custom functions; calls inside their arguments are found when the arguments are compiled. */
export function findCalls(tokens: readonly Token[], isCustom: (name: string) => boolean): FoundCall[] {
  const calls: FoundCall[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'function' || !isCustom(token.name)) continue;
    const call = readCall(tokens, at, token.name);
    if (!call) continue;
    calls.push(call);
    at = call.to;
  }
  return calls;
}

function readCall(tokens: readonly Token[], from: number, name: string): FoundCall | undefined {
  const args: Token[][] = [[]];
  let depth = 0;
  for (let at = from + 1; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    if (token.text === ')' && depth === 0) return { name, from, to: at, arguments: withoutEmptyList(args) };
    if (token.kind === 'function' || token.text === '(' || token.text === '{') depth++;
    if (token.text === ')' || token.text === '}') depth--;
    if (token.text === ',' && depth === 0) args.push([]);
    else args.at(-1)?.push(token);
  }
  return undefined;
}

/** `F()` has no argument; `F(,)` has two that are left out. */
function withoutEmptyList(args: readonly Token[][]): Token[][] {
  const trimmed = args.map(trim);
  return trimmed.length === 1 && trimmed[0]?.length === 0 ? [] : trimmed;
}

function trim(tokens: readonly Token[]): Token[] {
  const first = tokens.findIndex((token) => token.kind !== 'space');
  const last = tokens.findLastIndex((token) => token.kind !== 'space');
  return first < 0 ? [] : tokens.slice(first, last + 1);
}

/** The formula with every custom function's name in capitals, as Excel shows it. */
export function capitalizeCalls(formula: string, isCustom: (name: string) => boolean): string {
  const tokens = tokenize(formula.slice(1));
  return `=${tokens.map((token) => (token.kind === 'function' && isCustom(token.name) ? token.text.toUpperCase() : token.text)).join('')}`;
}
