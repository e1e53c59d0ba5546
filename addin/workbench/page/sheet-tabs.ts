import { addSheet, deleteSheet, renameSheet } from '../host/sheet-operations.js';
import { ask } from './ask.js';
import { element } from './element.js';
import { fill, type Texts } from './texts.js';
import type { View } from './view.js';

/** The sheets as tabs, and buttons to add, rename and delete. */
export function paintSheetTabs(view: View, texts: Texts, place: HTMLElement, attempt: (work: () => void) => void): void {
  const { workbook } = view;
  const visible = workbook.furniture.sheets.filter(({ visibility }) => visibility === 'Visible');
  const show = (id: string): void =>
    workbook.select({ sheet: id, area: { row: 0, column: 0, rows: 1, columns: 1 }, row: 0, column: 0 });
  const focused = place.contains(document.activeElement) && document.activeElement?.getAttribute('role') === 'tab';
  const tabs = visible.map(({ id, name }) => {
    const selected = id === view.sheet;
    return element(
      'button',
      {
        type: 'button',
        role: 'tab',
        class: 'sheet-tab',
        'aria-selected': String(selected),
        tabindex: selected ? '0' : '-1',
        onclick: () => show(id),
        ondblclick: () => void rename(),
      },
      name,
    );
  });
  const rename = async (): Promise<void> => {
    const sheet = workbook.sheet(view.sheet);
    const name = await ask(texts, texts.sheetName, sheet.name);
    if (name) attempt(() => workbook.edit(() => renameSheet(workbook, sheet, name)));
  };
  const remove = async (): Promise<void> => {
    const sheet = workbook.sheet(view.sheet);
    if ((await ask(texts, fill(texts.confirmSheet, { name: sheet.name }))) !== undefined)
      attempt(() => workbook.edit(() => deleteSheet(workbook, sheet)));
  };
  const list = element('div', { class: 'sheet-list', role: 'tablist', 'aria-label': texts.sheets }, ...tabs);
  list.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = visible[visible.findIndex(({ id }) => id === view.sheet) + step];
    if (step !== 0 && next) show(next.id);
  });
  const tool = (sign: string, label: string, run: () => void): HTMLElement =>
    element('button', { type: 'button', class: 'sheet-tool', 'aria-label': label, title: label, onclick: run }, sign);
  place.replaceChildren(
    list,
    tool('+', texts.addSheet, () => attempt(() => show(workbook.edit(() => addSheet(workbook)).id))),
    tool('✎', texts.renameSheet, () => void rename()),
    tool('✕', texts.deleteSheet, () => void remove()),
  );
  if (focused) tabs.find((tab) => tab.getAttribute('aria-selected') === 'true')?.focus();
}
