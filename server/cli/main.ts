import 'reflect-metadata';
import { EXIT } from './exit-code.js';
import { runCli } from './run-cli.js';

/** What does not look at Ctrl-C, such as a statement that waits for the database, is cut off after this. */
const STOP_LIMIT_MS = 5000;

const stopping = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => {
    if (stopping.signal.aborted) process.exit(EXIT.interrupted); // asked twice
    stopping.abort();
    setTimeout(() => process.exit(EXIT.interrupted), STOP_LIMIT_MS).unref();
  });
}
process.stdout.on('error', ignoreClosedPipe);

const { stdin, stdout, stderr, env } = process;
const code = await runCli(process.argv.slice(2), { stdin, stdout, stderr, env, now: Date.now, signal: stopping.signal });
stdin.destroy(); // an abandoned pipe would keep the process alive
process.exitCode = code;

/** `fordela contributions 2023 | head -3` closes the pipe early; that is no fault. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
