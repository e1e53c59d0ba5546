import { element } from './element.js';

/** A labelled line of text that says under itself what is missing. */
export interface TextField {
  readonly node: HTMLElement;
  readonly value: string;
  set(value: string): void;
  /** Says what is wrong and takes the focus there; with an empty text it takes that back. */
  refuse(words: string): void;
}

export function textField(id: string, label: string, maxLength: number): TextField {
  const fault = element('p', { class: 'field-fault', id: `${id}-fault`, role: 'alert' });
  const input = element('input', { type: 'text', id, maxlength: `${maxLength}`, 'aria-describedby': `${id}-fault` });
  input.addEventListener('input', () => fault.replaceChildren());
  return {
    node: element('div', { class: 'field' }, element('label', { for: id }, label), input, fault),
    get value() {
      return input.value.trim();
    },
    set(value) {
      input.value = value;
    },
    refuse(words) {
      fault.textContent = words;
      if (words !== '') input.focus();
    },
  };
}
