import { subtractOre } from '../../../server/money/ore.js';
import { button, element } from '../element.js';
import { whatIfChart } from './what-if-chart.js';
import type { Outcome, OutcomeYear } from './what-if-model.js';
import { attributeSetter, shownText } from './what-if-node.js';
import type { WhatIfPane } from './what-if-pane.js';
import { whatIfTable } from './what-if-table.js';
import { whatIfWhy } from './what-if-why.js';

export interface WhatIfAnswer {
  readonly node: HTMLElement;
  /** The year that is shown. */
  readonly year: number;
  paint(outcome: Outcome): void;
  /** Says the answer aloud, once a change is made. */
  announce(): void;
}

/** What the trial comes to: the total, who pays more and less, the regions as a chart or a table, and why. */
export function whatIfAnswer(shared: WhatIfPane, yearChosen: () => void): WhatIfAnswer {
  const { text, pane } = shared;
  const [total, difference, moreLess, spread, note] = [shownText(), shownText(), shownText(), shownText(), shownText()];
  const aloud = element('div', { class: 'unseen', role: 'status' });
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
  const summary = element(
    'div',
    { class: 'summary' },
    element('div', { class: 'total' }, total.node),
    element('div', {}, difference.node),
    element('div', { class: 'soft' }, moreLess.node),
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
  const node = element('section', { class: 'answer', 'aria-label': text.answer }, yearChooser, summary, details, aloud);
  const setNode = attributeSetter(node);
  let years: readonly OutcomeYear[] = [];
  let shown: OutcomeYear | undefined;
  let selected: string | undefined;
  let offered = '';

  const paintYear = (): void => {
    shown = years.find(({ year }) => String(year) === select.value) ?? years[0];
    if (!shown) return;
    const { answer, refusal } = shown;
    setNode('class', refusal ? 'answer outdated' : 'answer');
    summary.hidden = details.hidden = answer === null;
    if (!answer) return;
    const { year, totalOre, baselineTotalOre } = answer;
    total.set(pane.texts.common.kronor(shared.kronor(totalOre)));
    difference.set(`${shared.change(subtractOre(totalOre, baselineTotalOre))} kr ${text.difference}`);
    moreLess.set(text.moreLess(answer.spread));
    const range = answer.spread.differencePercent;
    spread.set(range ? text.spread(shared.percent(range.min), shared.percent(range.max)) : '');
    note.set(answer.carriedForward ? text.carriedForward(year) : answer.status === 'DECIDED' ? text.hypothetical(year) : '');
    chart.paint(answer.rows, text.chart(year));
    table.paint(answer);
    why.paint(answer, selected);
  };
  select.addEventListener('change', yearChosen);
  return {
    node,
    get year() {
      return shown?.year ?? 0;
    },
    paint(outcome) {
      years = outcome.years;
      const labels = years.map(({ year, refusal }) => (refusal ? text.unmetYear(year) : `${year}`));
      const known = labels.join();
      if (known !== offered) {
        offered = known;
        const before = select.value;
        select.replaceChildren(...years.map(({ year }, index) => element('option', { value: `${year}` }, labels[index])));
        if (years.some(({ year }) => String(year) === before)) select.value = before;
        yearChooser.hidden = years.length < 2;
      }
      paintYear();
    },
    announce: () => {
      aloud.textContent = `${total.node.data}. ${difference.node.data}. ${moreLess.node.data}`;
    },
  };
}
