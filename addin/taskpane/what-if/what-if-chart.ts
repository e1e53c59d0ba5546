import type { ScenarioRow } from '../../../server/scenarios/scenario-answer.js';
import { attributeSetter, draw, shownText } from './what-if-node.js';
import type { WhatIfPane } from './what-if-pane.js';
import { barScale } from './what-if-scale.js';

const WIDTH = 308;
const ROW = 20;
const BARS = { from: 124, to: 220 };

export interface WhatIfChart {
  readonly node: SVGSVGElement;
  paint(rows: readonly ScenarioRow[], label: string): void;
  select(region: string | undefined): void;
}

interface Bar {
  readonly region: string;
  readonly node: SVGGElement;
  paint(row: ScenarioRow, from: number, to: number): void;
}

/** A bar a region, to the right for who pays more and to the left for who pays less. A list to choose from, by mouse and arrows. */
export function whatIfChart(shared: WhatIfPane, chosen: (region: string) => void): WhatIfChart {
  const node = draw('svg', { class: 'chart differences', role: 'listbox', tabindex: 0 });
  const set = attributeSetter(node);
  const axis = draw('line', { class: 'axis', y1: 0 });
  const setAxis = attributeSetter(axis);
  let bars: readonly Bar[] = [];
  let selected: string | undefined;

  const build = (rows: readonly ScenarioRow[]): void => {
    bars = rows.map(({ regionCode }, index) => barOf(shared, regionCode, index));
    node.replaceChildren(...bars.map((bar) => bar.node), axis);
    for (const bar of bars) bar.node.addEventListener('click', () => chosen(bar.region));
    select(selected);
  };
  const select = (region: string | undefined): void => {
    selected = region;
    for (const bar of bars) bar.node.setAttribute('aria-selected', String(bar.region === region));
    const active = bars.find((bar) => bar.region === region);
    if (active) node.setAttribute('aria-activedescendant', active.node.id);
    else node.removeAttribute('aria-activedescendant');
  };
  node.addEventListener('keydown', (event) => {
    const now = bars.findIndex(({ region }) => region === selected);
    const moves: Record<string, number> = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: bars.length - 1 };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const bar = bars[Math.min(Math.max(next, 0), bars.length - 1)];
    if (bar) chosen(bar.region);
  });
  return {
    node,
    select,
    paint(rows, label) {
      if (!isSameRows(bars, rows)) build(rows);
      const scale = barScale(
        rows.map(({ differenceOre }) => differenceOre),
        BARS.from,
        BARS.to,
      );
      rows.forEach((row, index) => {
        const end = scale.place(row.differenceOre);
        bars[index]?.paint(row, Math.min(scale.zero, end), Math.max(scale.zero, end));
      });
      const height = rows.length * ROW;
      set('viewBox', `0 0 ${WIDTH} ${height}`);
      set('aria-label', label);
      setAxis('x1', String(scale.zero));
      setAxis('x2', String(scale.zero));
      setAxis('y2', String(height));
    },
  };
}

const isSameRows = (bars: readonly Bar[], rows: readonly ScenarioRow[]): boolean =>
  bars.length === rows.length && bars.every(({ region }, index) => rows[index]?.regionCode === region);

function barOf({ regionName, change }: WhatIfPane, region: string, index: number): Bar {
  const top = index * ROW;
  const amount = shownText();
  const rect = draw('rect', { y: top + 4, height: ROW - 8, rx: 2 });
  const node = draw(
    'g',
    { id: `what-if-bar-${region}`, role: 'option', 'aria-selected': 'false' },
    draw('rect', { class: 'row', x: 0, y: top, width: WIDTH, height: ROW }),
    draw('text', { x: 4, y: top + 14 }, document.createTextNode(`${regionName(region)} `)),
    rect,
    draw('text', { x: WIDTH - 4, y: top + 14, 'text-anchor': 'end', class: 'amount' }, amount.node),
  );
  const set = attributeSetter(rect);
  return {
    region,
    node,
    paint({ differenceOre }, from, to) {
      amount.set(change(differenceOre));
      set('class', differenceOre < 0 ? 'credit' : 'bar');
      set('x', `${from}`);
      set('width', `${to - from}`);
    },
  };
}
