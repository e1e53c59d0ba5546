/** Which Excel the host behaves like, where they differ: the one on Windows and Mac, or the one in a browser. */
export type Profile = 'desktop' | 'web';

export const PROFILES: readonly Profile[] = ['desktop', 'web'];

/** The requirement sets of each Excel. ExcelApi stops at what the manifest declares, so that a call beyond it is met here first. */
const DECLARED: Readonly<Record<string, number>> = {
  ExcelApi: 1.12,
  SharedRuntime: 1.1,
  CustomFunctionsRuntime: 1.3,
  RibbonApi: 1.1,
  DialogApi: 1.1,
  AddinCommands: 1.1,
};
const SETS: Readonly<Record<Profile, Readonly<Record<string, number>>>> = {
  desktop: DECLARED,
  web: { ...DECLARED, ExcelApiOnline: 1.1 },
};

/** `Office.context.requirements.isSetSupported`: minor numbers count as numbers, so that 1.9 comes before 1.12. */
export function isSetSupported(profile: Profile, name: string, version = '1.1'): boolean {
  const held = SETS[profile][name];
  return held !== undefined && minorOf(held) >= minorOf(version);
}

const minorOf = (version: number | string): number => {
  const [major = '0', minor = '0'] = String(version).split('.');
  return Number(major) * 1000 + Number(minor);
};
