import { formatValue } from '../host/text/number-format.js';
import { element } from './element.js';
import { fill, type Texts } from './texts.js';
import type { View } from './view.js';

const MAX_CELLS = 200_000;

/** What the selection comes to, how many answers are awaited, and always: that this is not Excel. */
export function paintStatus(view: View, texts: Texts, place: HTMLElement): void {
  const { workbook } = view;
  const { sheet, area } = workbook.selection;
  const values = area.rows * area.columns > 1 && area.rows * area.columns < MAX_CELLS ? workbook.gridAt(sheet, area).flat() : [];
  const numbers = values.filter((value) => typeof value === 'number');
  const filled = values.filter((value) => value !== null && value !== '').length;
  const sum = numbers.reduce((all, value) => all + value, 0);
  const code = workbook.numberFormatAt(sheet, workbook.selection.row, workbook.selection.column);
  const shown = (value: number): string => formatValue(Number(value.toPrecision(15)), code, workbook.language).text;
  const waiting = workbook.bridge.open;
  const parts = [
    waiting > 0 ? fill(texts.waiting, { count: waiting }) : '',
    numbers.length > 1 ? `${texts.average}: ${shown(sum / numbers.length)}` : '',
    filled > 1 ? `${texts.count}: ${filled}` : '',
    numbers.length > 1 ? `${texts.sum}: ${shown(sum)}` : '',
  ].filter((part) => part !== '');
  place.replaceChildren(
    element('strong', { class: 'not-excel' }, texts.label),
    element('span', { class: 'sums' }, ...parts.map((part) => element('span', {}, part))),
  );
}
