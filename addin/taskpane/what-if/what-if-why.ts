import { type ScenarioYear, STEP_NAMES } from '../../../server/scenarios/scenario-answer.js';
import { element } from '../element.js';
import { shownText } from './what-if-node.js';
import type { WhatIfPane } from './what-if-pane.js';

export interface WhatIfWhy {
  readonly node: HTMLElement;
  paint(year: ScenarioYear, region: string | undefined): void;
}

/** Where a region's difference comes from: six steps that sum to it, and what holds the amount. */
export function whatIfWhy(shared: WhatIfPane, chosen: (region: string) => void): WhatIfWhy {
  const { text, regionName, change, kronor } = shared;
  const select = element('select', { id: 'what-if-region' });
  const [sum, held, note] = [shownText(), shownText(), shownText()];
  const steps = STEP_NAMES.map((name) => ({ name, shown: shownText() }));
  const list = element(
    'table',
    { class: 'steps' },
    element('caption', { class: 'unseen' }, text.columns.difference),
    element(
      'tbody',
      {},
      ...steps.map(({ name, shown }) =>
        element('tr', {}, element('th', { scope: 'row' }, text.steps[name]), element('td', { class: 'number' }, shown.node)),
      ),
    ),
    element(
      'tfoot',
      {},
      element('tr', {}, element('th', { scope: 'row' }, text.columns.difference), element('td', { class: 'number' }, sum.node)),
    ),
  );
  const hint = element('p', { class: 'soft' }, text.whyHelp);
  const details = element('div', { class: 'why' }, list, element('p', {}, held.node), element('p', { class: 'soft' }, note.node));
  const node = element(
    'div',
    { class: 'place' },
    element(
      'div',
      { class: 'chooser' },
      element('label', { for: 'what-if-region' }, text.why('').replace(/[,\s]+$/, '')),
      select,
    ),
    hint,
    details,
  );
  let regions = '';
  select.addEventListener('change', () => chosen(select.value));
  return {
    node,
    paint(year, region) {
      const known = year.rows.map(({ regionCode }) => regionCode).join();
      if (known !== regions) {
        regions = known;
        select.replaceChildren(
          element('option', { value: '' }, text.fields.chooseRegion),
          ...year.rows.map(({ regionCode }) => element('option', { value: regionCode }, regionName(regionCode))),
        );
      }
      const row = year.rows.find(({ regionCode }) => regionCode === region);
      if (select.value !== (row?.regionCode ?? '')) select.value = row?.regionCode ?? '';
      hint.hidden = row !== undefined;
      details.hidden = row === undefined;
      if (!row) return;
      for (const { name, shown } of steps) shown.set(change(row.steps[name]));
      sum.set(change(row.differenceOre));
      held.set(row.heldBy ? text.held[row.heldBy.kind](kronor(row.heldBy.amountOre)) : text.notHeld);
      const leaving = year.leaving.find(({ regionCode }) => regionCode === region);
      const joins = row.baselineOre === 0 && row.scenarioOre > 0 ? text.joinsHere : '';
      note.set(leaving ? text.leavesHere(leaving.lastNoticeDay) : joins);
    },
  };
}
