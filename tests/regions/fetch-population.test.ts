import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalDate, localDate } from '../../server/agreement/local-date.js';
import { type FetchPopulationOptions, fetchPopulation } from '../../server/regions/fetch-population.js';
import type { GetProgress } from '../../server/regions/polite-get.js';
import { parsePopulationJsonStat } from '../../server/regions/population-jsonstat.js';
import { bytesOf, ROWS_2024 } from './population-files.js';
import { refusalOf } from './refusal-of.js';

const FIGURES = bytesOf('tests/fixtures/ok/scb-tab6471-2026m01-04.json');
const METADATA = bytesOf('tests/fixtures/ok/scb-tab6471-metadata.json');
const APRIL = localDate('2026-04-30');
const NOON = Date.UTC(2026, 5, 8, 12);

type Answer = (response: ServerResponse, request: IncomingMessage) => void;
const ok =
  (body: Uint8Array | string): Answer =>
  (response) =>
    void response.end(body);
const status =
  (code: number, headers: Record<string, string> = {}, body = ''): Answer =>
  (response) =>
    void response.writeHead(code, headers).end(body);

const servers: Server[] = [];

async function listen(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** SCB on the loopback: gives the answers in turn, the last one for good, and keeps what it was asked. */
async function scb(...answers: Answer[]): Promise<{ baseUrl: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((incoming, response) => {
    asked.push(incoming.url ?? '');
    answers[Math.min(asked.length, answers.length) - 1]?.(response, incoming);
  });
  return { baseUrl: `${await listen(server)}/api/v2`, asked };
}

/** Asks without waiting: the clock stands still but for the sleeps, which are written down. */
function asker(options: Partial<FetchPopulationOptions> = {}, dates: readonly LocalDate[] = [APRIL]) {
  const slept: number[] = [];
  const progress: GetProgress[] = [];
  let nowMs = NOON;
  const sleep = async (ms: number) => {
    slept.push(ms);
    nowMs += ms;
  };
  const fetch = () =>
    fetchPopulation(dates, { nowMs: () => nowMs, sleep, onProgress: (one) => void progress.push(one), ...options });
  return { fetch, slept, progress };
}

const PROXY_VARIABLES = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'NO_PROXY', 'no_proxy'];
const environment = new Map<string, string | undefined>();

beforeEach(() => {
  for (const name of PROXY_VARIABLES) {
    environment.set(name, process.env[name]);
    delete process.env[name];
  }
});

afterEach(() => {
  for (const [name, value] of environment) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

describe('SCB is asked for published totals', () => {
  it('of a month from 2025: total age, total sex, the regions and the nation', async () => {
    const { baseUrl, asked } = await scb(ok(METADATA), ok(FIGURES));
    const { fetch, slept, progress } = asker({ baseUrl });
    const { bytes, source, table } = await fetch();
    const regions = '00,01,03,04,05,06,07,08,09,10,12,13,14,17,18,19,20,21,22,23,24,25';
    expect(asked).toEqual([
      '/api/v2/tables/TAB6471/metadata?lang=sv',
      `/api/v2/tables/TAB6471/data?lang=sv&outputFormat=json-stat2&valueCodes[Region]=${regions}&valueCodes[Alder]=TotSA&valueCodes[Kon]=TotSa&valueCodes[ContentsCode]=000007SF&valueCodes[Tid]=2026M04`,
    ]);
    expect(bytes).toEqual(FIGURES);
    expect(parsePopulationJsonStat(bytes).rows).toHaveLength(84);
    expect([source, table]).toEqual(['SCB, table TAB6471, fetched 2026-06-08T12:00:00.334Z', 'TAB6471']);
    expect(slept).toEqual([334]); // three questions a second
    expect(progress.map(({ step }) => step)).toEqual(['ASKING', 'RECEIVED', 'WAITING', 'ASKING', 'RECEIVED']);
  });

  it('of years to 2024: exact, so what need not be split is left to SCB', async () => {
    // SCB's form, made up: TAB638's variables with few of their categories
    const variable = (label: string, index: string[], labels: object = {}, elimination = false) => ({
      label,
      category: { index, label: labels },
      extension: { elimination },
    });
    const codes = ['00', '0114', ...ROWS_2024.map((row) => row.slice(0, 2))];
    const metadata = {
      version: '2.0',
      class: 'dataset',
      id: ['Region', 'Civilstand', 'Alder', 'Kon', 'ContentsCode', 'Tid'],
      size: [23, 4, 3, 2, 2, 2],
      role: { time: ['Tid'], metric: ['ContentsCode'] },
      dimension: {
        Region: variable('region', codes, {}, true),
        Civilstand: variable('civilstånd', ['OG', 'G', 'SK', 'ÄNKL'], {}, true),
        Alder: variable('ålder', ['0', '100+', 'tot'], { tot: 'totalt ålder' }, true),
        Kon: variable('kön', ['1', '2'], { 1: 'män', 2: 'kvinnor' }, true),
        ContentsCode: variable('tabellinnehåll', ['BE0101N1', 'BE0101N2'], { BE0101N1: 'Folkmängd', BE0101N2: 'Folkökning' }),
        Tid: variable('år', ['2022', '2024']),
      },
    };
    const years = { Region: variable('region', ['12']), Tid: variable('år', ['2022', '2024']) };
    const figures = {
      version: '2.0',
      class: 'dataset',
      id: ['Region', 'Tid'],
      size: [1, 2],
      dimension: years,
      value: [1_414_324, 1_428_626],
    };
    const { baseUrl, asked } = await scb(ok(JSON.stringify(metadata)), ok(JSON.stringify(figures)));
    const dates = [localDate('2022-12-31'), localDate('2024-12-31')];
    const { bytes } = await asker({ baseUrl: `${baseUrl}/` }, dates).fetch();
    expect(asked[1]?.split('&').slice(3)).toEqual([
      'valueCodes[Alder]=tot',
      'valueCodes[ContentsCode]=BE0101N1',
      'valueCodes[Tid]=2022,2024',
    ]);
    expect(parsePopulationJsonStat(bytes).rows[0]).toEqual({ regionCode: '12', referenceDate: '2022-12-31', persons: 1_414_324 });
  });

  it.each([
    { title: 'a day that is no month’s last', dates: ['2026-04-29'] },
    { title: '1 November', dates: ['2024-11-01'] },
    { title: 'dates of two tables', dates: ['2024-12-31', '2025-01-31'] },
    { title: 'no date', dates: [] },
  ])('$title is refused unasked', async ({ dates }) => {
    const { baseUrl, asked } = await scb(ok(METADATA));
    expect((await refusalOf(asker({ baseUrl }, dates.map(localDate)).fetch)).code).toBe('INPUT_INVALID');
    expect(asked).toEqual([]);
  });

  it.each(['ftp://scb.se', 'scb', 'http://scb.se/?a=1'])('the address %s is refused', async (baseUrl) => {
    expect((await refusalOf(asker({ baseUrl }).fetch)).code).toBe('INPUT_INVALID');
  });

  it('a month that SCB has not published is refused with those it has', async () => {
    const { baseUrl, asked } = await scb(ok(METADATA), ok(FIGURES));
    const { code, figures } = await refusalOf(asker({ baseUrl }, [localDate('2026-05-31')]).fetch);
    expect([code, figures]).toEqual([
      'SOURCE_REFUSED',
      { table: 'TAB6471', first: '2025M01', last: '2026M04', missing: ['2026M05'] },
    ]);
    expect(asked).toHaveLength(1);
  });

  it('an answer without the month asked for is refused', async () => {
    const { baseUrl } = await scb(ok(METADATA), ok(FIGURES));
    expect((await refusalOf(asker({ baseUrl }, [localDate('2025-12-31')]).fetch)).code).toBe('SOURCE_REFUSED');
  });
});

describe('SCB’s limits are kept', () => {
  it('a 429 is waited for as many seconds as it says', async () => {
    const { baseUrl } = await scb(status(429, { 'retry-after': '7' }), ok(METADATA), ok(FIGURES));
    const { fetch, slept } = asker({ baseUrl });
    expect((await fetch()).bytes).toEqual(FIGURES);
    expect(slept).toEqual([7000, 334]);
  });

  it('or until the moment it says', async () => {
    const { baseUrl } = await scb(status(429, { 'retry-after': new Date(NOON + 9000).toUTCString() }), ok(METADATA), ok(FIGURES));
    const { fetch, slept } = asker({ baseUrl });
    await fetch();
    expect(slept).toEqual([9000, 334]);
  });

  it.each([undefined, 'soon'])('or a second, where it says %s', async (header) => {
    const { baseUrl } = await scb(status(429, header === undefined ? {} : { 'retry-after': header }), ok(METADATA), ok(FIGURES));
    const { fetch, slept } = asker({ baseUrl });
    await fetch();
    expect(slept).toEqual([1000, 334]);
  });

  it('a wait of an hour is handed to the asker', async () => {
    const { baseUrl, asked } = await scb(status(429, { 'retry-after': '3600' }));
    const { code, figures } = await refusalOf(asker({ baseUrl }).fetch);
    expect([code, figures.status, figures.retryAfterSeconds, asked.length]).toEqual(['SOURCE_REFUSED', 429, 3600, 1]);
  });

  it('a 429 for good is asked four times', async () => {
    const { baseUrl, asked } = await scb(status(429, { 'retry-after': '1' }));
    expect((await refusalOf(asker({ baseUrl }).fetch)).code).toBe('SOURCE_REFUSED');
    expect(asked).toHaveLength(4);
  });
});

describe('what fails is asked again where that can help', () => {
  it('a 500 once', async () => {
    const { baseUrl } = await scb(status(500), ok(METADATA), ok(FIGURES));
    const { fetch, slept } = asker({ baseUrl });
    await fetch();
    expect(slept).toEqual([500, 334]);
  });

  it('a 503 for good, four times, each wait twice the one before', async () => {
    const { baseUrl, asked } = await scb(status(503));
    const { fetch, slept } = asker({ baseUrl });
    const { code, figures } = await refusalOf(fetch);
    expect([code, figures.status, asked.length, slept]).toEqual(['SOURCE_UNREACHABLE', 503, 4, [500, 1000, 2000]]);
  });

  it('a connection cut in the middle of the answer', async () => {
    const cut: Answer = (response) => {
      response.writeHead(200, { 'content-length': String(METADATA.length) });
      response.write(METADATA.subarray(0, 5000), () => response.destroy());
    };
    const { baseUrl } = await scb(cut, ok(METADATA), ok(FIGURES));
    expect((await asker({ baseUrl }).fetch()).bytes).toEqual(FIGURES);
    const always = await scb(cut);
    expect((await refusalOf(asker({ baseUrl: always.baseUrl }).fetch)).code).toBe('SOURCE_UNREACHABLE');
  });

  it('no server at all', async () => {
    const { baseUrl } = await scb(ok(METADATA));
    await new Promise((resolve) => servers.pop()?.close(resolve));
    const { code, message, figures } = await refusalOf(asker({ baseUrl }).fetch);
    expect([code, figures.url]).toEqual(['SOURCE_UNREACHABLE', `${baseUrl}/tables/TAB6471/metadata?lang=sv`]);
    expect(message).toContain('ECONNREFUSED');
  });
});

describe('an answer that is not the figures is refused', () => {
  it.each([
    { title: 'garbage', answer: ok('%%%%') },
    { title: 'a web page', answer: ok('<!DOCTYPE html><title>Underhåll</title>') },
    { title: 'nothing', answer: ok('') },
    { title: 'half an answer', answer: ok(METADATA.subarray(0, 5000)) },
    { title: 'other JSON', answer: ok('{"error":"no"}') },
  ])('$title', async ({ answer }) => {
    const asMetadata = await scb(answer);
    const asFigures = await scb(ok(METADATA), answer);
    for (const { baseUrl, asked } of [asMetadata, asFigures]) {
      const before = asked.length;
      const { code, figures } = await refusalOf(asker({ baseUrl }).fetch);
      expect([code, typeof figures.bytes]).toEqual(['SOURCE_REFUSED', 'number']);
      expect(asked.length - before).toBeLessThanOrEqual(2); // asking again would not help
    }
  });

  it('a refusal of SCB, with what it says', async () => {
    const { baseUrl, asked } = await scb(status(404, {}, '{"title":"Non-existent table"}'));
    const { code, figures } = await refusalOf(asker({ baseUrl }).fetch);
    expect([code, figures.status, figures.answer, asked.length]).toEqual([
      'SOURCE_REFUSED',
      404,
      '{"title":"Non-existent table"}',
      1,
    ]);
  });

  it('a redirect, with where to; it is not followed', async () => {
    const { baseUrl, asked } = await scb(status(302, { location: 'http://127.0.0.1:9/elsewhere' }));
    const { code, figures } = await refusalOf(asker({ baseUrl }).fetch);
    expect([code, figures.status, figures.location, asked.length]).toEqual([
      'SOURCE_REFUSED',
      302,
      'http://127.0.0.1:9/elsewhere',
      1,
    ]);
  });

  it('more bytes than are read, also when they come packed', async () => {
    const packed: Answer = (response) =>
      void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5_000_000, 32)));
    for (const answer of [ok(new Uint8Array(1_000_001)), packed]) {
      const { baseUrl } = await scb(answer);
      const { code, figures } = await refusalOf(asker({ baseUrl, maxBytes: 1_000_000 }).fetch);
      expect([code, figures.limitBytes]).toEqual(['SOURCE_REFUSED', 1_000_000]);
    }
  });
});

describe('the asker need not wait', () => {
  const never: Answer = (response) => void response.writeHead(200).write('{');

  it('a slow answer is given up after the total time', async () => {
    const { baseUrl } = await scb(never);
    const { code, figures } = await refusalOf(asker({ baseUrl, totalTimeoutMs: 100 }).fetch);
    expect([code, figures.timeoutMs]).toEqual(['SOURCE_UNREACHABLE', 100]);
  });

  it('an abort ends the question at once, and is no refusal', async () => {
    const { baseUrl } = await scb(never);
    const stop = new AbortController();
    const { fetch } = asker({
      baseUrl,
      signal: stop.signal,
      onProgress: () => void setTimeout(() => stop.abort(new Error('changed my mind')), 50),
    });
    await expect(fetch()).rejects.toThrow('changed my mind');
  });

  it('an abort ends a wait, with the real clock', async () => {
    const { baseUrl } = await scb(status(429, { 'retry-after': '20' }));
    const stop = new AbortController();
    const onProgress = ({ step }: GetProgress) =>
      void (step === 'WAITING' && setTimeout(() => stop.abort(new Error('changed my mind')), 20));
    await expect(fetchPopulation([APRIL], { baseUrl, nowMs: Date.now, signal: stop.signal, onProgress })).rejects.toThrow(
      'changed my mind',
    );
  });
});

describe('a proxy', () => {
  /** A proxy that knows one name, tunnels or passes on to the given server, and keeps what it was asked. */
  async function proxyTo(baseUrl: string): Promise<{ url: string; asked: string[] }> {
    const target = new URL(baseUrl);
    const asked: string[] = [];
    const server = createServer((incoming, response) => {
      asked.push(`${incoming.method} ${incoming.headers.host}`);
      const { pathname, search } = new URL(incoming.url ?? '', target);
      request(new URL(pathname + search, target), (answer) => answer.pipe(response)).end();
    });
    server.on('connect', (incoming, socket) => {
      asked.push(`CONNECT ${incoming.url}`);
      const upstream = connect(Number(target.port), target.hostname, () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        upstream.pipe(socket).pipe(upstream);
      });
      for (const end of [upstream, socket]) end.on('error', () => undefined);
    });
    return { url: await listen(server), asked };
  }

  it('is used when HTTP_PROXY is set: the name that only it knows is reached', async () => {
    const { baseUrl } = await scb(ok(METADATA), ok(FIGURES));
    const proxy = await proxyTo(baseUrl);
    process.env.HTTP_PROXY = proxy.url;
    const { bytes } = await asker({ baseUrl: 'http://scb.invalid/api/v2' }).fetch();
    expect(bytes).toEqual(FIGURES);
    expect(proxy.asked[0]).toContain('scb.invalid');
  });

  it('is passed by where NO_PROXY names the host', async () => {
    const { baseUrl, asked } = await scb(ok(METADATA), ok(FIGURES));
    const proxy = await proxyTo(baseUrl);
    process.env.HTTP_PROXY = proxy.url;
    process.env.NO_PROXY = '127.0.0.1';
    await asker({ baseUrl }).fetch();
    expect([proxy.asked.length, asked.length]).toEqual([0, 2]);
  });
});
