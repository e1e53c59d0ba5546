import type { EntityManager } from 'typeorm';
import { operationalYear } from '../../agreement/local-date.js';
import { type Figure, Refusal } from '../../agreement/refusal.js';
import { requiredText } from '../../agreement/required-text.js';
import { refusePageSize } from '../../changes/page-size.js';
import { refuseMalformedFilter, refuseUnknownNames } from '../check-voucher-filter.js';
import { COST_CENTRE, PROJECT } from '../dimensions/dimension-pairs.js';
import { refuseUnknownObject } from './refuse-unknown-object.js';
import { MAX_ROWS_PER_PAGE, MAX_SOUGHT_TEXT, type RowQuestion } from './row-question.js';

/** A question that says nothing sensible is refused before anything is looked for. */
export function refuseMalformedQuestion(question: RowQuestion, first: number): void {
  const { year, from, to, text } = question;
  const { first: firstDay, last: lastDay } = operationalYear(year);
  refusePageSize(first, MAX_ROWS_PER_PAGE, 'rows');
  for (const [name, day] of Object.entries({ from, to })) {
    if (day === undefined || (day >= firstDay && day <= lastDay)) continue;
    throw invalid(`${name} is ${day}; the days of ${year} are ${firstDay} to ${lastDay}.`, {
      ...{ [name]: day, min: firstDay, max: lastDay },
    });
  }
  if (from !== undefined && to !== undefined && from > to) throw invalid(`from ${from} is after to ${to}.`, { from, to });
  if (text !== undefined) requiredText('text', text, MAX_SOUGHT_TEXT);
  refuseMalformedFilter(question);
}

/** What is named and not there is refused: an empty list would say that nothing was booked on it. */
export async function refuseUnknownInQuestion(reader: EntityManager, question: RowQuestion): Promise<void> {
  await refuseUnknownNames(reader, question);
  if (question.costCentre) await refuseUnknownObject(reader, COST_CENTRE, question.costCentre);
  if (question.project) await refuseUnknownObject(reader, PROJECT, question.project);
}

function invalid(message: string, figures: Readonly<Record<string, Figure>>): Refusal {
  return new Refusal('INPUT_INVALID', message, { figures });
}
