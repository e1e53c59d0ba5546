/** A function's entry in functions.json, as far as the host reads it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result?: { readonly type?: string; readonly dimensionality?: string };
  readonly options?: {
    readonly requiresAddress?: boolean;
    readonly cancelable?: boolean;
    readonly stream?: boolean;
    readonly volatile?: boolean;
  };
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** What functions.json says of an add-in. */
export interface FunctionCatalogue {
  readonly namespace: string;
  readonly functions: readonly FunctionMetadata[];
}

export type CustomFunction = (...parameters: unknown[]) => unknown;

/** Which names are custom functions, and the code behind each: known from the catalogue, bound by `associate`. */
export class FunctionRegistry {
  readonly #byName = new Map<string, FunctionMetadata>();
  readonly #code = new Map<string, CustomFunction>();

  constructor(catalogues: readonly FunctionCatalogue[]) {
    for (const { namespace, functions } of catalogues) {
      for (const metadata of functions) this.#byName.set(`${namespace}.${metadata.name}`.toUpperCase(), metadata);
    }
  }

  find(name: string): FunctionMetadata | undefined {
    return this.#byName.get(name.toUpperCase());
  }

  associate(id: string, code: CustomFunction): void {
    this.#code.set(id.toUpperCase(), code);
  }

  codeOf(metadata: FunctionMetadata): CustomFunction | undefined {
    return this.#code.get(metadata.id.toUpperCase());
  }

  get names(): readonly string[] {
    return [...this.#byName.keys()];
  }
}
