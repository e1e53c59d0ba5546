import './submit.css';
import { SUBMIT_TEXTS } from '../../locales/submit-language.js';
import { element } from '../element.js';
import type { Pane, Tab } from '../pane.js';
import { budgetSubmit } from './budget-submit.js';
import { ledgerSubmit } from './ledger-submit.js';
import { populationSubmit } from './population/population-submit.js';
import type { SubmitPane } from './submit-pane.js';

/** What goes from the office into the server: a draft of the budget, the ledger's files, and the regions' population. */
export function submitTab(given: Pane): Tab {
  const pane: SubmitPane = { ...given, texts: { ...given.texts, submit: SUBMIT_TEXTS[given.language] } };
  const parts = [budgetSubmit(pane), ledgerSubmit(pane), populationSubmit(pane)];
  const panel = element('div', {}, ...parts.map(({ node }) => node));
  return { panel, shown: () => parts.forEach((part) => void part.show()) };
}
