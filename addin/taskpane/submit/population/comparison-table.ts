import { element } from '../../element.js';
import type { SubmitPane } from '../submit-pane.js';
import type { PopulationAnswer } from './population-answer.js';

type Imported = PopulationAnswer['populations'][number];

/** Every region's inhabitants before and after; what is asked about stands out. */
export function comparisonTable(
  { texts, format }: SubmitPane,
  { referenceDate, version, jumps }: Imported,
  { heldAgainst, heldAgainstVersion, rows, nation }: NonNullable<Imported['comparison']>,
): HTMLElement {
  const text = texts.submit.population.result;
  const sameDay = heldAgainst === referenceDate;
  const jumping = new Set(jumps.map(({ region }) => region?.code));
  const heading = (words: string, numeric = true): HTMLElement =>
    element('th', { scope: 'col', class: numeric ? 'number' : undefined }, words);
  const cells = ({ before, after, percent }: typeof nation): HTMLElement[] =>
    [format.persons(before), format.persons(after), format.change(percent)].map((figure) =>
      element('td', { class: 'number' }, figure),
    );
  return element(
    'table',
    { class: 'compared' },
    element('caption', { class: 'unseen' }, text.allRegions),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        heading(text.region, false),
        heading(sameDay ? text.version(heldAgainstVersion) : `${heldAgainst}`),
        heading(sameDay ? text.version(version) : `${referenceDate}`),
        heading(text.change),
      ),
    ),
    element(
      'tbody',
      {},
      ...rows.map(({ region, ...change }) =>
        element(
          'tr',
          { class: jumping.has(region.code) ? 'jumps' : undefined },
          element('th', { scope: 'row' }, element('span', { class: 'code' }, region.code), region.shortName),
          ...cells(change),
        ),
      ),
    ),
    element(
      'tfoot',
      {},
      element(
        'tr',
        { class: jumping.has(undefined) ? 'jumps' : undefined },
        element('th', { scope: 'row' }, text.sum),
        ...cells(nation),
      ),
    ),
  );
}
