/** The pieces of a formula that the host looks at; everything else passes to the engine as it is. */
export type Token =
  | { readonly kind: 'reference'; readonly text: string; readonly sheet: string | undefined; readonly area: string }
  | { readonly kind: 'function'; readonly text: string; readonly name: string }
  | { readonly kind: 'structured'; readonly text: string; readonly table: string; readonly inner: string }
  | { readonly kind: 'string' | 'number' | 'error' | 'name' | 'space' | 'sign'; readonly text: string };

const SHEET = String.raw`(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const END = String.raw`(?![\p{L}\p{N}_.(\[!])`;
const PATTERNS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['string', /"(?:[^"]|"")*"?/uy],
  ['error', /#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|SPILL!|CALC!|BUSY!)/uy],
  [
    'reference',
    new RegExp(`(${SHEET})?(${CELL}:${CELL}|${CELL}|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?\\d{1,7}:\\$?\\d{1,7})${END}`, 'uy'),
  ],
  ['function', /([\p{L}_][\p{L}\p{N}_.]*)\(/uy],
  ['number', /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+/uy],
  ['name', /[\p{L}_\\][\p{L}\p{N}_.?\\]*/uy],
  ['space', /\s+/uy],
];

/** Cuts a formula, without its leading `=`, into tokens whose texts join to the formula again. */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = structured(formula, at) ?? matched(formula, at) ?? { kind: 'sign' as const, text: formula.charAt(at) };
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function matched(formula: string, at: number): Token | undefined {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (!match?.[0]) continue;
    const text = match[0];
    if (kind === 'reference') return { kind, text, sheet: match[1]?.slice(0, -1), area: match[2] ?? '' };
    if (kind === 'function') return { kind, text, name: match[1] ?? '' };
    if (kind !== 'structured') return { kind, text };
  }
  return undefined;
}

const TABLE_NAME = /[\p{L}_\\][\p{L}\p{N}_.]*(?=\[)|(?=\[)/uy;

function structured(formula: string, at: number): Token | undefined {
  TABLE_NAME.lastIndex = at;
  const match = TABLE_NAME.exec(formula);
  if (!match) return undefined;
  let depth = 0;
  const open = at + match[0].length;
  for (let end = open; end < formula.length; end++) {
    const sign = formula[end];
    if (sign === "'") end++;
    else if (sign === '[') depth++;
    else if (sign === ']' && --depth === 0) {
      return { kind: 'structured', text: formula.slice(at, end + 1), table: match[0], inner: formula.slice(open + 1, end) };
    }
  }
  return undefined;
}

export const joinTokens = (tokens: readonly Token[]): string => tokens.map((token) => token.text).join('');
