import type { AskError, AskFigures, AskOffence } from '../../api/ask-error.js';
import { refusedCell } from '../../functions/cell-failure.js';
import { everyText } from '../../locales/every-text.js';
import { shownFigures } from '../../locales/figures.js';
import type { Language } from '../../locales/pane-texts.js';
import { SUBMIT_TEXTS } from '../../locales/submit-language.js';

/** What is wrong with a place of a file, in the reader's language; undefined where the server's English reason has no words in it. */
export function placeFaultWords({ code, figures = {}, reason }: AskOffence, language: Language): string | undefined {
  return problemWords(figures, reason, language) ?? causeWords(code, figures, language);
}

/** What is wrong with a file as a whole, where it is more than its code says. */
export function fileFaultWords({ figures, message }: Pick<AskError, 'figures' | 'message'>, language: Language) {
  return typeof figures.problem === 'string' ? problemWords(figures, message, language) : undefined;
}

function problemWords(figures: AskFigures, reason: string, language: Language): string | undefined {
  return SUBMIT_TEXTS[language].ledger.fileProblem(String(figures.problem), shownFigures(language, figures), reason);
}

/** A value that could not be read has a code of its own: that of the place, or of what caused it. */
function causeWords(code: string | undefined, figures: AskFigures, language: Language): string | undefined {
  const texts = everyText(language);
  const known = [figures.cause, code].find((each) => typeof each === 'string' && Object.hasOwn(texts.refusals, each));
  return known === undefined ? undefined : refusedCell(String(known), figures, texts).message;
}
