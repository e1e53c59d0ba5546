import { REFRESH_TEXTS } from '../../locales/refresh-texts.js';
import type { FormulaStates } from '../../workbook/formula-states.js';
import { element } from '../element.js';
import type { Pane } from '../pane.js';
import { listed } from './say-report.js';

/** The workbook's formulas: how many, when they last asked, and those that show errors or old values. */
export function formulaCard(pane: Pane, states: FormulaStates, revision: number | undefined): HTMLElement {
  const { texts, format, services } = pane;
  const own = REFRESH_TEXTS[pane.language].card;
  const { answered, tally } = services.functionsRuntime;
  const isStale = answered !== undefined && revision !== undefined && revision > answered.revision;
  const soft = (words: string): HTMLElement => element('div', { class: 'soft' }, words);
  const warn = (words: string): HTMLElement => element('div', { class: 'stale' }, words);
  return element(
    'li',
    { class: 'card' },
    element('h3', {}, own.title(states.of)),
    soft(answered ? texts.workbook.fetched(format.ago(answered.at, services.now()), answered.revision) : own.notAsked),
    isStale && warn(texts.workbook.newer(revision)),
    tally.kept > 0 && warn(REFRESH_TEXTS[pane.language].kept(tally.kept)),
    states.waiting > 0 && soft(REFRESH_TEXTS[pane.language].waiting(states.waiting)),
    states.errors.length > 0 && warn(REFRESH_TEXTS[pane.language].errors(states.errors.length, listed(states.errors))),
  );
}
