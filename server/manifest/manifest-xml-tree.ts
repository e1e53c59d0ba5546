import { element, type XmlChild, type XmlElement } from './manifest-xml-text.js';

const TOKEN = /<\?xml[^?]*\?>|<!--[\s\S]*?-->|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ATTRIBUTE = /([\w:.-]+)="([^"]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads XML strictly, as far as manifests go. Throws where it is not well-formed. */
export function xmlTree(text: string): XmlElement {
  const stack: { name: string; attributes: Record<string, string>; children: XmlChild[] }[] = [
    { name: '', attributes: {}, children: [] },
  ];
  const top = () => stack.at(-1) ?? fail('nothing is open');
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) fail(`not readable at character ${at}: ${text.slice(at, at + 40)}`);
    const [, closes, opens, attributes = '', empty, content] = match;
    if (closes !== undefined) {
      const { name, attributes: own, children } = stack.pop() ?? fail('closed too often');
      if (name !== closes) fail(`</${closes}> closes <${name}>`);
      top().children.push(element(name, own, ...children));
    } else if (opens !== undefined) {
      const own = readAttributes(opens, attributes);
      if (empty === '/') top().children.push(element(opens, own));
      else stack.push({ name: opens, attributes: own, children: [] });
    } else if (content !== undefined && content.trim() !== '') {
      if (stack.length === 1) fail(`text outside the document: ${content.trim()}`);
      top().children.push(withoutEntities(content.trim()));
    }
  }
  const [root, ...others] = top().children;
  if (stack.length !== 1) fail(`<${top().name}> is not closed`);
  if (typeof root !== 'object' || others.length > 0) fail('a document has one root');
  return root;
}

function readAttributes(name: string, text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, key = '', value = ''] of text.matchAll(ATTRIBUTE)) {
    if (key in attributes) fail(`<${name}> has ${key} twice`);
    attributes[key] = withoutEntities(value);
  }
  return attributes;
}

function withoutEntities(text: string): string {
  return text.replace(
    /&([^;&]*);?/g,
    (whole, name: string) => (whole.endsWith(';') ? ENTITIES[name] : undefined) ?? fail(`${whole} is no entity`),
  );
}

function fail(reason: string): never {
  throw new Error(`Not well-formed XML: ${reason}`);
}
