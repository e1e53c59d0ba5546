import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../server/config.js';
import { projectRoot } from '../../server/database/project-root.js';

const read = (name: string): string => readFileSync(join(projectRoot(), name), 'utf8');
const TEXT = read('docker-compose.yml');

interface Service {
  readonly image: string;
  readonly [option: string]: unknown;
}
const { services, networks, volumes, configs } = parse(TEXT, { merge: true }) as {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean }>;
  volumes: Record<string, unknown>;
  configs: { caddyfile: { content: string } };
};

/** The value as Compose would fill it in, with every variable that is asked for given. */
function filledIn(text: string): string {
  return text.replace(/\$\{(\w+)(?::[-?]([^}]*))?\}/g, (_, name: string, fallback: string) =>
    TEXT.includes(`\${${name}:?`) ? 'abc123' : fallback,
  );
}

describe('docker-compose.yml', () => {
  it.each(Object.entries(services))('gives %s no more rights than it needs', (name, service) => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      restart: 'unless-stopped',
      logging: { options: { 'max-size': expect.any(String), 'max-file': expect.any(String) } },
      mem_limit: expect.any(String),
    });
    expect(service.privileged).toBeUndefined();
    if (name !== 'proxy') expect(service.cap_add).toBeUndefined();
  });

  it('pins what it does not build, and checks the health of each service', () => {
    const foreign = Object.values(services).filter(({ build }) => build === undefined);
    for (const { image } of foreign) expect(image).toMatch(/^[a-z]+:\d+\.\d+\.\d+/);
    expect(Object.entries(services).filter(([, { healthcheck }]) => healthcheck === undefined)).toHaveLength(1); // the server's is in its image
    expect(services.server?.depends_on).toMatchObject({ database: { condition: 'service_healthy' } });
  });

  it('publishes the proxy only, and on this machine unless told otherwise', () => {
    const published = Object.entries(services).flatMap(([name, { ports }]) =>
      ((ports as string[]) ?? []).map((port) => [name, filledIn(port)]),
    );
    expect(published).toEqual([['proxy', '127.0.0.1:8443:8443']]);
    expect(services.server?.network_mode).toBe('service:proxy');
    expect(networks.back?.internal).toBe(true);
    expect(services.database?.networks).toEqual(['back']);
  });

  it('holds no secret: each comes from the environment and stops the start where it is missing', () => {
    for (const { environment = {} } of Object.values(services)) {
      for (const [name, value] of Object.entries(environment as Record<string, string>)) {
        if (/PASSWORD|TOKEN|DATABASE_URL/.test(name)) expect(value, name).toMatch(/\$\{\w+:\?[^}]+\}/);
      }
    }
    const asked = new Set([...TEXT.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name));
    const example = new Map([...read('.env.example').matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]));
    for (const name of asked) expect(example.get(name), name).toBe('');
    for (const [, name = ''] of TEXT.matchAll(/\$\{(\w+):-/g))
      if (name !== 'LOG_LEVEL') expect(example.get(name), name).not.toBe('');
    expect(read('.gitignore')).toMatch(/^\.env$/m);
  });

  it('tells the server what the server understands', () => {
    const environment = services.server?.environment as Record<string, string>;
    const env = Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, filledIn(value)]));
    expect(readConfig(env)).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      database: { kind: 'mysql', url: 'mysql://fordela:abc123@database:3306/fordela' },
      launchToken: 'abc123',
      seed: 'real',
      logLevel: 'info',
    });
  });

  it('sends the proxy to the server under a name that the server answers to', () => {
    const { content } = configs.caddyfile;
    expect(content).toContain('reverse_proxy 127.0.0.1:4000');
    expect(content).toContain('header_up Host 127.0.0.1:4000');
    expect(content.split('{').length).toBe(content.split('}').length);
    expect(content).not.toMatch(/(?<!\$)\$\d/); // Compose reads a single dollar as its own
  });

  it('declares every volume, and keeps all data in volumes', () => {
    const used = Object.values(services).flatMap((service) =>
      ((service.volumes as string[]) ?? []).map((volume) => volume.split(':')[0]),
    );
    expect(new Set(used)).toEqual(new Set(Object.keys(volumes)));
  });
});

describe('Dockerfile', () => {
  const stages = read('Dockerfile')
    .split(/^FROM /m)
    .slice(1);
  const final = stages.at(-1) ?? '';

  it('runs as somebody without rights, says whether it is ready, and stops when asked', () => {
    expect(final).toMatch(/^USER node$/m);
    expect(final).toMatch(/^HEALTHCHECK .*\\\n {2}CMD \["node", "-e", ".*\/health\/ready.*"\]$/m);
    expect(final).toMatch(/^STOPSIGNAL SIGTERM$/m);
    expect(final).toMatch(/^VOLUME \/app\/data$/m);
    expect(final).toContain('NODE_ENV=production');
    for (const stage of stages) expect(stage).toMatch(/^node:20-bookworm-slim/);
  });

  it('copies what is there, and nothing secret', () => {
    const allowed = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    for (const name of allowed) expect(existsSync(join(projectRoot(), name)), name).toBe(true);
    expect(read('.dockerignore')).toMatch(/^\*$/m);
    expect(allowed).not.toContain('.env');
    const needed = [
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'tsconfig.server.json',
      'vite.config.ts',
      'server',
      'addin',
      'schema',
    ];
    expect(allowed).toEqual(expect.arrayContaining(needed));
  });
});
