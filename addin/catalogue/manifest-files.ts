import { MANIFEST } from './manifest.js';
import { manifestAddresses } from './manifest-addresses.js';
import { type FunctionMetadata, manifestJson, manifestSwedish, SWEDISH_FILE } from './manifest-json.js';
import { manifestXml } from './manifest-xml.js';
import { RIBBON } from './ribbon.js';

export interface FunctionsJson {
  readonly functions: readonly FunctionMetadata[];
}

export interface ManifestRequest {
  readonly origin: string;
  readonly version: string;
  readonly functions: { readonly en: FunctionsJson; readonly sv: FunctionsJson };
}

/** Every text file of a deployment, by name; the icons are copied beside them. */
export function manifestFiles({ origin, version, functions }: ManifestRequest): Readonly<Record<string, string>> {
  const addresses = manifestAddresses(origin);
  const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
  return {
    'manifest.xml': manifestXml(MANIFEST, RIBBON, addresses, version),
    'manifest.json': json(manifestJson(MANIFEST, RIBBON, addresses, version, functions.en.functions)),
    [SWEDISH_FILE]: json(manifestSwedish(MANIFEST, RIBBON, functions.sv.functions)),
    'functions.en.json': json(functions.en),
    'functions.sv.json': json(functions.sv),
  };
}
