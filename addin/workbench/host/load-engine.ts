import initialise, { type InitInput } from '@ironcalc/wasm';

let loaded: Promise<unknown> | undefined;

/** Loads the calculation engine once: from its address in a browser, from its bytes in Node. */
export async function loadEngine(source: InitInput): Promise<void> {
  loaded ??= initialise({ module_or_path: source });
  await loaded;
}
