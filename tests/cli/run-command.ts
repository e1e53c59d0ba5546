import { PassThrough, Readable, Writable } from 'node:stream';
import { Role } from '../../server/access/principal.js';
import { type House, openHouse } from '../../server/app.js';
import { runCli } from '../../server/cli/run-cli.js';
import type { DatabaseAddress } from '../../server/config.js';
import type { SeedData } from '../../server/database/seed.js';
import { TEST_NOW_MS } from '../support/databases.js';

export const OFFICE = { principal: { id: 'anna', name: 'Anna', role: Role.Office }, requestId: 'r1' };

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Surroundings {
  readonly stdin?: string | Uint8Array | Readable;
  readonly env?: Record<string, string>;
  readonly signal?: AbortSignal;
  /** True where a person looks at the screen and types. */
  readonly tty?: boolean;
}

/** Runs one command as `npm run fordela -- …` would, against a database. */
export async function fordela(argv: readonly string[], address: DatabaseAddress, around: Surroundings = {}): Promise<Ended> {
  const [stdout, stderr] = [new Collected(), new Collected()];
  const stdin = around.stdin instanceof Readable ? around.stdin : Readable.from([Buffer.from(around.stdin ?? '')]);
  const env = { DATABASE_URL: urlOf(address), FORDELA_SEED: 'real', USER: 'anna', LANG: 'C.UTF-8', ...around.env };
  const tty = around.tty === true ? { isTTY: true } : {};
  const code = await runCli(argv, {
    stdin: Object.assign(stdin, tty),
    stdout,
    stderr: Object.assign(stderr, tty),
    env,
    now: () => TEST_NOW_MS,
    ...(around.signal ? { signal: around.signal } : {}),
  });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

/** Does something to the data as the office would, and closes the house again. */
export async function inHouse<T>(
  address: DatabaseAddress,
  work: (house: House) => Promise<T>,
  data: SeedData = 'real',
): Promise<T> {
  const house = await openHouse(address, () => TEST_NOW_MS, data);
  try {
    return await work(house);
  } finally {
    await house.close();
  }
}

export function urlOf(address: DatabaseAddress): string {
  return address.kind === 'sqlite' ? `sqlite:${address.path}` : address.url;
}

/** A standard input that nothing ever comes from, as a pipe whose writer is silent. */
export function silentInput(): Readable {
  return new PassThrough();
}

class Collected extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}
