import type { ContributionTable } from '../workbook/contribution-query.js';
import type { InsertPlace } from '../workbook/insert-query.js';
import { button, element } from './element.js';
import { asAnswer } from './load-answer.js';
import type { Pane } from './pane.js';

/** Puts the table that is shown into the workbook: exactly these figures, fetched when they were shown. */
export function insertButtons(pane: Pane, table: ContributionTable, asOf: Date): HTMLElement {
  const { texts, language, services } = pane;
  const text = texts.contributions;
  const insert = async (place: InsertPlace): Promise<void> => {
    pane.say(text.inserting, 'info');
    try {
      const query = { operation: 'contributionTable', variables: { year: table.year }, language } as const;
      const { tableName, address } = await services.workbook.insert(query, asAnswer(table, asOf, language), place);
      pane.say(text.inserted(tableName, address), 'success');
    } catch (error) {
      pane.fault(error);
    }
  };
  return element(
    'div',
    { class: 'actions', role: 'group', 'aria-label': text.insert },
    button(text.insertHere, 'primary', () => insert('activeCell')),
    button(text.insertNewSheet, 'outline', () => insert('newSheet')),
  );
}
