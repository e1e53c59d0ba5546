import { subtractOre } from '../../../server/money/ore.js';
import type { ScenarioRow, ScenarioYear } from '../../../server/scenarios/scenario-answer.js';
import { element } from '../element.js';
import { type ShownText, shownText } from './what-if-node.js';
import type { WhatIfPane } from './what-if-pane.js';

export interface WhatIfTable {
  readonly node: HTMLElement;
  /** The baseline is called today's, or what stood before a proposal. */
  paint(year: ScenarioYear, isBeforeProposal: boolean): void;
  select(region: string | undefined): void;
}

/** The answer first: a narrow pane shows two columns without scrolling. */
const COLUMNS = ['scenario', 'difference', 'baseline', 'percent', 'perInhabitant'] as const;
type Column = (typeof COLUMNS)[number];

interface Line {
  readonly node: HTMLTableRowElement;
  readonly cells: Readonly<Record<Column, ShownText>>;
}

/** The chart's text alternative: every region today and tried, to the öre. Rows stay in the page; only their texts change. */
export function whatIfTable(shared: WhatIfPane, chosen: (region: string) => void): WhatIfTable {
  const { text, regionName } = shared;
  const caption = shownText();
  const body = element('tbody');
  const foot = lineOf(element('th', { scope: 'row' }, text.sum));
  const head = element('tr', {}, element('th', { scope: 'col' }, text.columns.region));
  const baselineTitle = shownText(text.columns.baseline);
  for (const column of COLUMNS) {
    const title = column === 'baseline' ? baselineTitle.node : text.columns[column];
    head.append(element('th', { scope: 'col', class: 'number' }, title));
  }
  const node = element(
    'table',
    { class: 'what-if' },
    element('caption', { class: 'unseen' }, caption.node),
    element('thead', {}, head),
    body,
    element('tfoot', {}, foot.node),
  );
  let regions: readonly string[] = [];
  let lines: readonly Line[] = [];
  let selected: string | undefined;

  const build = (rows: readonly ScenarioRow[]): void => {
    regions = rows.map(({ regionCode }) => regionCode);
    lines = rows.map(({ regionCode }) => {
      const line = lineOf(element('th', { scope: 'row' }, regionName(regionCode)));
      line.node.addEventListener('click', () => chosen(regionCode));
      return line;
    });
    body.replaceChildren(...lines.map((line) => line.node));
    select(selected);
  };
  const select = (region: string | undefined): void => {
    selected = region;
    lines.forEach((line, index) => {
      line.node.classList.toggle('chosen', regions[index] === region);
    });
  };
  return {
    node,
    select,
    paint({ year, rows, totalOre, baselineTotalOre }, isBeforeProposal) {
      baselineTitle.set(isBeforeProposal ? text.columns.baselineBefore : text.columns.baseline);
      if (rows.length !== regions.length || rows.some(({ regionCode }, index) => regions[index] !== regionCode)) build(rows);
      caption.set(text.chart(year));
      rows.forEach((row, index) => {
        const line = lines[index];
        if (line) paintRow(shared, line, row);
      });
      foot.cells.baseline.set(shared.kronor(baselineTotalOre));
      foot.cells.scenario.set(shared.kronor(totalOre));
      foot.cells.difference.set(shared.change(subtractOre(totalOre, baselineTotalOre)));
    },
  };
}

function paintRow(shared: WhatIfPane, { cells }: Line, row: ScenarioRow): void {
  cells.baseline.set(shared.kronor(row.baselineOre));
  cells.scenario.set(shared.kronor(row.scenarioOre));
  cells.difference.set(shared.change(row.differenceOre));
  cells.percent.set(shared.percent(row.differencePercent));
  cells.perInhabitant.set(shared.perInhabitant(row.kronorPerInhabitant));
}

function lineOf(heading: HTMLElement): Line {
  const cells = Object.fromEntries(COLUMNS.map((column) => [column, shownText()])) as Record<Column, ShownText>;
  const numbers = COLUMNS.map((column) => element('td', { class: 'number' }, cells[column].node));
  return { node: element('tr', {}, heading, ...numbers), cells };
}
