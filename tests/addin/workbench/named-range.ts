import type { Host } from '../../../addin/workbench/host/install-host.js';
import { shortcuts } from './open-workbook.js';

/** Code for the demo functions of a host that was installed as a page installs it. */
export function answerLater({ registry }: Host): void {
  const sum = (values: unknown): number =>
    (values as unknown[][]).flat().reduce((total: number, value) => total + (typeof value === 'number' ? value : 0), 0);
  registry.associate('SEEN', async (values) => JSON.stringify(values));
  registry.associate('TOTAL', async (values) => sum(values));
  registry.associate('ADD', async (one, other) => Number(one) + Number(other));
}

/** The open workbook by A1 names, and `name`, which gives cells of its open sheet a name. */
export function open(host: Host) {
  return {
    ...shortcuts(host.workbook),
    name: (name: string, address: string): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.names.add(name, context.workbook.worksheets.getActiveWorksheet().getRange(address));
        await context.sync();
      }),
  };
}
