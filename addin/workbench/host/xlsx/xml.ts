/** Text for XML; signs that XML cannot carry are left out. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (sign) => (sign === '\t' || sign === '\n' || sign === '\r' ? sign : ''))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org';
export const MAIN = `${OFFICE}/spreadsheetml/2006/main`;
export const RELATIONS = `${OFFICE}/officeDocument/2006/relationships`;
const PACKAGE = `${OFFICE}/package/2006/relationships`;

/** A part's relationships: id → kind and target. */
export function relationships(list: readonly { readonly id: string; readonly kind: string; readonly target: string }[]): string {
  const entries = list.map(
    ({ id, kind, target }) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${escapeXml(target)}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}">${entries.join('')}</Relationships>`;
}
