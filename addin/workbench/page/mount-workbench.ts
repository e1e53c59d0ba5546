import './workbench.css';
import wasmAddress from '@ironcalc/wasm/wasm_bg.wasm?url';
import type { Language } from '../host/formula/local-formula.js';
import type { FunctionCatalogue } from '../host/functions/function-registry.js';
import { type Host, installHost } from '../host/install-host.js';
import { loadEngine } from '../host/load-engine.js';
import type { Profile } from '../host/profile.js';
import { BookMenu } from './book-menu.js';
import { Clipboard } from './clipboard.js';
import type { FunctionHelp } from './completion/function-help.js';
import { Editor } from './editor.js';
import { element } from './element.js';
import { Grid } from './grid.js';
import { listenToGrid } from './keys.js';
import { refusalWords } from './refusal-words.js';
import { type RibbonButton, ribbonElement } from './ribbon.js';
import { paintSheetTabs } from './sheet-tabs.js';
import { paintStatus } from './status-bar.js';
import { deleteRowsHere, insertRowHere } from './table-rows.js';
import { fill, textsOf } from './texts.js';
import { View } from './view.js';

export interface WorkbenchOptions {
  /** Mounts the add-in's pane in `#task-pane`; called again when the language changes. */
  readonly taskPane: (root: HTMLElement) => void;
  /** The add-in's tab, in the language that is shown. */
  readonly ribbon: readonly RibbonButton[] | ((language: Language) => readonly RibbonButton[]);
  /** What functions.json says. */
  readonly functions: readonly FunctionCatalogue[];
  /** Calls `CustomFunctions.associate` and `Office.actions.associate`: the globals are there by then. */
  readonly registerFunctions: () => void;
  /** What the formula bar tells of the functions, in the language that is shown. */
  readonly functionHelp?: (language: Language) => FunctionHelp;
  readonly language: Language;
  /** The Excel to behave like. */
  readonly profile?: Profile;
  readonly root?: HTMLElement;
  readonly languageChanged?: (language: Language) => void;
  /** Another workbook was opened. */
  readonly bookChanged?: () => void;
}

/** Builds the page: ribbon, formula bar, cells, sheet tabs, status bar and the task pane beside them. */
export async function mountWorkbench(options: WorkbenchOptions): Promise<Host> {
  await loadEngine(wasmAddress);
  const root = options.root ?? document.body;
  const pane = element('aside', { class: 'task-pane-frame' });
  const surface = { showTaskPane: () => pane.removeAttribute('hidden'), hideTaskPane: () => pane.setAttribute('hidden', '') };
  const { functions, language, profile = 'web' } = options;
  const host = installHost({ functions, language, surface, profile });
  options.registerFunctions();
  const view = new View(host);
  let stop = (): void => undefined;
  const build = (language: Language): void => {
    stop();
    stop = buildPage(host, view, options, root, pane, language, build);
  };
  build(options.language);
  return host;
}

function buildPage(
  host: Host,
  view: View,
  options: WorkbenchOptions,
  root: HTMLElement,
  pane: HTMLElement,
  language: Language,
  rebuild: (language: Language) => void,
): () => void {
  host.setLanguage(language);
  const texts = textsOf(language);
  document.documentElement.lang = language;
  const message = element('div', { class: 'workbench-alert', role: 'alert', hidden: true });
  const failed = (reason: unknown): void => {
    message.hidden = false;
    message.textContent = fill(texts.refused, { reason: refusalWords(reason, texts) });
    setTimeout(() => message.setAttribute('hidden', ''), 8000);
  };
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch (reason) {
      failed(reason);
    }
  };
  const press = ({ action }: RibbonButton): void => {
    if ('showTaskPane' in action) pane.removeAttribute('hidden');
    else host.runAction(action.run).then((known) => known || failed(action.run), failed);
  };
  const ribbon = typeof options.ribbon === 'function' ? options.ribbon(language) : options.ribbon;
  const grid = new Grid(view, texts);
  const help = options.functionHelp?.(language);
  const editor = new Editor(view, grid, texts, failed, help);
  const tabs = element('nav', { class: 'sheet-tabs', 'aria-label': texts.sheets });
  const status = element('div', { class: 'status-parts' });
  const footer = element('footer', { class: 'status-bar' }, editor.message, status);
  const switcher = element(
    'button',
    { type: 'button', class: 'quiet', lang: language === 'sv' ? 'en' : 'sv', onclick: () => change() },
    texts.language,
  );
  const menu = new BookMenu(view, texts, () => {
    listen();
    refresh();
    options.bookChanged?.();
  });
  const tool = (sign: string, label: string, run: () => void): HTMLElement =>
    element('button', { type: 'button', class: 'quiet', 'aria-label': label, title: label, onclick: run }, sign);
  const undo = [tool('↶', texts.undo, () => view.workbook.undo()), tool('↷', texts.redo, () => view.workbook.redo())];
  const rows = [
    tool('⊞', `${texts.insertRow} (Ctrl++)`, () => attempt(() => insertRowHere(view))),
    tool('⊟', `${texts.deleteRows} (Ctrl+-)`, () => attempt(() => deleteRowsHere(view))),
  ];
  const header = element('header', { class: 'title-bar' }, element('h1', {}, 'Fordela'), menu.root, ...undo, ...rows, switcher);
  const close = element(
    'button',
    {
      type: 'button',
      class: 'pane-close',
      'aria-label': texts.closePane,
      title: texts.closePane,
      onclick: () => pane.setAttribute('hidden', ''),
    },
    '✕',
  );
  const place = element('div', { id: 'task-pane' });
  pane.setAttribute('aria-label', texts.pane);
  pane.replaceChildren(element('div', { class: 'pane-head' }, element('h2', {}, 'Fordela'), close), place);
  const main = element('main', { class: 'sheet-side' }, editor.root, grid.root, tabs);
  root.replaceChildren(
    element(
      'div',
      { class: 'workbench' },
      header,
      ribbonElement(ribbon, texts.ribbon, press),
      element('div', { class: 'desk' }, main, pane),
      footer,
      message,
    ),
  );
  let sheet = view.sheet;
  const refresh = (): void => {
    grid.repaint();
    editor.refresh();
    paintSheetTabs(view, texts, tabs, attempt);
    paintStatus(view, texts, status);
    if (sheet !== view.sheet) grid.root.scrollTo(0, 0);
    sheet = view.sheet;
  };
  let stopListening = (): void => undefined;
  const listen = (): void => {
    stopListening();
    host.setLanguage(language);
    stopListening = view.workbook.listen((event) => {
      if (event.kind === 'edited') return;
      if (event.kind === 'changed') menu.changed();
      refresh();
    });
  };
  const change = (): void => {
    const next = language === 'sv' ? 'en' : 'sv';
    void menu.saveNow().then(() => {
      options.languageChanged?.(next);
      rebuild(next);
    });
  };
  const saveNow = (): void => void menu.saveNow();
  window.addEventListener('pagehide', saveNow);
  listenToGrid(view, grid, editor);
  new Clipboard(view, grid.root, failed);
  listen();
  refresh();
  void menu.start().catch(failed);
  options.taskPane(place);
  return () => {
    window.removeEventListener('pagehide', saveNow);
    editor.remove();
    stopListening();
  };
}
