const SVG = 'http://www.w3.org/2000/svg';

/** One element of a picture. */
export function draw<K extends 'svg' | 'rect' | 'text' | 'line'>(
  name: K,
  attributes: Readonly<Record<string, string | number>>,
  text?: string,
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}
