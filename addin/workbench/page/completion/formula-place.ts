/** Where the caret stands in a formula that is being written. */
export type FormulaPlace =
  /** In a function's name: what is typed of it, and where it begins. */
  | { readonly kind: 'name'; readonly typed: string; readonly start: number }
  /** Among the arguments of a function of the namespace; the first is 0. */
  | { readonly kind: 'argument'; readonly name: string; readonly index: number };

const NAME = /[\p{L}_][\p{L}\p{N}_.]*$/u;

/** Reads what stands before the caret; texts in quotes are passed over, and so are brackets that are closed again. */
export function formulaPlace(text: string, caret: number): FormulaPlace | undefined {
  if (!text.startsWith('=')) return undefined;
  const open: { readonly name: string; index: number }[] = [];
  let quoted = false;
  for (let at = 1; at < caret; at++) {
    const sign = text[at];
    if (sign === '"') quoted = !quoted;
    if (quoted) continue;
    if (sign === '(') open.push({ name: NAME.exec(text.slice(0, at))?.[0] ?? '', index: 0 });
    else if (sign === ')') open.pop();
    else if (sign === ';' || sign === ',') {
      const inner = open.at(-1);
      if (inner) inner.index++;
    }
  }
  if (quoted) return undefined;
  const typed = NAME.exec(text.slice(1, caret))?.[0];
  if (typed !== undefined) return { kind: 'name', typed, start: caret - typed.length };
  const inner = open.at(-1);
  return inner && inner.name !== '' ? { kind: 'argument', ...inner } : undefined;
}
