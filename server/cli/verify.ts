import type { Command } from 'commander';
import type { EntityManager } from 'typeorm';
import { type Anchor, anchorOf, anchorText, headAnchor, verifyAnchors } from '../changes/verify-anchor.js';
import type { Finding } from '../changes/verify-finding.js';
import { INVARIANTS } from '../database/verify-invariants.js';
import { EXIT, UsageError } from './exit-code.js';
import { firstLines, oneLine } from './print-refusal.js';
import type { Terminal } from './terminal.js';
import { withHouse } from './with-house.js';

/** `fordela verify`: proves the stored data's invariants, on a copy or on production; it only reads. */
export function addVerify(program: Command, terminal: Terminal, end: (code: number) => void): void {
  program
    .command('verify')
    .summary('check the stored data')
    .description('Checks every invariant of the stored data and names what breaks one. Reads only; servers may run meanwhile.')
    .option('--anchor <number:hash...>', 'where the log ended at an earlier run, as that run printed it')
    .addHelpText(
      'after',
      `
Exit code 1 where an invariant is broken. The last line is an anchor: keep it on another machine or on paper. Only an anchor can show that
the whole change log was replaced or cut off.

Examples:
  npm run fordela -- verify
  npm run fordela -- verify --anchor 57:NOTED-HASH`,
    )
    .action(async ({ anchor: texts = [] }: { anchor?: readonly string[] }) => {
      const anchors = texts.map(readAnchor);
      const checks = [...INVARIANTS, ...(anchors.length > 0 ? [(reader: EntityManager) => verifyAnchors(reader, anchors)] : [])];
      const broken = await withHouse(
        terminal,
        async ({ database }) => runChecks(terminal, database.reader.manager, checks),
        'none',
      );
      if (broken > 0) end(EXIT.refused);
    });
}

function readAnchor(text: string): Anchor {
  const anchor = anchorOf(text);
  if (!anchor) throw new UsageError(`“${text.slice(0, 80)}” is no anchor: write NUMBER:HASH, as an earlier “verify” printed it`);
  return anchor;
}

async function runChecks(
  { stdout, signal }: Terminal,
  reader: EntityManager,
  checks: readonly ((reader: EntityManager) => Promise<Finding>)[],
): Promise<number> {
  const head = await headAnchor(reader);
  let broken = 0;
  for (const check of checks) {
    signal.throwIfAborted();
    const finding = await check(reader);
    stdout.write(findingText(finding));
    if (finding.violations.length > 0) broken++;
  }
  stdout.write(
    broken === 0 ? `All ${checks.length} hold.\nAnchor: ${anchorText(head)}\n` : `${broken} of ${checks.length} are broken.\n`,
  );
  return broken;
}

function findingText({ name, statement, checked, violations }: Finding): string {
  const head = `${violations.length === 0 ? 'ok    ' : 'BROKEN'}  ${name} (${checked} checked): ${statement}`;
  return `${[head, ...firstLines(violations.map((violation) => `        ${oneLine(violation)}`))].join('\n')}\n`;
}
