import { expect, it } from 'vitest';
import { functionExamples } from '../../addin/catalogue/function-examples.js';
import { Role } from '../../server/access/principal.js';
import { localDate } from '../../server/agreement/local-date.js';
import type { CellArgument, CellFunction } from '../../server/cells/cell-function.js';
import { loadCells } from '../../server/cells/load-cells.js';
import { onEachDatabase } from '../support/databases.js';

const ANNA = { principal: { id: 'anna', name: 'Anna', role: Role.Office }, today: localDate('2026-11-27') };
const plain = (argument: string): CellArgument => (argument === '' ? null : (JSON.parse(argument) as CellArgument));

onEachDatabase('the examples of the pane', (database) => {
  it('are all answered where Fordela has its example data', async () => {
    const house = await database.house('example');
    const examples = functionExamples(2026).filter(({ id }) => id !== 'ALLOCATE'); // which asks no server
    const asked = examples.map((each) => ({ function: each.id as CellFunction, arguments: each.arguments.map(plain) }));
    const answers = await loadCells(house.database.reader.manager, asked, ANNA);
    const refused = answers.flatMap((answer, index) =>
      answer instanceof Error ? [`${examples[index]?.texts.en}: ${answer.message}`] : [],
    );
    expect(refused).toEqual([]);
  });
});
