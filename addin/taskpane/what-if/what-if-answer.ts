import { button, element } from '../element.js';
import { whatIfChart } from './what-if-chart.js';
import type { Outcome, OutcomeYear, Proposals } from './what-if-model.js';
import { attributeSetter, shownText } from './what-if-node.js';
import type { WhatIfPane } from './what-if-pane.js';
import { whatIfTable } from './what-if-table.js';
import { whatIfWhy } from './what-if-why.js';

export interface WhatIfAnswer {
  readonly node: HTMLElement;
  /** The year that is shown. */
  readonly year: number;
  paint(outcome: Outcome, proposals: Proposals): void;
}

/** What the trial comes to in each region, as a chart or a table, and why. The total stands in the strip. */
export function whatIfAnswer(shared: WhatIfPane, yearChosen: () => void): WhatIfAnswer {
  const { text, pane } = shared;
  const [spread, note, proposed] = [shownText(), shownText(), shownText()];
  const select = element('select', { id: 'what-if-year' });
  const yearChooser = element('div', { class: 'chooser' }, element('label', { for: 'what-if-year' }, text.year), select);
  const choose = (region: string): void => {
    selected = region === '' ? undefined : region;
    chart.select(selected);
    table.select(selected);
    if (shown?.answer) why.paint(shown.answer, selected);
  };
  const chart = whatIfChart(shared, choose);
  const table = whatIfTable(shared, choose);
  const why = whatIfWhy(shared, choose);
  const scrolled = element('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': text.amounts }, table.node);
  const figures = element('div', { class: 'figures' }, chart.node, scrolled);
  const heading = element('h2', {}, text.columns.difference);
  const toggle = button(text.showTable, 'subtle', () => {
    const asTable = figures.classList.toggle('as-table');
    scrolled.tabIndex = asTable ? 0 : -1;
    toggle.textContent = asTable ? text.showChart : text.showTable;
    heading.textContent = asTable ? text.amounts : text.columns.difference;
  });
  scrolled.tabIndex = -1;
  const notes = element(
    'div',
    {},
    element('div', { class: 'proposed' }, proposed.node),
    element('div', { class: 'soft' }, spread.node),
    element('div', { class: 'soft' }, note.node),
  );
  const details = element(
    'div',
    { class: 'place' },
    element('div', { class: 'bar' }, heading, toggle),
    element('p', { class: 'unseen' }, text.chartHelp),
    figures,
    why.node,
  );
  const node = element('section', { class: 'answer', 'aria-label': text.amounts }, yearChooser, notes, details);
  const setNode = attributeSetter(node);
  let years: readonly OutcomeYear[] = [];
  let shown: OutcomeYear | undefined;
  let proposals: Proposals = new Map();
  let selected: string | undefined;
  let offered = '';

  const paintYear = (): void => {
    shown = years.find(({ year }) => String(year) === select.value) ?? years[0];
    if (!shown) return;
    const { answer, refusal } = shown;
    setNode('class', refusal ? 'answer outdated' : 'answer');
    notes.hidden = details.hidden = answer === null;
    if (!answer) return;
    const { year, baselineTotalOre } = answer;
    const proposal = proposals.get(year);
    const before = shared.kronor(baselineTotalOre);
    proposed.set(proposal ? text.proposed(year, proposal.name, pane.format.kronor(proposal.total), before) : '');
    const range = answer.spread.differencePercent;
    spread.set(range ? text.spread(shared.percent(range.min), shared.percent(range.max)) : '');
    note.set(answer.carriedForward ? text.carriedForward(year) : answer.status === 'DECIDED' ? text.hypothetical(year) : '');
    chart.paint(answer.rows, text.chart(year));
    table.paint(answer, proposal !== undefined);
    why.paint(answer, selected);
  };
  select.addEventListener('change', yearChosen);
  return {
    node,
    get year() {
      return shown?.year ?? 0;
    },
    paint(outcome, known) {
      proposals = known;
      years = outcome.years;
      const labels = years.map(({ year, refusal }) => (refusal ? text.unmetYear(year) : `${year}`));
      const list = labels.join();
      if (list !== offered) {
        offered = list;
        const before = select.value;
        select.replaceChildren(...years.map(({ year }, index) => element('option', { value: `${year}` }, labels[index])));
        if (years.some(({ year }) => String(year) === before)) select.value = before;
        yearChooser.hidden = years.length < 2;
      }
      paintYear();
    },
  };
}
