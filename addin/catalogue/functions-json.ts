import { FUNCTIONS } from './functions.js';

/** functions.json as Excel reads it. */
export interface FunctionsJson {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly type: string;
      readonly dimensionality: string;
      readonly optional?: true;
    }[];
    readonly result: { readonly type: string; readonly dimensionality: string };
    readonly options?: { readonly cancelable: true };
  }[];
}

/** The functions' metadata in one language. Only descriptions differ between languages; names stand in workbooks. */
export function functionsJson(language: 'en' | 'sv'): FunctionsJson {
  return {
    functions: FUNCTIONS.map(({ id, parameters, result, cancelable, texts }) => ({
      id,
      name: id,
      description: texts[language],
      parameters: parameters.map(({ name, type, dimensionality, optional, texts: meaning }) => {
        return { name, description: meaning[language], type, dimensionality, ...(optional ? { optional } : {}) };
      }),
      result,
      ...(cancelable ? { options: { cancelable } } : {}),
    })),
  };
}
