import { parseArea, quoteSheet, unquoteSheet } from '../address.js';
import type { CellValue } from '../cell.js';
import { engineName } from '../formula/engine-name.js';
import { findCalls } from '../formula/find-calls.js';
import { joinTokens, type Token } from '../formula/tokens.js';
import { ARGUMENTS, type Argument, Call, type Site } from './call.js';
import type { FunctionRegistry } from './function-registry.js';

/** What compiling needs from the bridge and the workbook. */
export interface CompileContext {
  readonly registry: FunctionRegistry;
  readonly home: { readonly sheet: string; readonly row: number; readonly column: number };
  readonly homeName: string;
  sheetId(name: string): string | undefined;
  takeBlock(): number;
  takeSlot(): { row: number; column: number };
  add(call: Call): void;
}

/** Splits a formula into engine text and calls; inner calls are added before the call they are an argument of. */
export function compileParts(tokens: readonly Token[], site: Site, context: CompileContext): (string | Call)[] {
  const found = findCalls(tokens, (name) => context.registry.find(name) !== undefined);
  const parts: (string | Call)[] = [];
  let at = 0;
  for (const { name, from, to, arguments: list } of found) {
    const metadata = context.registry.find(name);
    if (!metadata) continue;
    const args = list.map((each) => compileArgument(each, context));
    const call = new Call(metadata, site, context.home, args, context.takeBlock());
    context.add(call);
    parts.push(engineText(tokens.slice(at, from), site, context), call);
    at = to + 1;
  }
  parts.push(engineText(tokens.slice(at), site, context));
  return parts.filter((part) => part !== '');
}

function compileArgument(tokens: readonly Token[], context: CompileContext): Argument {
  const [only] = tokens;
  if (only === undefined) return { kind: 'omitted' };
  if (tokens.length === 1) {
    const constant = asConstant(only);
    if (constant !== undefined) return { kind: 'constant', value: constant };
    const area = only.kind === 'reference' ? parseArea(only.area) : undefined;
    const sheet =
      only.kind !== 'reference' || only.sheet === undefined ? context.home.sheet : context.sheetId(unquoteSheet(only.sheet));
    if (area && sheet !== undefined) return { kind: 'area', sheet, area };
    if (only.kind === 'name') return { kind: 'named', name: only.text };
  }
  const site: Site = { sheet: ARGUMENTS, ...context.takeSlot(), parts: [] };
  site.parts = compileParts(tokens, site, context);
  return { kind: 'computed', site };
}

function asConstant(token: Token): CellValue | undefined {
  if (token.kind === 'number') return Number(token.text);
  if (token.kind === 'string') return token.text.slice(1, -1).replaceAll('""', '"');
  if (token.kind === 'name' && /^(true|false)$/i.test(token.text)) return token.text.toUpperCase() === 'TRUE';
  return undefined;
}

/** References without a sheet mean the cell's own sheet, also when the argument is evaluated on the hidden one. */
function engineText(tokens: readonly Token[], site: Site, context: CompileContext): string {
  const home = site.sheet === ARGUMENTS ? `${quoteSheet(context.homeName)}!` : '';
  return joinTokens(
    tokens.map((token) => {
      if (token.kind === 'name') return { ...token, text: engineName(token.text) };
      return token.kind === 'reference' && token.sheet === undefined ? { ...token, text: home + token.text } : token;
    }),
  );
}
