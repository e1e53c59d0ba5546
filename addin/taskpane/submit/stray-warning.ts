import type { BudgetSheetRows } from '../../workbook/read-budget-sheet.js';
import type { StrayRow } from '../../workbook/stray-rows.js';
import { button, element } from '../element.js';
import type { SubmitPane } from './submit-pane.js';

const PLACES: readonly StrayRow['place'][] = ['under', 'further', 'beside'];

/** A sentence for each place next to the table where filled rows are left out. */
export function strayWords({ texts }: Pick<SubmitPane, 'texts'>, { strays }: Pick<BudgetSheetRows, 'strays'>): string[] {
  return PLACES.flatMap((place) => {
    const rows = strays.filter((each) => each.place === place).map(({ sheetRow }) => sheetRow);
    return rows.length > 0 ? [texts.submit.lines.strays(place, rows)] : [];
  });
}

/** What is left out, with a way to take in what stands right under the table. */
export function strayWarning(pane: SubmitPane, read: Pick<BudgetSheetRows, 'strays'>, take: () => Promise<void>): HTMLElement[] {
  const words = strayWords(pane, read);
  if (words.length === 0) return [];
  const isUnder = read.strays.some(({ place }) => place === 'under');
  const press = (): Promise<void> => take().catch(pane.fault);
  return [
    element(
      'div',
      { class: 'message warning strays' },
      ...words.map((each) => element('p', {}, each)),
      isUnder && element('div', { class: 'actions' }, button(pane.texts.submit.lines.takeStrays, 'outline', press)),
    ),
  ];
}
