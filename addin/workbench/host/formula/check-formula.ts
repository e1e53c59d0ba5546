import { type Token, tokenize } from './tokens.js';

const MAX_LENGTH = 8192;
const MAX_TEXT = 255;
const MAX_DEPTH = 64;
/** The engine's own limit, below Excel's: beyond it the engine ends, and every later call with it. */
const MAX_OPERANDS = 1000;

const OPERANDS: ReadonlySet<Token['kind']> = new Set(['reference', 'structured', 'string', 'number', 'error', 'name']);
const BINARY = '+-*/^&=<>:!';
/** What another workbook's or an add-in's name has before its `!`. */
const PREFIXES = /'(?:[^']|'')*'!|\[[^\]]*\](?:[\p{L}_][\p{L}\p{N}_.]*)?!/gu;

/** Why Excel refuses a formula, with its leading `=`: it does not parse, or something in it is too long; `undefined` for a formula. */
export function formulaFault(formula: string): string | undefined {
  if (formula.length > MAX_LENGTH) return `A formula has at most ${MAX_LENGTH} characters.`;
  const state: State = { open: [], wantsOperand: true, afterComma: false, spaced: false, comparing: false };
  let operands = 0;
  for (const token of tokenize(formula.slice(1).replace(PREFIXES, ''))) {
    if (token.kind === 'string' && !isClosed(token.text)) return 'A text has no end.';
    if (token.kind === 'string' && token.text.length - 2 > MAX_TEXT)
      return `A text in a formula has at most ${MAX_TEXT} characters.`;
    if (OPERANDS.has(token.kind)) operands++;
    if (!take(state, token)) return `'${token.text}' does not belong there.`;
    if (state.open.length > MAX_DEPTH) return `Functions are nested at most ${MAX_DEPTH} deep.`;
    if (operands > MAX_OPERANDS) return `The workbench takes at most ${MAX_OPERANDS} operands in a formula.`;
  }
  if (state.wantsOperand) return 'Something is missing at the end.';
  return state.open.length > 0 ? 'A parenthesis is not closed.' : undefined;
}

/** The formula with the parentheses that are missing at its end, as Excel completes what is typed. */
export function withClosedParentheses(formula: string): string {
  for (let missing = 0, closed = formula; missing <= MAX_DEPTH; missing++, closed += ')')
    if (formulaFault(closed) === undefined) return closed;
  return formula;
}

interface State {
  readonly open: ('(' | 'function' | '{')[];
  wantsOperand: boolean;
  /** An argument may be left out here. */
  afterComma: boolean;
  spaced: boolean;
  /** A `<` or `>` came last: `<=`, `<>` and `>=` are one operator. */
  comparing: boolean;
}

/** Takes the next token; false where none like it can stand. */
function take(state: State, token: Token): boolean {
  if (token.kind === 'space') {
    state.spaced = true;
    return true;
  }
  const { spaced, afterComma } = state;
  state.spaced = false;
  state.afterComma = false;
  if (token.kind !== 'sign') state.comparing = false;
  if (token.kind === 'function') return opens(state, 'function');
  if (OPERANDS.has(token.kind)) {
    const meets = !state.wantsOperand && spaced && token.kind !== 'number' && token.kind !== 'string'; // two ranges: their intersection
    if (!state.wantsOperand && !meets) return false;
    state.wantsOperand = false;
    return true;
  }
  switch (token.text) {
    case '(':
      return state.wantsOperand ? opens(state, '(') : opens({ ...state, wantsOperand: true }, 'function') && called(state);
    case '{':
      return opens(state, '{');
    case ')':
    case '}':
      return closes(state, token.text, afterComma);
    case ',':
    case ';':
      if (state.open.length === 0 || (state.wantsOperand && !afterComma)) return false;
      state.wantsOperand = true;
      state.afterComma = state.open.at(-1) === 'function';
      return true;
    case '%':
    case '#':
      return !state.wantsOperand;
    case '@':
      return state.wantsOperand;
  }
  if (state.wantsOperand) return '+-'.includes(token.text) || (state.comparing && '=>'.includes(token.text));
  if (!BINARY.includes(token.text)) return false;
  state.wantsOperand = true;
  state.comparing = '<>'.includes(token.text);
  return true;
}

function opens(state: State, kind: State['open'][number]): boolean {
  if (!state.wantsOperand) return false;
  state.open.push(kind);
  state.afterComma = kind === 'function';
  return true;
}

/** `LAMBDA(x,x)(1)`: what stands before is called. */
function called(state: State): boolean {
  state.wantsOperand = true;
  state.afterComma = true;
  return true;
}

function closes(state: State, sign: string, afterComma: boolean): boolean {
  const kind = state.open.pop();
  if (kind === undefined || (kind === '{') !== (sign === '}')) return false;
  if (state.wantsOperand && !(afterComma && kind === 'function')) return false;
  state.wantsOperand = false;
  return true;
}

/** A text ends with its quote; quotes inside are doubled. */
const isClosed = (text: string): boolean => /^"(?:[^"]|"")*"$/u.test(text);
