import './components.js';
import './pane.css';
import './budget/budget.css';
import './workbook/formulas.css';
import { paneFormat } from '../locales/pane-format.js';
import { PANE_TEXTS } from '../locales/pane-language.js';
import type { PaneTexts } from '../locales/pane-texts.js';
import { budgetTab } from './budget/budget-tab.js';
import { contributionsTab } from './contributions/contributions-tab.js';
import { element } from './element.js';
import { faultOutcome, faultText } from './fault-text.js';
import { laterTab } from './later-tab.js';
import type { Pane, Tab, TabName } from './pane.js';
import type { Services } from './services.js';
import { settingsTab } from './settings/settings-tab.js';
import { createStatusLine } from './status-line.js';
import { workbookTab } from './workbook/workbook-tab.js';

const TABS: readonly (readonly [TabName, (pane: Pane) => Tab])[] = [
  ['contributions', contributionsTab],
  ['whatIf', (pane) => laterTab(pane, async () => (await import('./what-if/what-if-tab.js')).whatIfTab)],
  ['budget', budgetTab],
  ['submit', (pane) => laterTab(pane, async () => (await import('./submit/submit-tab.js')).submitTab)],
  ['workbook', workbookTab],
  ['settings', settingsTab],
];

/** The pane from outside: what the ribbon's buttons say and show. */
export interface MountedPane {
  say: Pane['say'];
  fault(error: unknown): void;
  /** Shows what is chosen as it is now. */
  reload(): void;
  /** Shows the pane anew, in the language that is Office's by now. */
  restart(): void;
  /** Writes the vouchers behind the active cell on a sheet, with what is to be said about it. */
  showVouchers(): Promise<void>;
  readonly texts: PaneTexts;
}

/** Shows the pane in an element. Everything it does goes through the services. */
export function mountTaskPane(root: HTMLElement, services: Services): MountedPane {
  let shown = showPane(root, services, 'contributions', (next) => {
    shown = next;
  });
  return {
    say: (...said) => shown.say(...said),
    fault: (error) => shown.fault(error),
    reload: () => shown.reload(),
    restart: () => shown.restart(),
    showVouchers: () => shown.showVouchers(),
    get texts() {
      return shown.texts;
    },
  };
}

function showPane(root: HTMLElement, services: Services, first: TabName, replaced: (next: MountedPane) => void): MountedPane {
  const language = services.language.current;
  const texts = PANE_TEXTS[language];
  const { line, say } = createStatusLine();
  let current = first;
  const pane: Pane = {
    ...{ services, language, texts, say, format: paneFormat(language) },
    fault: (error) => say(faultText(error, language), 'error', faultOutcome(error)),
    go: (tab, year) => {
      if (year !== undefined) tabs.get(tab)?.showYear?.(year);
      tablist.setAttribute('activeid', `tab-${tab}`);
      document.getElementById(`tab-${tab}`)?.focus();
    },
    restart: () => replaced(showPane(root, services, current, replaced)),
  };
  const tabs = new Map(TABS.map(([name, make]) => [name, make(pane)]));
  const tablist = element('fluent-tablist', { size: 'small', 'aria-label': texts.tabs.label, activeid: `tab-${first}` });
  const panels: HTMLElement[] = [];
  for (const [name] of TABS) {
    const panel = tabs.get(name)?.panel;
    if (!panel) continue;
    setAttributes(panel, { id: `panel-${name}`, role: 'tabpanel', 'aria-labelledby': `tab-${name}`, class: 'panel' });
    panel.hidden = name !== first;
    panels.push(panel);
    tablist.append(element('fluent-tab', { id: `tab-${name}`, slot: 'tab', 'aria-controls': `panel-${name}` }, texts.tabs[name]));
  }
  const choose = (name: TabName): void => {
    current = name;
    for (const [index, [each]] of TABS.entries()) {
      const panel = panels[index];
      if (panel) panel.hidden = each !== name;
    }
    tabs.get(name)?.shown();
  };
  tablist.addEventListener('change', (event) => {
    const { detail } = event as CustomEvent<HTMLElement>; // the tab: the attribute follows later
    const name = TABS.find(([each]) => `tab-${each}` === detail.id)?.[0];
    if (name === undefined || name === current) return;
    say('', 'info'); // what was said belongs to the tab that is left
    choose(name);
  });
  document.documentElement.lang = language;
  root.classList.add('fordela-pane');
  root.replaceChildren(element('h1', { class: 'unseen' }, texts.product), tablist, line, ...panels);
  choose(first);
  const showVouchers = async (): Promise<void> => {
    pane.go('budget');
    await tabs.get('budget')?.drill?.();
  };
  return { say, fault: pane.fault, restart: pane.restart, showVouchers, texts, reload: () => tabs.get(current)?.shown() };
}

function setAttributes(node: HTMLElement, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
}
