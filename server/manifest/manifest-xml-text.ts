export type XmlChild = XmlElement | string;

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlChild[];
}

export const element = (name: string, attributes: Readonly<Record<string, string>>, ...children: XmlChild[]): XmlElement => ({
  name,
  attributes,
  children,
});

/** An element and everything in it. */
export function* walk(root: XmlElement): Generator<XmlElement> {
  yield root;
  for (const child of root.children) if (typeof child === 'object') yield* walk(child);
}

export const childrenOf = ({ children }: XmlElement): XmlElement[] => children.filter((child) => typeof child === 'object');

/** An XML document, indented, with a remark before its root where there is one. */
export function xmlText(root: XmlElement, remark?: string): string {
  const comment = remark === undefined ? '' : `<!-- ${remark} -->\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${comment}${write(root, '')}\n`;
}

function write({ name, attributes, children }: XmlElement, indent: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const open = `${indent}<${name}${written.join('')}`;
  if (children.length === 0) return `${open}/>`;
  if (children.every((child) => typeof child === 'string')) return `${open}>${children.map(escapeXml).join('')}</${name}>`;
  const inner = children.map((child) =>
    typeof child === 'string' ? `${indent}  ${escapeXml(child)}` : write(child, `${indent}  `),
  );
  return `${open}>\n${inner.join('\n')}\n${indent}</${name}>`;
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
