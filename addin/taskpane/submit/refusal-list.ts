import { AskError, type AskFigures, type AskOffence } from '../../api/ask-error.js';
import { refusedCell } from '../../functions/cell-failure.js';
import { everyText } from '../../locales/every-text.js';
import { shownFigures } from '../../locales/figures.js';
import type { Language } from '../../locales/pane-texts.js';
import type { LedgerSubmitTexts } from '../../locales/submit-texts.js';
import { element } from '../element.js';
import { faultText } from '../fault-text.js';
import type { Pane } from '../pane.js';

const MOST_SHOWN = 60;

type FileProblemWords = LedgerSubmitTexts['fileProblem'];

/** Why a file was refused: in the reader's words, and each place in it with its line. Undefined where it was no refusal of the file. */
export function refusalList({ texts, language }: Pick<Pane, 'texts' | 'language'>, error: unknown): HTMLElement | undefined {
  if (!(error instanceof AskError) || error.kind !== 'refused') return undefined;
  const text = texts.submit.ledger;
  const { offences } = error;
  const places = offences.slice(0, MOST_SHOWN).map((offence) => {
    const place = offence.row === undefined ? '' : text.refusedLine(offence.row);
    const column = offence.column === 'voucher' ? text.voucher : offence.column;
    const value = offence.value && (language === 'sv' ? `”${offence.value}”` : `“${offence.value}”`);
    const what = [column, value].filter(Boolean).join(' ');
    return element('li', {}, element('strong', {}, place), ' ', what, what && ' ', reasonOf(offence, text.fileProblem, language));
  });
  const left = offences.length - places.length;
  const whole = offences.length === 0 ? problemOf(error, text.fileProblem, language) : undefined;
  return element(
    'div',
    { class: 'verdict' },
    element('h3', {}, text.refused),
    element('p', {}, `${faultText(error, language)} ${text.nothingStored}`),
    whole !== undefined && element('p', {}, whole),
    element(
      'ul',
      { class: 'findings refused' },
      ...places,
      left > 0 && element('li', { class: 'soft' }, texts.submit.budget.andMore(left)),
    ),
  );
}

/** In the reader's language; a reason that has no words in it is the server's, and said to be English. */
function reasonOf({ code, figures = {}, reason }: AskOffence, words: FileProblemWords, language: Language): HTMLElement {
  const said = words(String(figures.problem), shownFigures(language, figures), reason) ?? causeOf(code, figures, language);
  return said === undefined ? element('span', { lang: 'en' }, reason) : element('span', {}, said);
}

/** A value that could not be read has a code of its own: that of the offence, or of what caused it. */
function causeOf(code: string | undefined, figures: AskFigures, language: Language): string | undefined {
  const texts = everyText(language);
  const known = [figures.cause, code].find((each) => typeof each === 'string' && Object.hasOwn(texts.refusals, each));
  return known === undefined ? undefined : refusedCell(String(known), figures, texts).message;
}

/** What is wrong with a file as a whole. */
function problemOf({ figures, message }: AskError, words: FileProblemWords, language: Language): string | undefined {
  const { problem } = figures;
  return typeof problem === 'string' ? words(problem, shownFigures(language, figures), message) : undefined;
}
