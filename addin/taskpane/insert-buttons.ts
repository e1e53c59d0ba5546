import type { Answer } from '../workbook/answer.js';
import type { InsertPlace } from '../workbook/insert-query.js';
import type { Query } from '../workbook/operations.js';
import { button, element } from './element.js';
import type { Pane } from './pane.js';

/** Puts what is shown into the workbook: exactly these figures, fetched when they were shown. */
export function insertButtons(pane: Pane, query: Query, answer: Answer): HTMLElement {
  const { texts, services } = pane;
  const text = texts.contributions;
  const insert = async (place: InsertPlace): Promise<void> => {
    pane.say(text.inserting, 'info');
    try {
      const { tableName, address } = await services.workbook.insert(query, answer, place);
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
