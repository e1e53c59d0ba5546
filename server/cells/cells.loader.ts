import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { principalOf, type RequestContext, today } from '../access/request-context.js';
import { refuseLargeAnswer } from './answer-size.js';
import { type AnsweredCell, type AskedCell, loadCells } from './load-cells.js';

/** Every `cells` of a request as one batch: at one revision, and bounded together before any answer is written out. */
export function createCellsLoader(
  reader: EntityManager,
  context: RequestContext,
): DataLoader<readonly AskedCell[], readonly AnsweredCell[]> {
  return new DataLoader(
    async (lists) => {
      const answers = await loadCells(reader, lists.flat(), { today: today(context), principal: principalOf(context) });
      refuseLargeAnswer(answers);
      const starts = lists.map((_list, index) => lists.slice(0, index).flat().length);
      return lists.map(({ length }, index) => answers.slice(starts[index], (starts[index] as number) + length));
    },
    { cache: false, maxBatchSize: Number.POSITIVE_INFINITY },
  );
}
