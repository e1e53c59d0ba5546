import { AskError, type AskOffence } from '../../api/ask-error.js';
import type { Language } from '../../locales/pane-texts.js';
import { element } from '../element.js';
import { faultText } from '../fault-text.js';
import { fileFaultWords, placeFaultWords } from './file-fault-words.js';
import type { SubmitPane } from './submit-pane.js';

const MOST_SHOWN = 60;

/** Why a file was refused: in the reader's words, and each place in it with its line. Undefined where it was no refusal of the file. */
export function refusalList(
  { texts, language }: Pick<SubmitPane, 'texts' | 'language'>,
  error: unknown,
): HTMLElement | undefined {
  if (!(error instanceof AskError) || error.kind !== 'refused') return undefined;
  const text = texts.submit.ledger;
  const { offences } = error;
  const places = offences.slice(0, MOST_SHOWN).map((offence) => {
    const place = offence.row === undefined ? '' : text.refusedLine(offence.row);
    const column = offence.column === 'voucher' ? text.voucher : offence.column;
    const value = offence.value && (language === 'sv' ? `”${offence.value}”` : `“${offence.value}”`);
    const what = [column, value].filter(Boolean).join(' ');
    return element('li', {}, element('strong', {}, place), ' ', what, what && ' ', reasonOf(offence, language));
  });
  const left = offences.length - places.length;
  const whole = offences.length === 0 ? fileFaultWords(error, language) : undefined;
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

/** A reason that has no words in the reader's language is the server's, and said to be English. */
function reasonOf(offence: AskOffence, language: Language): HTMLElement {
  const said = placeFaultWords(offence, language);
  return said === undefined ? element('span', { lang: 'en' }, offence.reason) : element('span', {}, said);
}
