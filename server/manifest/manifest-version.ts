/**
 * What the manifests call themselves: raised with every change of what they say, whatever the program's own version is.
 * Office refuses to load an add-in below 1.0 (docs/decisions/0038).
 */
export const MANIFEST_VERSION = '1.0.0';

/** Why Office would refuse the version of a manifest; undefined where it would not. XML has up to four numbers, JSON three. */
export function versionFault(version: string, numbers: { readonly least: number; readonly most: number }): string | undefined {
  const parts = version.split('.');
  const isVersion = parts.every((part) => /^(0|[1-9]\d{0,4})$/.test(part));
  if (!isVersion || parts.length < numbers.least || parts.length > numbers.most) return `“${version}” is no version`;
  return Number(parts[0]) >= 1 ? undefined : `version ${version} is below 1.0: Office loads no such add-in`;
}
