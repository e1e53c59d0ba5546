import { Command, CommanderError } from 'commander';
import { Refusal } from '../agreement/refusal.js';
import { ConfigError } from '../config.js';
import { addBudget } from './budget.js';
import { addContributions } from './contributions.js';
import { DatabaseUnavailable, EXIT, UsageError } from './exit-code.js';
import { addLedger } from './ledger.js';
import { addManifest } from './manifest.js';
import { addMigrate } from './migrate.js';
import { addPopulation } from './population.js';
import { oneLine, refusalText } from './print-refusal.js';
import type { Terminal } from './terminal.js';
import { addVerify } from './verify.js';

/** Runs one command and answers its exit code. Never throws, never exits and never shows a stack trace. */
export async function runCli(
  argv: readonly string[],
  terminal: Omit<Terminal, 'signal'> & Partial<Pick<Terminal, 'signal'>>,
): Promise<number> {
  const io: Terminal = { ...terminal, signal: terminal.signal ?? new AbortController().signal };
  let code: number = EXIT.ok;
  const program = createProgram(io, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    const [text, ended] = explain(error, io.signal);
    io.stderr.write(text);
    return ended;
  }
}

function createProgram(terminal: Terminal, end: (code: number) => void): Command {
  const program = new Command('fordela')
    .description('Each Swedish region’s contribution to the cooperation, exact to the öre.')
    .configureOutput({
      writeOut: (text) => void terminal.stdout.write(text),
      writeErr: (text) => void terminal.stderr.write(text),
    })
    .showHelpAfterError('(--help shows how it is written)')
    .exitOverride()
    .addHelpText('after', HELP);
  addContributions(program, terminal);
  addPopulation(program, terminal);
  addLedger(program, terminal);
  addBudget(program, terminal);
  addVerify(program, terminal, end);
  addMigrate(program, terminal);
  addManifest(program, terminal);
  return program;
}

const HELP = `
The database is DATABASE_URL: mysql://USER:PASSWORD@HOST:PORT/DATABASE or sqlite:PATH (sqlite:data/fordela.sqlite).

Example:
  npm run fordela -- contributions 2023

Exit codes: 0 done, 1 refused, 2 not written as the help says, 69 the database does not answer,
70 a fault of the program, 78 a setting in the environment cannot be used, 130 stopped by Ctrl-C.`;

function explain(error: unknown, signal: AbortSignal): readonly [string, number] {
  if (error instanceof Refusal) return [refusalText(error), EXIT.refused];
  if (signal.aborted) return ['fordela: stopped; nothing was stored\n', EXIT.interrupted];
  const message = oneLine(error instanceof Error ? error.message : String(error));
  if (error instanceof UsageError) return [`fordela: ${message}\n`, EXIT.usage];
  if (error instanceof ConfigError) return [`fordela: ${message}\n`, EXIT.config];
  if (error instanceof DatabaseUnavailable || isLostConnection(error)) return [`fordela: ${message}\n`, EXIT.unavailable];
  return [`fordela: a fault of the program: ${message}\n`, EXIT.fault];
}

const LOST = new Set(['PROTOCOL_CONNECTION_LOST', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ER_SERVER_SHUTDOWN']);

function isLostConnection(error: unknown): boolean {
  const { code, driverError } = (error ?? {}) as { code?: unknown; driverError?: { code?: unknown } };
  return LOST.has(String(code ?? driverError?.code));
}
