type Child = Node | string | null | undefined | false;

/** One element with attributes and children. Texts stay texts: nothing is ever read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes?: Readonly<Record<string, string | undefined>>,
  ...children: Child[]
): HTMLElementTagNameMap[K];
export function element(
  name: string,
  attributes?: Readonly<Record<string, string | undefined>>,
  ...children: Child[]
): HTMLElement;
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: Child[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  for (const child of children) if (child) made.append(child);
  return made;
}

/**
 * A button that does one thing at a time: it is out of use while it works. Its role is said twice, since tools that check pages do not
 * see what a component says of itself inside.
 */
export function button(
  label: string,
  appearance: 'primary' | 'outline' | 'subtle',
  press: () => unknown,
  attributes: Record<string, string> = {},
): HTMLElement {
  const made = element('fluent-button', { role: 'button', appearance, size: 'small', ...attributes }, label);
  made.addEventListener('click', async () => {
    if (made.hasAttribute('disabled-focusable')) return;
    made.setAttribute('disabled-focusable', '');
    try {
      await press();
    } finally {
      made.removeAttribute('disabled-focusable');
    }
  });
  return made;
}
