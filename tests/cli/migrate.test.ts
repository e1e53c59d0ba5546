import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../server/database/migrations.js';
import { onEachDatabase } from '../support/databases.js';
import { fordela } from './run-command.js';

onEachDatabase('fordela migrate', (database) => {
  it('says what it ran, once', async () => {
    const address = await database.address();
    const first = await fordela(['migrate'], address);
    expect(first).toEqual({
      code: 0,
      stdout: `${MIGRATIONS.map(({ name }) => `Ran ${name}\n`).join('')}The data is at revision 0.\n`,
      stderr: '',
    });
    const second = await fordela(['migrate'], address);
    expect(second).toEqual({ code: 0, stdout: 'The tables were up to date.\nThe data is at revision 0.\n', stderr: '' });
  });

  it('gives an empty database its first data, and only that one', async () => {
    const address = await database.address();
    // population, participation, and the budgets of 2022 and 2023
    expect((await fordela(['migrate', '--seed', 'real'], address)).stdout).toContain('The data is at revision 4.\n');
    expect((await fordela(['migrate', '--seed', 'example'], address)).stdout).toContain('The data is at revision 4.\n');
    expect(await fordela(['migrate', '--seed', 'all'], address)).toMatchObject({ code: 2, stdout: '' });
  });
});
