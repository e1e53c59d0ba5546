import { columnName, keyOf } from '../host/address.js';
import { paintCell } from './cell-view.js';
import { paintCharts } from './chart.js';
import { element } from './element.js';
import { type Frozen, frozenOf, keepInPlace, withFrozen } from './frozen.js';
import type { Texts } from './texts.js';
import { HEADER_PX, ROW_HEADER_PX, ROW_PX, type View } from './view.js';

interface Window {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly frozen: Frozen;
}

/** The cells on screen as a `role="grid"`: only what is in sight is in the document, and one cell takes the focus. */
export class Grid {
  readonly root: HTMLElement;
  readonly #view: View;
  readonly #sheet: HTMLElement;
  readonly #charts = element('div', { class: 'charts' });
  readonly #rows = new Map<number, { line: HTMLElement; cells: Map<number, HTMLElement> }>();
  #header: HTMLElement | undefined;
  #frame = 0;

  constructor(view: View, texts: Texts) {
    this.#view = view;
    this.#sheet = element('div', { class: 'sheet', role: 'grid', 'aria-label': texts.grid, 'aria-multiselectable': 'true' });
    this.root = element('div', { class: 'grid' }, this.#sheet, this.#charts);
    this.root.addEventListener('scroll', () => this.repaint());
    new ResizeObserver(() => this.repaint()).observe(this.root);
  }

  repaint(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.paint());
  }

  paint(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const { rows, columns } = this.#view.extent;
    this.#sheet.style.width = `${ROW_HEADER_PX + this.#view.columnLeft(columns)}px`;
    this.#sheet.style.height = `${HEADER_PX + rows * ROW_PX}px`;
    this.#sheet.setAttribute('aria-rowcount', String(rows + 1));
    this.#sheet.setAttribute('aria-colcount', String(columns + 1));
    const seen = this.#window(rows, columns);
    this.#paintHeader(seen);
    for (const [row, { line }] of this.#rows) {
      if ((row >= seen.top && row <= seen.bottom) || row < seen.frozen.rows) continue;
      line.remove();
      this.#rows.delete(row);
    }
    for (const row of withFrozen(seen.frozen.rows, seen.top, seen.bottom)) this.#paintRow(row, seen);
    paintCharts(this.#view, this.#charts);
  }

  /** Scrolls the active cell into sight; with `focus` it takes the keyboard. */
  reveal(focus: boolean): void {
    const { row, column } = this.#view.corner;
    const top = row * ROW_PX;
    const left = this.#view.columnLeft(column);
    const [height, width] = [
      this.root.clientHeight - HEADER_PX - ROW_PX,
      this.root.clientWidth - ROW_HEADER_PX - this.#view.columnWidth(column),
    ];
    const frozen = frozenOf(this.#view);
    const [under, beside] = [frozen.rows * ROW_PX, this.#view.columnLeft(frozen.columns)]; // hidden behind what stays in place
    if (row < frozen.rows) this.paint();
    else if (top < this.root.scrollTop + under) this.root.scrollTop = top - under;
    else if (top > this.root.scrollTop + height) this.root.scrollTop = top - height;
    if (column < frozen.columns) this.paint();
    else if (left < this.root.scrollLeft + beside) this.root.scrollLeft = left - beside;
    else if (left > this.root.scrollLeft + width) this.root.scrollLeft = Math.min(left, left - width);
    this.paint();
    const { selection } = this.#view.workbook;
    if (focus) this.cellAt(selection.row, selection.column)?.focus({ preventScroll: true });
  }

  cellAt(row: number, column: number): HTMLElement | undefined {
    return this.#rows.get(row)?.cells.get(column);
  }

  /** The place under a pointer. */
  placeOf(target: EventTarget | null): { row: number; column: number } | undefined {
    const cell = target instanceof Element ? target.closest<HTMLElement>('.cell') : null;
    return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : undefined;
  }

  #window(rows: number, columns: number): Window {
    const top = Math.floor(this.root.scrollTop / ROW_PX);
    const bottom = Math.min(rows - 1, top + Math.ceil(this.root.clientHeight / ROW_PX) + 1);
    let left = 0;
    while (left < columns - 1 && this.#view.columnLeft(left + 1) <= this.root.scrollLeft) left++;
    let right = left;
    while (right < columns - 1 && this.#view.columnLeft(right) < this.root.scrollLeft + this.root.clientWidth) right++;
    return { top, bottom, left, right, frozen: frozenOf(this.#view) };
  }

  #paintHeader({ left, right, frozen }: Window): void {
    const { area } = this.#view.workbook.selection;
    const line = element(
      'div',
      { class: 'column-headers', role: 'row', 'aria-rowindex': '1' },
      element('div', { class: 'corner', role: 'columnheader', 'aria-colindex': '1' }, '\u25E2'),
    );
    for (const column of withFrozen(frozen.columns, left, right)) {
      const inside = column >= area.column && column < area.column + area.columns;
      const head = element(
        'div',
        {
          class: inside ? 'column-header within' : 'column-header',
          role: 'columnheader',
          'aria-colindex': String(column + 2),
          'data-column': String(column),
        },
        columnName(column),
      );
      head.style.left = `${ROW_HEADER_PX + this.#view.columnLeft(column)}px`;
      head.style.width = `${this.#view.columnWidth(column)}px`;
      keepInPlace(head, column < frozen.columns, this.root.scrollLeft, 0);
      head.append(element('span', { class: 'column-edge', 'data-column': String(column) }));
      line.append(head);
    }
    if (this.#header) this.#header.replaceWith(line);
    else this.#sheet.prepend(line);
    this.#header = line;
  }

  #paintRow(row: number, { left, right, frozen }: Window): void {
    const { area, row: activeRow, column: activeColumn } = this.#view.workbook.selection;
    const known = this.#rows.get(row) ?? this.#addRow(row);
    const head = known.line.firstElementChild;
    head?.classList.toggle('within', row >= area.row && row < area.row + area.rows);
    const isFrozen = row < frozen.rows;
    keepInPlace(known.line, isFrozen, 0, this.root.scrollTop);
    for (const [column, cell] of known.cells) {
      if ((column >= left && column <= right) || column < frozen.columns) continue;
      cell.remove();
      known.cells.delete(column);
    }
    for (const column of withFrozen(frozen.columns, left, right)) {
      const cell = known.cells.get(column) ?? this.#addCell(known, row, column);
      cell.style.left = `${ROW_HEADER_PX + this.#view.columnLeft(column)}px`;
      cell.style.width = `${this.#view.columnWidth(column)}px`;
      cell.tabIndex = row === activeRow && column === activeColumn ? 0 : -1;
      paintCell(this.#view, cell, row, column);
      keepInPlace(cell, column < frozen.columns, this.root.scrollLeft, 0);
      cell.classList.toggle('opaque', isFrozen || column < frozen.columns);
    }
  }

  #addRow(row: number): { line: HTMLElement; cells: Map<number, HTMLElement> } {
    const line = element(
      'div',
      { class: 'row', role: 'row', 'aria-rowindex': String(row + 2) },
      element('div', { class: 'row-header', role: 'rowheader', 'aria-colindex': '1' }, String(row + 1)),
    );
    line.style.top = `${HEADER_PX + row * ROW_PX}px`;
    const added = { line, cells: new Map<number, HTMLElement>() };
    this.#rows.set(row, added);
    this.#sheet.append(line);
    return added;
  }

  #addCell({ line, cells }: { line: HTMLElement; cells: Map<number, HTMLElement> }, row: number, column: number): HTMLElement {
    const cell = element('div', {
      role: 'gridcell',
      'aria-colindex': String(column + 2),
      'data-row': String(row),
      'data-column': String(column),
      id: `cell-${keyOf(row, column)}`,
    });
    cells.set(column, cell);
    line.append(cell);
    return cell;
  }
}
