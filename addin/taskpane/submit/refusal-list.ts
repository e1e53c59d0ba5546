import { AskError, type AskOffence } from '../../api/ask-error.js';
import { refusedCell } from '../../functions/cell-failure.js';
import { everyText } from '../../locales/every-text.js';
import { shownFigures } from '../../locales/figures.js';
import type { LedgerSubmitTexts } from '../../locales/submit-texts.js';
import { element } from '../element.js';
import { faultText } from '../fault-text.js';
import type { Pane } from '../pane.js';

const MOST_SHOWN = 60;

type Problems = LedgerSubmitTexts['problems'];

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
    return element('li', {}, element('strong', {}, place), ' ', what, what && ' ', reasonOf(offence, text.problems, language));
  });
  const left = offences.length - places.length;
  // Without places the server's own sentence is what there is to go by.
  const own = offences.length === 0 && element('p', { class: 'soft', lang: 'en' }, error.message);
  return element(
    'div',
    { class: 'verdict' },
    element('h3', {}, text.refused),
    element('p', {}, `${faultText(error, language)} ${text.nothingStored}`),
    own,
    element(
      'ul',
      { class: 'findings refused' },
      ...places,
      left > 0 && element('li', { class: 'soft' }, texts.submit.budget.andMore(left)),
    ),
  );
}

/** The server's reasons are English where they have no code of their own. */
function reasonOf({ code, figures, reason }: AskOffence, problems: Problems, language: 'sv' | 'en'): HTMLElement {
  const texts = everyText(language);
  const problem = Object.entries(problems).find(([name]) => name === figures?.problem)?.[1];
  if (problem && figures) return element('span', {}, problem(shownFigures(language, figures)));
  const known = code !== undefined && figures !== undefined && Object.hasOwn(texts.refusals, code);
  return known ? element('span', {}, refusedCell(code, figures, texts).message) : element('span', { lang: 'en' }, reason);
}
