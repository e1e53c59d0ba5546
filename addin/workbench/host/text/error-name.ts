import { ERROR_TEXTS, type ErrorText } from '../cell.js';
import type { Language } from '../formula/local-formula.js';

/** As Swedish Excel shows them; those that are not here it shows in English. Scripts read the English names in every language. */
const SWEDISH: Readonly<Partial<Record<ErrorText, string>>> = {
  '#N/A': '#SAKNAS!',
  '#VALUE!': '#VÄRDEFEL!',
  '#REF!': '#REFERENS!',
  '#DIV/0!': '#DIVISION/0!',
  '#NUM!': '#OGILTIGT!',
  '#NAME?': '#NAMN?',
  '#NULL!': '#SKÄRNING!',
};

/** An error as a cell shows it. */
export const errorName = (error: ErrorText, language: Language): string =>
  (language === 'sv' ? SWEDISH[error] : undefined) ?? error;

/** The error that a typed name means, in the language shown or in English. */
export function errorNamed(text: string, language: Language): ErrorText | undefined {
  const upper = text.normalize('NFC').toUpperCase();
  return ERROR_TEXTS.find((error) => error === upper || errorName(error, language) === upper);
}
