import { strToU8, zipSync } from 'fflate';
import { MANIFEST, TRIAL } from './manifest.js';
import { manifestAddresses } from './manifest-addresses.js';
import { COLOR_ICON, manifestJson, manifestSwedish, OUTLINE_ICON, SWEDISH_FILE } from './manifest-json.js';
import { manifestJsonFaults, swedishFaults } from './manifest-json-rules.js';
import { xmlFaults } from './manifest-rules.js';
import { MANIFEST_VERSION } from './manifest-version.js';
import { manifestXml } from './manifest-xml.js';
import { RIBBON } from './ribbon.js';

export interface ManifestRequest {
  readonly origin: string;
  /** For an address that nobody fixed: the add-in is then named so that it is not taken for the office's. */
  readonly trial?: boolean;
  readonly version?: string;
}

export interface ManifestFiles {
  readonly 'manifest.xml': string;
  readonly 'manifest.json': string;
  readonly [SWEDISH_FILE]: string;
}

const TRIAL_REMARK =
  'For trying only: made for the address that was asked, over https. Set FORDELA_ORIGIN to the public address before anybody rolls it out.';

/** Both manifests for an origin; refused in words where it is no address that Office loads from. */
export function manifestFiles({ origin, trial = false, version = MANIFEST_VERSION }: ManifestRequest): ManifestFiles {
  const addresses = manifestAddresses(origin);
  const source = trial ? TRIAL : MANIFEST;
  const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
  return {
    'manifest.xml': manifestXml(source, RIBBON, addresses, version, trial ? TRIAL_REMARK : undefined),
    'manifest.json': json(manifestJson(source, RIBBON, addresses, version)),
    [SWEDISH_FILE]: json(manifestSwedish(source, RIBBON, addresses)),
  };
}

/** What Office would refuse, by file. */
export function manifestFaults(files: ManifestFiles): string[] {
  const checks = [
    ['manifest.xml', xmlFaults(files['manifest.xml'])],
    ['manifest.json', manifestJsonFaults(files['manifest.json'])],
    [SWEDISH_FILE, swedishFaults(files[SWEDISH_FILE])],
  ] as const;
  return checks.flatMap(([name, faults]) => faults.map((fault) => `${name}: ${fault}`));
}

/** The icons that the unified manifest is packed with. */
export const PACKED_ICONS = [COLOR_ICON, OUTLINE_ICON] as const;

/** What an administrator uploads as the unified manifest: it, its Swedish texts and its icons in one zip, the same bytes every time. */
export function manifestPackage(
  files: ManifestFiles,
  icons: Readonly<Record<(typeof PACKED_ICONS)[number], Uint8Array>>,
): Uint8Array {
  const { 'manifest.json': manifest, [SWEDISH_FILE]: swedish } = files;
  return zipSync(
    { 'manifest.json': strToU8(manifest), [SWEDISH_FILE]: strToU8(swedish), ...icons },
    { mtime: '1980-01-01T00:00:00' },
  );
}
