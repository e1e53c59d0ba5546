import { save } from '../host/save.js';
import { writeXlsx } from '../host/xlsx/write-xlsx.js';
import { ask } from './ask.js';
import { Books } from './books.js';
import { element } from './element.js';
import { fill, type Texts } from './texts.js';
import type { View } from './view.js';

const AUTOSAVE_MS = 800;
const LAST = 'fordela-workbench-last';

/** Which workbook is open: new, open, rename, delete, download; saved by itself a moment after each change. */
export class BookMenu {
  readonly root = element('div', { class: 'book-menu' });
  readonly #view: View;
  readonly #opened: () => void;
  readonly #books = new Books();
  #texts: Texts;
  #name = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(view: View, texts: Texts, opened: () => void) {
    this.#view = view;
    this.#texts = texts;
    this.#opened = opened;
  }

  async start(): Promise<void> {
    const names = await this.#books.names();
    const last = localStorage.getItem(LAST) ?? '';
    if (names.includes(last)) await this.#open(last);
    else await this.#create(names);
  }

  speak(texts: Texts): Promise<void> {
    this.#texts = texts;
    return this.#paint();
  }

  /** Call after every change. */
  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.saveNow(), AUTOSAVE_MS);
  }

  async saveNow(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#name !== '') await this.#books.write(this.#name, save(this.#view.workbook));
  }

  async #open(name: string): Promise<void> {
    await this.saveNow();
    const saved = await this.#books.read(name);
    this.#name = name;
    localStorage.setItem(LAST, name);
    this.#view.host.open(saved);
    this.#opened();
    await this.#paint();
  }

  async #create(names: readonly string[]): Promise<void> {
    await this.saveNow();
    let number = 1;
    while (names.includes(`${this.#texts.untitled} ${number}`)) number++;
    this.#name = `${this.#texts.untitled} ${number}`;
    localStorage.setItem(LAST, this.#name);
    this.#view.host.open();
    this.#opened();
    await this.saveNow();
    await this.#paint();
  }

  async #rename(): Promise<void> {
    const name = await ask(this.#texts, this.#texts.bookName, this.#name);
    if (!name || name === this.#name || (await this.#books.names()).includes(name)) return;
    const before = this.#name;
    this.#name = name;
    localStorage.setItem(LAST, name);
    await this.saveNow();
    await this.#books.delete(before);
    await this.#paint();
  }

  async #delete(): Promise<void> {
    if ((await ask(this.#texts, fill(this.#texts.confirmBook, { name: this.#name }))) === undefined) return;
    clearTimeout(this.#timer);
    await this.#books.delete(this.#name);
    this.#name = '';
    const names = await this.#books.names();
    await (names[0] === undefined ? this.#create(names) : this.#open(names[0]));
  }

  #download(): void {
    const bytes = writeXlsx(this.#view.workbook);
    const address = URL.createObjectURL(
      new Blob([bytes], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }),
    );
    element('a', { href: address, download: `${this.#name}.xlsx` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }

  async #paint(): Promise<void> {
    const texts = this.#texts;
    const names = await this.#books.names();
    const choice = element('select', { 'aria-label': texts.book, class: 'book-choice' });
    for (const name of names.includes(this.#name) ? names : [this.#name, ...names])
      choice.append(element('option', { value: name, selected: name === this.#name }, name));
    choice.addEventListener('change', () => void this.#open(choice.value));
    const button = (label: string, run: () => void): HTMLElement =>
      element('button', { type: 'button', class: 'quiet', onclick: run }, label);
    this.root.replaceChildren(
      choice,
      button(texts.newBook, () => void this.#books.names().then((all) => this.#create(all))),
      button(texts.renameBook, () => void this.#rename()),
      button(texts.deleteBook, () => void this.#delete()),
      button(texts.download, () => this.#download()),
    );
  }
}
