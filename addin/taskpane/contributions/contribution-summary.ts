import { shownText } from '../../../server/agreement/known-text.js';
import type { ContributionTable } from '../../workbook/contribution-query.js';
import { element } from '../element.js';
import type { Pane } from '../pane.js';

const COLORS = { PRELIMINARY: 'warning', DECIDED: 'success', SUPERSEDED: 'subtle', SCENARIO: 'informative' } as const;

/** The year at a glance: how firm, whether invented, how much, for how many. */
export function contributionSummary({ texts, format, language }: Pane, table: ContributionTable): HTMLElement {
  const text = texts.contributions;
  const { decision, scenario } = table;
  return element(
    'div',
    { class: 'summary' },
    table.example && element('div', { class: 'example' }, element('strong', {}, text.example), ' ', text.exampleMeaning),
    element(
      'div',
      { class: 'badges' },
      element('fluent-badge', { appearance: 'tint', color: COLORS[table.status] }, text.status[table.status]),
      decision && element('span', { class: 'soft' }, text.decided(decision.decidedOn, shownText(decision.reference, language))),
    ),
    scenario && element('div', { class: 'soft' }, text.fromScenario(scenario.name, scenario.version)),
    element('div', { class: 'total' }, texts.common.kronor(format.kronor(table.total))),
    element('div', { class: 'soft' }, `${format.persons(table.population)} ${text.inhabitants} (${table.referenceDate})`),
  );
}

/** Where the figures come from. */
export function contributionSources({ texts, language }: Pane, table: ContributionTable): HTMLElement {
  const text = texts.contributions;
  return element(
    'dl',
    { class: 'sources', 'aria-label': text.sources },
    element('dt', {}, text.budgetSource),
    element('dd', {}, shownText(table.source, language)),
    element('dt', {}, text.populationOn(table.referenceDate)),
    element('dd', {}, shownText(table.populationSource, language)),
    table.populationNote !== '' && element('dd', {}, shownText(table.populationNote, language)),
  );
}
