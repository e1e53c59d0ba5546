import type { FunctionMetadata } from '../../host/functions/function-registry.js';

/** The functions of one namespace, with their descriptions in the language shown. */
export interface FunctionHelp {
  readonly namespace: string;
  readonly functions: readonly FunctionMetadata[];
  /** The ids that a name, as somebody would write it, could mean. */
  readonly like: (written: string) => readonly string[];
}

/** A decimal comma parts no arguments: in Swedish a semicolon does. */
export const separatorOf = (language: 'sv' | 'en'): string => (language === 'sv' ? ';' : ',');

/** The functions that what is typed could become. From three letters of the namespace on, and of its names from the first. */
export function candidates({ namespace, functions, like }: FunctionHelp, typed: string): readonly FunctionMetadata[] {
  const upper = typed.toUpperCase();
  const prefix = `${namespace}.`;
  if (!upper.startsWith(prefix)) return upper.length >= 3 && prefix.startsWith(upper) ? functions : [];
  const ids = like(upper.slice(prefix.length));
  return ids.flatMap((id) => functions.find((each) => each.id === id) ?? []);
}

/** A function of the namespace by its whole name. */
export function functionNamed({ namespace, functions }: FunctionHelp, name: string): FunctionMetadata | undefined {
  return functions.find((each) => `${namespace}.${each.name}` === name.toUpperCase());
}

/** The name in a formula that the namespace does not have, where there is one, and what it could mean. */
export function unknownFunction(
  help: FunctionHelp,
  formula: string,
): { readonly name: string; readonly like: string | undefined } | undefined {
  const outsideTexts = formula.replace(/"(?:[^"]|"")*"/g, '""');
  const names = outsideTexts.matchAll(new RegExp(`${help.namespace}\\.([\\p{L}\\p{N}_.]+)`, 'giu'));
  for (const [whole, name = ''] of names) {
    if (functionNamed(help, whole)) continue;
    const [id] = help.like(name);
    const like = help.functions.find((each) => each.id === id);
    return { name: whole.toUpperCase(), like: like && `${help.namespace}.${like.name}` };
  }
  return undefined;
}
