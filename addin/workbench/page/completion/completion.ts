import { element } from '../element.js';
import type { Texts } from '../texts.js';
import { formulaPlace } from './formula-place.js';
import { candidates, type FunctionHelp, functionNamed } from './function-help.js';

const LIST_ID = 'function-list';

/** Completes the names of functions while a formula is written, and tells of the argument where the caret stands. */
export class Completion {
  readonly #box: HTMLElement;
  readonly #list: HTMLElement;
  readonly #hint: HTMLElement;
  readonly #help: FunctionHelp;
  readonly #separator: string;
  #input: HTMLInputElement | undefined;
  #start = 0;
  #chosen = 0;
  #names: readonly string[] = [];

  constructor(help: FunctionHelp, separator: string, texts: Texts) {
    this.#help = help;
    this.#separator = separator;
    this.#list = element('ul', {
      id: LIST_ID,
      class: 'function-list',
      role: 'listbox',
      'aria-label': texts.functions,
      hidden: true,
    });
    this.#hint = element('div', { class: 'function-hint', role: 'status', hidden: true });
    this.#box = element('div', { class: 'completion', popover: 'manual' }, this.#list, this.#hint);
  }

  /** Serves an input; its own keys go on where `handle` does not take them. */
  attach(input: HTMLInputElement): void {
    for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': LIST_ID })) {
      input.setAttribute(name, value);
    }
    input.setAttribute('aria-expanded', 'false');
    for (const kind of ['input', 'click', 'keyup']) {
      input.addEventListener(kind, (event) => {
        const moves = event instanceof KeyboardEvent && !/^(?:Arrow(?:Left|Right)|Home|End)$/.test(event.key);
        if (!moves) this.show(input);
      });
    }
    input.addEventListener('blur', () => this.close());
  }

  /** Whether the key was for the list: arrows choose, Tab and Enter take, Escape closes it. */
  handle(event: KeyboardEvent): boolean {
    if (this.#list.hidden) return false;
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const move = moves[event.key];
    if (move !== undefined) this.#choose((this.#chosen + move + this.#names.length) % this.#names.length);
    else if (event.key === 'Tab' || event.key === 'Enter') this.#take(this.#chosen);
    else if (event.key === 'Escape') this.close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  /** Shows what can be written, or which argument is being written, where the caret stands. */
  show(input: HTMLInputElement): void {
    const place = formulaPlace(input.value, input.selectionStart ?? input.value.length);
    if (place?.kind === 'name') {
      const found = candidates(this.#help, place.typed);
      if (found.length > 0) {
        this.#start = place.start;
        this.#offer(input, found);
        return;
      }
    }
    const called = place?.kind === 'argument' ? functionNamed(this.#help, place.name) : undefined;
    if (place?.kind !== 'argument' || !called) {
      this.close();
      return;
    }
    const parameters = called.parameters.map(({ name, optional }, index) => {
      return element(index === place.index ? 'strong' : 'span', {}, optional ? `[${name}]` : name);
    });
    const parted = parameters.flatMap((each, index) => (index === 0 ? [each] : [`${this.#separator} `, each]));
    const meaning = called.parameters[place.index]?.description;
    this.#hint.replaceChildren(
      element('code', {}, `${place.name.toUpperCase()}(`, ...parted, ')'),
      ...(meaning === undefined ? [] : [element('p', {}, meaning)]),
    );
    this.#open(input, false);
  }

  close(): void {
    this.#input?.setAttribute('aria-expanded', 'false');
    this.#input?.removeAttribute('aria-activedescendant');
    this.#list.hidden = true;
    this.#hint.hidden = true;
    if (this.#box.matches(':popover-open')) this.#box.hidePopover();
  }

  remove(): void {
    this.#box.remove();
  }

  #offer(input: HTMLInputElement, found: ReturnType<typeof candidates>): void {
    this.#names = found.map(({ name }) => `${this.#help.namespace}.${name}`);
    this.#list.replaceChildren(
      ...found.map(({ description = '' }, index) =>
        element(
          'li',
          {
            id: `${LIST_ID}-${index}`,
            role: 'option',
            onpointerdown: (event: PointerEvent) => {
              event.preventDefault(); // the input keeps the focus
              this.#take(index);
            },
          },
          element('code', {}, this.#names[index] ?? ''),
          element('span', {}, description),
        ),
      ),
    );
    this.#open(input, true);
    this.#choose(0);
  }

  #open(input: HTMLInputElement, isList: boolean): void {
    if (!this.#box.isConnected) document.body.append(this.#box);
    this.#input = input;
    this.#list.hidden = !isList;
    this.#hint.hidden = isList;
    input.setAttribute('aria-expanded', String(isList));
    if (!isList) input.removeAttribute('aria-activedescendant');
    const { left, bottom } = input.getBoundingClientRect();
    this.#box.style.left = `${Math.max(4, Math.min(left, window.innerWidth - 460))}px`;
    this.#box.style.top = `${bottom + 2}px`;
    if (!this.#box.matches(':popover-open')) this.#box.showPopover();
  }

  #choose(index: number): void {
    this.#chosen = index;
    for (const [at, option] of [...this.#list.children].entries()) {
      option.setAttribute('aria-selected', String(at === index));
      if (at === index) option.scrollIntoView({ block: 'nearest' });
    }
    this.#input?.setAttribute('aria-activedescendant', `${LIST_ID}-${index}`);
  }

  #take(index: number): void {
    const [input, name] = [this.#input, this.#names[index]];
    if (!input || name === undefined) return;
    const after = input.value.slice(input.selectionStart ?? input.value.length).replace(/^[\p{L}\p{N}_.]*\(?/u, '');
    const before = `${input.value.slice(0, this.#start)}${name}(`;
    input.value = before + after;
    input.setSelectionRange(before.length, before.length);
    input.dispatchEvent(new Event('input'));
  }
}
