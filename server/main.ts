import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { createApp, openHouse } from './app.js';
import { ConfigError, readConfig } from './config.js';
import { createLogger } from './http/logger.js';

const EXIT_UNAVAILABLE = 69; // EX_UNAVAILABLE of sysexits.h
const EXIT_CONFIG = 78; // EX_CONFIG
const STOP_LIMIT_MS = 10_000;
const DATABASE_STOP_LIMIT_MS = 5000;

await main();

async function main(): Promise<void> {
  const config = readConfigOrExit();
  const log = createLogger(config.logLevel);
  const house = await openHouse(config.database, Date.now, config.seed).catch((error: unknown) =>
    exit(EXIT_UNAVAILABLE, `The database does not open: ${messageOf(error)}`),
  );
  const app = await createApp(house, config, { log });

  let stopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (stopping) process.exit(130);
    stopping = true;
    log.info({ signal }, 'Stopping');
    setTimeout(() => process.exit(1), STOP_LIMIT_MS + DATABASE_STOP_LIMIT_MS).unref();
    void app
      .stop(STOP_LIMIT_MS)
      .then(() => house.close())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'The stop failed');
          process.exit(1);
        },
      );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);

  try {
    await app.http.listen({ host: config.host, port: config.port });
  } catch (error) {
    await house.close();
    exit(EXIT_UNAVAILABLE, listenFault(error, config.host, config.port));
  }
  const origin = `http://${config.host.includes(':') ? '[::1]' : '127.0.0.1'}:${portOf(app.http.server.address())}`;
  process.stdout.write(
    `Fordela is running. Open this link (it signs you in):\n\n    ${origin}/?token=${app.launchToken}\n\nGraphQL: ${origin}/graphql   Stop: Ctrl+C\n`,
  );
}

function readConfigOrExit(): ReturnType<typeof readConfig> {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (error instanceof ConfigError) exit(EXIT_CONFIG, error.message);
    throw error;
  }
}

function listenFault(error: unknown, host: string, port: number): string {
  const { code } = error as { code?: string };
  if (code === 'EADDRINUSE')
    return `PORT=${port} on ${host} is taken by another process. Set PORT to a free one, or stop that process.`;
  if (code === 'EACCES') return `PORT=${port} on ${host} is not allowed for this user. Use a port from 1024 upwards.`;
  return `The server cannot listen on ${host}:${port}: ${messageOf(error)}`;
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function exit(code: number, line: string): never {
  process.stderr.write(`fordela: ${line}\n`);
  process.exit(code);
}
