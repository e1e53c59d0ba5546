import { BlockList, isIP } from 'node:net';
import type { SeedData } from './database/seed.js';
import { manifestAddresses, OriginRefused } from './manifest/manifest-addresses.js';

export type DatabaseAddress =
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'mysql'; readonly url: string };

/** What the process is told by its environment, checked once. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly database: DatabaseAddress;
  /** Fixes the token that the printed link carries; without it every start makes a new one. */
  readonly launchToken: string | undefined;
  /** The public https address of the server, which the add-in's manifests lead to. */
  readonly origin: string | undefined;
  readonly logLevel: LogLevel;
  /** What an empty database is filled with. */
  readonly seed: SeedData;
}

const SEEDS: readonly SeedData[] = ['none', 'real', 'example'];
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/** A setting that cannot be used; the message names the variable and never repeats a secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads the environment into a frozen, typed configuration, or refuses with the variable's name. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const database = readDatabase(blankIsUnset(env.DATABASE_URL) ?? 'sqlite:data/fordela.sqlite');
  return Object.freeze({
    database,
    seed: readSeed(blankIsUnset(env.FORDELA_SEED), database),
    host: readHost(blankIsUnset(env.HOST) ?? '127.0.0.1'),
    port: readPort(blankIsUnset(env.PORT) ?? '4000'),
    launchToken: readLaunchToken(blankIsUnset(env.FORDELA_LAUNCH_TOKEN)),
    origin: readOrigin(blankIsUnset(env.FORDELA_ORIGIN)),
    logLevel: readLogLevel(blankIsUnset(env.LOG_LEVEL) ?? 'info'),
  });
}

function blankIsUnset(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value.trim();
}

/** Only this machine's own addresses, until an identity provider decides who is let in (docs/decisions/0008). */
function readHost(host: string): string {
  if (isLoopback(host)) return host;
  throw new ConfigError(
    `HOST=${host}: without an identity provider the server listens on this machine only. Use 127.0.0.1, ::1 or localhost, and put a proxy in front of it (docs/deploy.md).`,
  );
}

/** Made once: every request asks. */
const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

export function isLoopback(host: string): boolean {
  if (host === 'localhost') return true;
  const version = isIP(host);
  return version !== 0 && LOOPBACK.check(host, version === 4 ? 'ipv4' : 'ipv6');
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new ConfigError(`PORT=${text}: a port is a whole number from 0 to 65535 (0 takes a free one).`);
  return port;
}

function readDatabase(text: string): DatabaseAddress {
  const sqlite = /^sqlite:(.+)$/.exec(text);
  if (sqlite?.[1]) return { kind: 'sqlite', path: sqlite[1] };
  if (URL.canParse(text) && ['mysql:', 'mariadb:'].includes(new URL(text).protocol)) {
    return { kind: 'mysql', url: text.replace(/^mariadb:/, 'mysql:') };
  }
  throw new ConfigError('DATABASE_URL: expected mysql://USER:PASSWORD@HOST:PORT/DATABASE or sqlite:PATH.');
}

function readLaunchToken(token: string | undefined): string | undefined {
  if (token !== undefined && !/^[\w.~-]{1,200}$/.test(token)) {
    throw new ConfigError('FORDELA_LAUNCH_TOKEN: up to 200 letters, digits, or . _ ~ -');
  }
  return token;
}

function readOrigin(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : manifestAddresses(text).origin;
  } catch (error) {
    throw error instanceof OriginRefused ? new ConfigError(`FORDELA_ORIGIN: ${error.message}`) : error;
  }
}

/** The embedded database shows the tool, examples included; a database server holds real figures only, unless told otherwise. */
function readSeed(text: string | undefined, database: DatabaseAddress): SeedData {
  const seed = SEEDS.find((known) => known === (text ?? (database.kind === 'sqlite' ? 'example' : 'real')));
  if (!seed) throw new ConfigError(`FORDELA_SEED=${text}: one of ${SEEDS.join(', ')}.`);
  return seed;
}

function readLogLevel(text: string): LogLevel {
  const level = LOG_LEVELS.find((known) => known === text);
  if (!level) throw new ConfigError(`LOG_LEVEL=${text}: one of ${LOG_LEVELS.join(', ')}.`);
  return level;
}
