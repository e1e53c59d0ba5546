import { element } from './element.js';

/** A button of the add-in's tab: it runs what was given to `Office.actions.associate`, or shows the task pane. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip?: string;
  /** Buttons with the same group stand together under its name. */
  readonly group?: string;
  /** A sign or an image's address. */
  readonly icon?: string;
  readonly action: { readonly run: string } | { readonly showTaskPane: true };
}

export function ribbonElement(
  buttons: readonly RibbonButton[],
  label: string,
  press: (button: RibbonButton) => void,
): HTMLElement {
  const groups = new Map<string, RibbonButton[]>();
  for (const button of buttons) groups.set(button.group ?? '', [...(groups.get(button.group ?? '') ?? []), button]);
  const root = element('div', { class: 'ribbon', role: 'toolbar', 'aria-label': label });
  for (const [name, members] of groups) {
    const row = element('div', { class: 'ribbon-buttons' }, ...members.map((button) => buttonElement(button, press)));
    root.append(
      element(
        'div',
        { class: 'ribbon-group', role: 'group', 'aria-label': name || label },
        row,
        element('div', { class: 'ribbon-name', 'aria-hidden': 'true' }, name),
      ),
    );
  }
  return element('nav', { class: 'ribbon-frame', 'aria-label': label }, root);
}

function buttonElement(button: RibbonButton, press: (button: RibbonButton) => void): HTMLElement {
  const made = element('button', {
    type: 'button',
    class: 'ribbon-button',
    title: button.tip ?? button.label,
    onclick: () => press(button),
  });
  if (button.icon !== undefined) {
    const isAddress = /[./]/.test(button.icon);
    made.append(
      isAddress
        ? element('img', { src: button.icon, alt: '', width: '20', height: '20' })
        : element('span', { class: 'ribbon-icon', 'aria-hidden': 'true' }, button.icon),
    );
  }
  made.append(element('span', {}, button.label));
  return made;
}
