import { contains } from '../host/address.js';
import { isError } from '../host/cell.js';
import type { Table } from '../host/furniture.js';
import type { View } from './view.js';

/** Brings one cell's element up to date: text, looks, table, spill, error and what a pointer resting on it says. */
export function paintCell(view: View, cell: HTMLElement, row: number, column: number): void {
  const { workbook, sheet } = view;
  const content = workbook.cell(sheet, row, column);
  const value = workbook.valueAt(sheet, row, column);
  const shown = workbook.shownAt(sheet, row, column);
  const style = content?.style;
  const error = isError(value) ? value : undefined;
  const fits = typeof value !== 'number' || shown.text.length * 7.4 < view.columnWidth(column) - 6;
  cell.textContent = fits ? shown.text : '#'.repeat(Math.max(1, Math.floor(view.columnWidth(column) / 9)));
  const spill = workbook.spillAt(sheet, row, column);
  const table = workbook.tableAt(sheet, row, column);
  const align = style?.align ?? (error || typeof value === 'boolean' ? 'Center' : typeof value === 'number' ? 'Right' : 'Left');
  const { selection } = workbook;
  cell.className = [
    'cell',
    `align-${align.toLowerCase()}`,
    error && (error.error === '#BUSY!' ? 'busy' : 'error'),
    error?.message !== undefined && 'has-message',
    spill && 'spill',
    table && tableClass(table, row),
    typeof value === 'string' && !style?.wrap && align === 'Left' && spreads(view, row, column, shown.text) && 'spread',
    content?.link && 'link',
    contains(selection.area, row, column) && 'selected',
    selection.row === row && selection.column === column && 'active',
  ]
    .filter(Boolean)
    .join(' ');
  cell.style.color = shown.color === 'red' ? 'var(--wb-negative)' : readable(style?.color);
  cell.style.background = style?.fill === undefined ? '' : style.fill;
  cell.style.fontWeight = style?.bold ? '600' : '';
  cell.style.fontStyle = style?.italic ? 'italic' : '';
  cell.style.whiteSpace = style?.wrap ? 'normal' : '';
  cell.style.paddingInlineStart = style?.indent ? `${5 + style.indent * 9}px` : '';
  if (style?.fill !== undefined && style.color === undefined) cell.style.color = '#1b1a19'; // fills are light, also in the dark theme
  paintBar(view, cell, row, column);
  const tip = error?.message ?? (fits ? content?.link?.screenTip : shown.text);
  if (tip === undefined) cell.removeAttribute('title');
  else cell.title = error ? `${shown.text}  ${tip}` : tip;
  if (error) cell.setAttribute('aria-description', error.message ?? shown.text);
  else cell.removeAttribute('aria-description');
  cell.setAttribute('aria-selected', String(contains(selection.area, row, column)));
}

/** A long text runs on over blank neighbours, as in Excel. */
function spreads(view: View, row: number, column: number, text: string): boolean {
  return text.length * 7 > view.columnWidth(column) - 8 && view.workbook.valueAt(view.sheet, row, column + 1) === null;
}

/** Colours that Excel and the add-in write for paper, as the theme has them; black is the text's own. */
const THEMED: Readonly<Record<string, string>> = {
  '#000000': '',
  black: '',
  '#0563C1': 'var(--wb-link)',
  '#B10E1C': 'var(--wb-negative)',
};

const readable = (color: string | undefined): string => (color === undefined ? '' : (THEMED[color] ?? color));

function tableClass(table: Table, row: number): string {
  const at = row - table.area.row;
  if (at === 0) return 'table-header';
  if (table.showTotals && at === table.area.rows - 1) return 'table-totals';
  return table.showBandedRows && at % 2 === 1 ? 'table-row table-band' : 'table-row';
}

function paintBar(view: View, cell: HTMLElement, row: number, column: number): void {
  const bar = view.workbook.sheet(view.sheet).dataBars.find(({ area }) => contains(area, row, column));
  const value = bar && view.workbook.valueAt(view.sheet, row, column);
  if (!bar || typeof value !== 'number') {
    cell.style.backgroundImage = '';
    return;
  }
  const all = view.workbook
    .gridAt(view.sheet, bar.area)
    .flat()
    .filter((each) => typeof each === 'number');
  const [least, most] = [Math.min(0, ...all), Math.max(0, ...all)];
  const percent = (at: number): string => `${((at - least) / Math.max(1e-9, most - least)) * 100}%`;
  const color = `color-mix(in srgb, ${bar.color} 45%, transparent)`;
  const [from, to] = [percent(Math.min(0, value)), percent(Math.max(0, value))];
  cell.style.backgroundImage = `linear-gradient(to right, transparent ${from}, ${color} ${from} ${to}, transparent ${to})`;
}
