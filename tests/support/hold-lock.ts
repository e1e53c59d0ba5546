import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';

const holders: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const release of holders.splice(0)) await release();
});

/**
 * Another process that holds a SQLite database's write lock (or, `whole-file`, keeps everybody out of it) until it is released, at the
 * latest after the test.
 */
export async function holdLock(file: string, kind: 'write' | 'whole-file' = 'write'): Promise<() => Promise<void>> {
  const script = fileURLToPath(new URL('lock-holder.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, file, kind], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  await Promise.race([
    once(child.stdout, 'data'),
    ended.then(() => {
      throw new Error('The holder of the lock ended early');
    }),
  ]);
  const release = async (): Promise<void> => {
    if (child.exitCode === null) child.stdin.end('release\n');
    await ended;
  };
  holders.push(release);
  return release;
}
