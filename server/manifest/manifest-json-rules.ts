import { NEEDED_SIZES } from './manifest-addresses.js';
import { versionFault } from './manifest-version.js';

interface UnifiedManifest {
  readonly version?: string;
  readonly id?: string;
  readonly extensions?: readonly {
    readonly runtimes?: readonly {
      readonly lifetime?: string;
      readonly code?: { readonly page?: string };
      readonly actions?: readonly { readonly id: string; readonly view?: string }[];
      readonly customFunctions?: { readonly metadataUrl?: string };
    }[];
    readonly ribbons?: readonly {
      readonly tabs?: readonly {
        readonly groups?: readonly { readonly icons?: readonly Icon[]; readonly controls?: readonly Control[] }[];
      }[];
    }[];
  }[];
}
interface Icon {
  readonly size: number;
}
interface Control {
  readonly id: string;
  readonly actionId?: string;
  readonly icons?: readonly Icon[];
}

/** The longest that Microsoft's schema takes, by the place's name and the one it stands in. */
const LONGEST: readonly (readonly [RegExp, number])[] = [
  [/^name\.short$/, 30],
  [/^name\.full$/, 100],
  [/^description\.short$/, 80],
  [/^description\.full$/, 4000],
  [/^developer\.name$/, 32],
  [/label$/, 64],
  [/supertip\.title$/, 64],
  [/supertip\.description$/, 250],
  [/getStartedMessages\.title$/, 125],
  [/getStartedMessages\.description$/, 250],
  [/Url$|url$|page$|script$/, 2048],
];

/** What Office would refuse in a unified manifest of ours. Its shape is held to Microsoft's schema by the tests; these rules no schema has. */
export function manifestJsonFaults(text: string): string[] {
  const manifest = JSON.parse(text) as UnifiedManifest;
  const version = versionFault(String(manifest.version), { least: 3, most: 3 });
  const [extension] = manifest.extensions ?? [];
  return [
    ...(version === undefined ? [] : [version]),
    ...(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(manifest.id ?? '') ? [] : ['id is no GUID']),
    ...runtimeFaults(extension?.runtimes ?? []),
    ...ribbonFaults(extension),
    ...textFaults(manifest, ''),
  ];
}

/** The Swedish texts stand under the place they replace. */
export function swedishFaults(text: string): string[] {
  const texts = JSON.parse(text) as Readonly<Record<string, string>>;
  const missing = ['name.short', 'description.short', 'description.full'].filter((place) => texts[place] === undefined);
  const { $schema: _, ...replaced } = texts;
  return [
    ...missing.map((place) => `${place} has no Swedish text`),
    ...Object.entries(replaced).flatMap(([place, value]) => valueFaults(place.replaceAll(/\[\d+\]/g, ''), value)),
  ];
}

function runtimeFaults(runtimes: NonNullable<NonNullable<UnifiedManifest['extensions']>[number]['runtimes']>): string[] {
  const [runtime, ...others] = runtimes;
  if (!runtime || others.length > 0) return ['there is not exactly one runtime'];
  const views = (runtime.actions ?? []).filter(({ view }) => view !== undefined);
  return [
    ...(runtime.lifetime === 'long' ? [] : ['the runtime is not long-lived']),
    ...(runtime.customFunctions?.metadataUrl === undefined ? ['the functions have no metadataUrl'] : []),
    ...views.map(({ id }) => `action ${id} names a view, which opens a second pane beside the shared runtime’s`),
  ];
}

function ribbonFaults(extension: NonNullable<UnifiedManifest['extensions']>[number] | undefined): string[] {
  const groups = (extension?.ribbons ?? []).flatMap(({ tabs = [] }) => tabs.flatMap(({ groups: own = [] }) => own));
  const controls = groups.flatMap(({ controls: own = [] }) => own);
  const actions = new Set((extension?.runtimes ?? []).flatMap(({ actions: own = [] }) => own.map(({ id }) => id)));
  const ids = controls.map(({ id }) => id);
  const sizes = [...groups, ...controls].map(({ icons = [] }) => icons.map(({ size }) => size));
  return [
    ...(controls.length === 0 ? ['there is no button'] : []),
    ...controls.filter(({ actionId = '' }) => !actions.has(actionId)).map(({ id }) => `button ${id} has no action`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} stands twice`),
    ...NEEDED_SIZES.filter((size) => sizes.some((own) => !own.includes(size))).map((size) => `an icon lacks ${size} px`),
  ];
}

function textFaults(value: unknown, path: string): string[] {
  if (typeof value === 'string') return path === '$schema' ? [] : valueFaults(path, value);
  if (Array.isArray(value)) return value.flatMap((each) => textFaults(each, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textFaults(each, path === '' ? key : `${path}.${key}`));
}

function valueFaults(path: string, text: string): string[] {
  const longest = LONGEST.find(([place]) => place.test(path))?.[1];
  return [
    ...(text.trim() === '' ? [`${path} is empty`] : []),
    ...(longest !== undefined && text.length > longest ? [`${path} is longer than ${longest}`] : []),
    ...(/^http:/.test(text) ? [`${text} is not https`] : []),
  ];
}
