import type { Command } from 'commander';
import type { Finding } from '../changes/verify-chain.js';
import { INVARIANTS } from '../database/verify-invariants.js';
import { EXIT } from './exit-code.js';
import { firstLines, oneLine } from './print-refusal.js';
import type { Terminal } from './terminal.js';
import { withHouse } from './with-house.js';

/** `fordela verify`: proves the stored data's invariants, on a copy or on production; it only reads. */
export function addVerify(program: Command, terminal: Terminal, end: (code: number) => void): void {
  program
    .command('verify')
    .summary('check the stored data')
    .description('Checks every invariant of the stored data and names what breaks one. Reads only; servers may run meanwhile.')
    .addHelpText(
      'after',
      `
Exit code 1 where an invariant is broken.

Example:
  npm run fordela -- verify`,
    )
    .action(async () => {
      const broken = await withHouse(
        terminal,
        async ({ database }) => {
          let count = 0;
          for (const invariant of INVARIANTS) {
            terminal.signal.throwIfAborted();
            const finding = await invariant(database.reader.manager);
            terminal.stdout.write(findingText(finding));
            if (finding.violations.length > 0) count++;
          }
          return count;
        },
        'none',
      );
      terminal.stdout.write(
        broken === 0 ? `All ${INVARIANTS.length} hold.\n` : `${broken} of ${INVARIANTS.length} are broken.\n`,
      );
      if (broken > 0) end(EXIT.refused);
    });
}

function findingText({ name, statement, checked, violations }: Finding): string {
  const head = `${violations.length === 0 ? 'ok    ' : 'BROKEN'}  ${name} (${checked} checked): ${statement}`;
  return `${[head, ...firstLines(violations.map((violation) => `        ${oneLine(violation)}`))].join('\n')}\n`;
}
