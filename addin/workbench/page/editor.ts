import { areaName, parseArea } from '../host/address.js';
import { isError } from '../host/cell.js';
import { refuseProtected } from '../host/excel/protection.js';
import { withClosedParentheses } from '../host/formula/check-formula.js';
import { fromLocalFormula, type Language, toLocalFormula } from '../host/formula/local-formula.js';
import { growTables } from '../host/grow-table.js';
import { goToOrDefineName } from '../host/name-operations.js';
import { errorName } from '../host/text/error-name.js';
import { logicalText } from '../host/text/number-format.js';
import { listAt } from '../host/validations.js';
import { cellMessage } from './cell-message.js';
import { Completion } from './completion/completion.js';
import { type FunctionHelp, separatorOf } from './completion/function-help.js';
import { element } from './element.js';
import { placeOfCell } from './frozen.js';
import type { Grid } from './grid.js';
import { tabOutOfTable } from './table-rows.js';
import type { Texts } from './texts.js';
import type { View } from './view.js';

/** The name box, the formula bar and the entry in the cell: one text, edited in either place. */
export class Editor {
  readonly root: HTMLElement;
  readonly #view: View;
  readonly #grid: Grid;
  readonly #name: HTMLInputElement;
  readonly #bar: HTMLInputElement;
  readonly #inCell: HTMLInputElement;
  readonly #failed: (reason: unknown) => void;
  readonly #words = element('datalist', { id: 'cell-words' });
  readonly #texts: Texts;
  readonly #help: FunctionHelp | undefined;
  readonly #completion: Completion | undefined;
  /** Says in the status bar, and aloud, why the active cell shows an error. */
  readonly message = element('div', { class: 'cell-message', role: 'status', 'aria-live': 'polite', hidden: true });
  editing = false;

  constructor(view: View, grid: Grid, texts: Texts, failed: (reason: unknown) => void, help?: FunctionHelp) {
    this.#view = view;
    this.#grid = grid;
    this.#failed = failed;
    this.#texts = texts;
    this.#help = help;
    this.#completion = help && new Completion(help, separatorOf(view.workbook.language), texts);
    this.#name = element('input', { class: 'name-box', 'aria-label': texts.nameBox, spellcheck: 'false' });
    this.#bar = element('input', {
      class: 'formula-input',
      'aria-label': texts.formula,
      spellcheck: 'false',
      autocomplete: 'off',
    });
    this.#inCell = element('input', {
      class: 'cell-input',
      'aria-label': texts.formula,
      spellcheck: 'false',
      autocomplete: 'off',
      hidden: true,
    });
    grid.root.append(this.#inCell);
    const insert = { type: 'button', class: 'fx', 'aria-label': texts.insertFunction, title: texts.insertFunction };
    this.root = element(
      'div',
      { class: 'formula-bar' },
      this.#name,
      element('button', { ...insert, onclick: () => this.#insertFunction() }, 'fx'),
      this.#bar,
      this.#words,
    );
    for (const input of [this.#bar, this.#inCell]) this.#completion?.attach(input);
    this.#name.addEventListener('keydown', (event) => this.#onNameKey(event));
    this.#bar.addEventListener('focus', () => this.#beginInBar());
    for (const input of [this.#bar, this.#inCell]) {
      input.addEventListener('keydown', (event) => this.#onKey(event, input));
      input.addEventListener('input', () => this.#mirror(input));
    }
    this.#inCell.addEventListener('blur', () => {
      if (this.editing && document.activeElement !== this.#bar) this.commit(0, 0, false);
    });
  }

  /** The text that stands for the cell's content, as it would be typed in the display language. */
  contentText(row: number, column: number): string {
    const { workbook, sheet } = this.#view;
    const cell = workbook.cell(sheet, row, column);
    if (cell?.formula !== undefined) return toLocalFormula(cell.formula, workbook.language);
    const value = cell?.value ?? workbook.valueAt(sheet, row, column);
    if (value === null) return '';
    if (isError(value)) return errorName(value.error, workbook.language);
    if (typeof value === 'boolean') return logicalText(value, workbook.language);
    if (typeof value === 'number') return this.#numberText(value, row, column);
    return /^[=+\-@']/.test(value) || (value !== '' && !Number.isNaN(Number(value))) ? `'${value}` : value;
  }

  #numberText(value: number, row: number, column: number): string {
    const { workbook, sheet } = this.#view;
    if (/y/i.test(workbook.numberFormatAt(sheet, row, column))) return workbook.shownAt(sheet, row, column).text;
    return workbook.language === 'sv' ? String(value).replace('.', ',') : String(value);
  }

  refresh(): void {
    if (this.editing) return;
    const { area, row, column } = this.#view.workbook.selection;
    if (document.activeElement !== this.#name) this.#name.value = areaName(area); // an answer may come while somebody types here
    this.#bar.value = this.contentText(row, column);
    const message = cellMessage(this.#view, this.#texts, this.#help, row, column);
    if (this.message.textContent !== message) this.message.textContent = message;
    this.message.hidden = message === '';
  }

  remove(): void {
    this.#completion?.remove();
  }

  /** Begins a formula in a blank cell, or goes on with what is written, with the functions in sight. */
  #insertFunction(): void {
    this.begin(this.#bar.value === '' ? this.#begun : this.#bar.value);
    this.#completion?.show(this.#inCell);
  }

  /** What a formula of ours begins with; alone it is none, and leaving the cell takes it back. */
  get #begun(): string {
    return this.#help ? `=${this.#help.namespace}.` : '=';
  }

  /** Starts editing in the cell, with its content (F2) or with what was typed. */
  begin(text?: string): void {
    const { row, column } = this.#view.workbook.selection;
    this.#setEditing(true);
    this.#inCell.hidden = false;
    this.#inCell.value = text ?? this.contentText(row, column);
    const place = placeOfCell(this.#view, this.#grid.root, row, column);
    this.#inCell.style.left = `${place.left}px`;
    this.#inCell.style.top = `${place.top}px`;
    this.#inCell.style.minWidth = `${this.#view.columnWidth(column)}px`;
    this.#offer(row, column);
    this.#mirror(this.#inCell);
    this.#inCell.focus({ preventScroll: true });
    this.#inCell.setSelectionRange(this.#inCell.value.length, this.#inCell.value.length);
  }

  /** A cell with a list offers its words, which the browser narrows down to what is typed. */
  #offer(row: number, column: number): void {
    const words = listAt(this.#view.workbook, this.#view.sheet, row, column) ?? [];
    this.#words.replaceChildren(...words.map((word) => element('option', { value: word })));
    if (words.length > 0) this.#inCell.setAttribute('list', this.#words.id);
    else this.#inCell.removeAttribute('list');
  }

  /** Enters what was typed and moves on; without `focus` because somebody went elsewhere. */
  commit(down: number, right: number, focus = true): void {
    if (!this.editing) return;
    if (!focus && this.#bar.value === this.#begun) {
      this.#leave();
      return;
    }
    this.#setEditing(false);
    this.#inCell.hidden = true;
    const { row, column, sheet } = this.#view.workbook.selection;
    try {
      refuseProtected({ sheet }, this.#view.workbook);
      const area = { row, column, rows: 1, columns: 1 };
      this.#view.workbook.edit(() => {
        this.#view.workbook.enter(sheet, row, column, completed(this.#bar.value, this.#view.workbook.language));
        growTables(this.#view.workbook, sheet, area);
      });
      this.#view.workbook.tellEdited(sheet, area);
    } catch (reason) {
      this.#failed(reason);
    }
    if (focus) {
      if (right !== 1 || !tabOutOfTable(this.#view)) this.#view.goTo(row + down, column + right);
      this.#grid.reveal(true);
    }
  }

  cancel(): void {
    this.#leave();
    this.#grid.reveal(true);
  }

  #leave(): void {
    this.#setEditing(false);
    this.#inCell.hidden = true;
    this.refresh();
  }

  #beginInBar(): void {
    if (!this.editing) this.#setEditing(true);
  }

  #setEditing(editing: boolean): void {
    this.editing = editing;
    if (editing) this.#view.workbook.beginCellEdit();
    else this.#view.workbook.endCellEdit();
  }

  #mirror(from: HTMLInputElement): void {
    if (from === this.#inCell) this.#bar.value = from.value;
    this.#inCell.style.width = `${Math.max(this.#view.columnWidth(this.#view.workbook.selection.column), this.#inCell.value.length * 8 + 16)}px`;
  }

  #onKey(event: KeyboardEvent, input: HTMLInputElement): void {
    if (this.#completion?.handle(event)) return;
    const moves: Record<string, readonly [number, number]> = {
      Enter: [event.shiftKey ? -1 : 1, 0],
      Tab: [0, event.shiftKey ? -1 : 1],
    };
    const move = moves[event.key];
    if (event.key === 'Escape') this.cancel();
    else if (move) {
      if (input === this.#bar) this.#inCell.value = input.value;
      this.commit(...move);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #onNameKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.cancel();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const wanted = this.#name.value.trim();
    const table = this.#view.workbook.furniture.tables.find((each) => each.name.toLowerCase() === wanted.toLowerCase());
    const area = table?.area ?? parseArea(wanted);
    const sheet = table?.sheet ?? this.#view.sheet;
    if (area) this.#view.workbook.select({ sheet, area, row: area.row, column: area.column });
    else goToOrDefineName(this.#view.workbook, wanted);
    this.#grid.reveal(true);
    this.refresh();
  }
}

/** What was typed, with the parentheses that it lacks at its end. */
function completed(text: string, language: Language): string {
  if (!text.startsWith('=') || text.length < 2) return text;
  const formula = fromLocalFormula(text, language);
  return text + withClosedParentheses(formula).slice(formula.length);
}
