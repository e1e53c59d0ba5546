const SVG = 'http://www.w3.org/2000/svg';

/** A text that is written only where it changes: a node that is left alone costs the browser nothing. */
export interface ShownText {
  readonly node: Text;
  set(value: string): void;
}

export function shownText(first = ''): ShownText {
  const node = document.createTextNode(first);
  let shown = first;
  return {
    node,
    set(value) {
      if (value === shown) return;
      shown = value;
      node.data = value;
    },
  };
}

/** Sets an attribute only where it changes. */
export function attributeSetter(element: Element): (name: string, value: string) => void {
  const shown = new Map<string, string>();
  return (name, value) => {
    if (shown.get(name) === value) return;
    shown.set(name, value);
    element.setAttribute(name, value);
  };
}

export function draw<K extends 'svg' | 'g' | 'rect' | 'text' | 'line'>(
  name: K,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: Node[]
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}
