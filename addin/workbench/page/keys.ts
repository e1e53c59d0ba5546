import { parseArea } from '../host/address.js';
import { clearArea } from '../host/cell-operations.js';
import { refuseProtected } from '../host/excel/protection.js';
import type { Editor } from './editor.js';
import type { Grid } from './grid.js';
import { deleteRowsHere, insertRowHere, tabOutOfTable } from './table-rows.js';
import { ROW_PX, type View } from './view.js';

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** The grid's keyboard and pointer: moving, selecting, editing, deleting, undo and calculation, as in Excel. */
export function listenToGrid(view: View, grid: Grid, editor: Editor): void {
  grid.root.addEventListener('keydown', (event) => {
    if (editor.editing || event.defaultPrevented || event.altKey) return;
    if (handle(event, view, grid, editor)) {
      event.preventDefault();
      if (!editor.editing) grid.reveal(true);
    }
  });
  grid.root.addEventListener('pointerdown', (event) => select(event, view, grid, editor));
  grid.root.addEventListener('dblclick', (event) => {
    if (grid.placeOf(event.target)) editor.begin();
  });
}

function handle(event: KeyboardEvent, view: View, grid: Grid, editor: Editor): boolean {
  const control = event.ctrlKey || event.metaKey;
  if (move(event, view, grid, control)) return true;
  if (control) return command(event, view);
  const { workbook } = view;
  const { selection } = workbook;
  switch (event.key) {
    case 'Enter':
      view.goTo(selection.row + (event.shiftKey ? -1 : 1), selection.column);
      return true;
    case 'Tab':
      if (event.shiftKey && selection.column === 0) return false; // the way out for the keyboard
      if (event.shiftKey || !tabOutOfTable(view)) view.goTo(selection.row, selection.column + (event.shiftKey ? -1 : 1));
      return true;
    case 'F2':
      editor.begin();
      return true;
    case 'F9':
      workbook.calculate(false);
      return true;
    case 'Escape':
      view.goTo(selection.row, selection.column);
      return true;
    case 'Delete':
    case 'Backspace':
      refuseProtected(selection, workbook);
      workbook.edit(() => clearArea(workbook, selection.sheet, selection.area, 'Contents'));
      workbook.tellEdited(selection.sheet, selection.area);
      return true;
  }
  if (event.key.length !== 1) return false;
  editor.begin(event.key);
  return true;
}

function move(event: KeyboardEvent, view: View, grid: Grid, control: boolean): boolean {
  const from = event.shiftKey ? view.corner : view.workbook.selection;
  const arrow = ARROWS[event.key];
  const page = Math.max(1, Math.floor(grid.root.clientHeight / ROW_PX) - 2);
  const used = view.workbook.usedArea(view.sheet);
  if (arrow) {
    const next = control
      ? view.edge(from.row, from.column, ...arrow)
      : { row: from.row + arrow[0], column: from.column + arrow[1] };
    view.goTo(next.row, next.column, event.shiftKey);
  } else if (event.key === 'Home') view.goTo(control ? 0 : from.row, 0, event.shiftKey);
  else if (event.key === 'End' && control && used)
    view.goTo(used.row + used.rows - 1, used.column + used.columns - 1, event.shiftKey);
  else if (event.key === 'End') view.goTo(from.row, view.edge(from.row, from.column, 0, 1).column, event.shiftKey);
  else if (event.key === 'PageDown' && !control) view.goTo(from.row + page, from.column, event.shiftKey);
  else if (event.key === 'PageUp' && !control) view.goTo(from.row - page, from.column, event.shiftKey);
  else return false;
  return true;
}

function command(event: KeyboardEvent, view: View): boolean {
  const { workbook, sheet } = view;
  const key = event.key.toLowerCase();
  if (key === 'z' && !event.shiftKey) workbook.undo();
  else if (key === 'y' || key === 'z') workbook.redo();
  else if (key === 'a') {
    const used = workbook.usedArea(sheet) ?? workbook.selection.area;
    workbook.select({ ...workbook.selection, area: used, row: used.row, column: used.column });
  } else if (event.key === 'F9') workbook.calculate(true);
  else if (key === '+') insertRowHere(view);
  else if (key === '-') deleteRowsHere(view);
  else return false;
  return true;
}

function select(event: PointerEvent, view: View, grid: Grid, editor: Editor): void {
  const edge = event.target instanceof HTMLElement && event.target.classList.contains('column-edge') ? event.target : undefined;
  if (edge) {
    resize(event, view, grid, Number(edge.dataset.column));
    return;
  }
  const place = grid.placeOf(event.target);
  if (!place || event.button !== 0) return;
  editor.commit(0, 0, false);
  view.goTo(place.row, place.column, event.shiftKey);
  grid.reveal(true);
  follow(event, view, place);
  const drag = (moved: PointerEvent): void => {
    const over = grid.placeOf(document.elementFromPoint(moved.clientX, moved.clientY));
    if (over) view.goTo(over.row, over.column, true);
  };
  grid.root.addEventListener('pointermove', drag);
  window.addEventListener('pointerup', () => grid.root.removeEventListener('pointermove', drag), { once: true });
}

/** A click follows a link in the workbook, as in Excel. */
function follow(event: PointerEvent, view: View, place: { row: number; column: number }): void {
  const reference = view.workbook.cell(view.sheet, place.row, place.column)?.link?.documentReference;
  if (reference === undefined || event.shiftKey) return;
  const parting = reference.lastIndexOf('!');
  const name = reference
    .slice(0, parting)
    .replace(/^#?'?|'$/g, '')
    .replaceAll("''", "'");
  const sheet = view.workbook.sheetNamed(name);
  const area = parseArea(reference.slice(parting + 1)) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  if (sheet) view.workbook.select({ sheet: sheet.id, area, row: area.row, column: area.column });
}

function resize(event: PointerEvent, view: View, grid: Grid, column: number): void {
  event.preventDefault();
  const [start, width] = [event.clientX, view.columnWidth(column)];
  const drag = (moved: PointerEvent): void => {
    view.workbook.sheet(view.sheet).columnWidths[column] = Math.max(24, width + moved.clientX - start);
    grid.repaint();
  };
  window.addEventListener('pointermove', drag);
  window.addEventListener('pointerup', () => window.removeEventListener('pointermove', drag), { once: true });
}
