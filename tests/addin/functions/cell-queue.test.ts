import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AskError } from '../../../addin/api/ask-error.js';
import type { AskCells, CellAnswer } from '../../../addin/functions/ask-cells.js';
import { CellQueue, type CellQueueOptions, type Ticket } from '../../../addin/functions/cell-queue.js';
import { keyedRequest } from '../../../addin/functions/cell-request.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const keyed = (n: number) => keyedRequest('CONTRIBUTION', [n, 2023]);

interface Sent {
  readonly questions: number[];
  readonly signal: AbortSignal;
  answer(revision?: number): void;
  fail(error: Error): void;
}

/** A queue over a server that answers when the test says so: each question n with n × 10 + revision. */
function setUp(options: Partial<CellQueueOptions> = {}): { queue: CellQueue; sent: Sent[]; revisions: number[] } {
  const sent: Sent[] = [];
  const revisions: number[] = [];
  const ask: AskCells = (requests, { signal }) =>
    new Promise((resolve, reject) => {
      const questions = requests.map((request) => Number(request.arguments[0]));
      const answer = (revision = 1) => resolve({ revision, cells: questions.map((n) => ({ values: [[n * 10 + revision]] })) });
      sent.push({ questions, signal, answer, fail: reject });
    });
  const queue = new CellQueue({
    ask,
    windowMs: 5,
    timeoutMs: 1000,
    onAnswered: (revision) => revisions.push(revision),
    ...options,
  });
  return { queue, sent, revisions };
}

/** What a test looks at later is not a rejection that nobody handles. */
function request(queue: CellQueue, n: number): Ticket {
  const ticket = queue.request(keyed(n));
  ticket.answer.catch(() => undefined);
  return ticket;
}

const value = async (ticket: Ticket): Promise<unknown> => {
  const answer = await ticket.answer.catch((error: AskError) => error.kind);
  return typeof answer === 'object' && 'values' in answer ? answer.values[0]?.[0] : answer;
};
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('the queue of cells', () => {
  it('asks 2 000 different cells in one request', async () => {
    const { queue, sent, revisions } = setUp();
    const tickets = Array.from({ length: 2000 }, (_, n) => request(queue, n));
    expect(sent).toHaveLength(0);
    await pass(5);
    expect(sent.map(({ questions }) => questions.length)).toEqual([2000]);
    sent[0]?.answer();
    expect(await Promise.all(tickets.map(value))).toEqual(Array.from({ length: 2000 }, (_, n) => n * 10 + 1));
    expect(revisions).toEqual([1]);
  });

  it('asks 25 000 in three requests, two at a time', async () => {
    const { queue, sent } = setUp();
    const tickets = Array.from({ length: 25_000 }, (_, n) => request(queue, n));
    await pass(100);
    expect(sent.map(({ questions }) => questions.length)).toEqual([10_000, 10_000]);
    sent[1]?.answer();
    await pass(0);
    expect(sent.map(({ questions }) => questions.length)).toEqual([10_000, 10_000, 5000]);
    sent[0]?.answer();
    sent[2]?.answer();
    expect((await Promise.all(tickets.map(value))).at(-1)).toBe(249_991);
  });

  it('asks an equal question once, while it waits, while it is under way, and afterwards', async () => {
    const { queue, sent } = setUp();
    const first = [request(queue, 7), request(queue, 7)];
    await pass(5);
    const underWay = request(queue, 7);
    await pass(5);
    sent[0]?.answer();
    expect(await Promise.all([...first, underWay].map(value))).toEqual([71, 71, 71]);
    expect(await value(request(queue, 7))).toBe(71);
    await pass(100);
    expect(sent.map(({ questions }) => questions)).toEqual([[7]]);
  });

  it.each<[string, (sent: Sent) => void, string]>([
    ['the network fails', (sent) => sent.fail(new AskError('offline', '')), 'offline'],
    ['something throws', (sent) => sent.fail(new TypeError('oops')), 'fault'],
  ])('tells everybody in the batch when %s, and asks again next time', async (_title, fail, kind) => {
    const { queue, sent } = setUp();
    const tickets = [request(queue, 1), request(queue, 2), request(queue, 1)];
    await pass(5);
    fail(sent[0] as Sent);
    expect(await Promise.all(tickets.map(value))).toEqual([kind, kind, kind]);
    const again = request(queue, 1);
    await pass(5);
    sent[1]?.answer();
    expect(await value(again)).toBe(11);
  });

  it('lets the next batch go after a failure', async () => {
    const { queue, sent } = setUp();
    const tickets = Array.from({ length: 20_001 }, (_, n) => request(queue, n));
    await pass(5);
    sent[0]?.fail(new AskError('offline', ''));
    await pass(0);
    expect(sent.map(({ questions }) => questions.length)).toEqual([10_000, 10_000, 1]);
    sent[2]?.answer();
    expect(await value(tickets.at(-1) as Ticket)).toBe(200_001);
  });

  it('keeps cells that gather together although a batch lands meanwhile', async () => {
    const { queue, sent } = setUp();
    const first = request(queue, 1);
    await pass(5);
    request(queue, 2);
    sent[0]?.answer();
    await first.answer;
    await pass(1);
    request(queue, 3);
    await pass(5);
    expect(sent.map(({ questions }) => questions)).toEqual([[1], [2, 3]]);
  });

  it('gives up after the time allowed although the server never answers, and ignores a late answer', async () => {
    const { queue, sent } = setUp();
    const ticket = request(queue, 1);
    await pass(1004);
    expect(sent[0]?.signal.aborted).toBe(false);
    await pass(2);
    expect(await value(ticket)).toBe('timeout');
    expect(sent[0]?.signal.aborted).toBe(true);
    sent[0]?.answer();
    await pass(0);
    expect(queue.known(keyed(1).key)).toBeUndefined();
  });

  it('takes an answer of another length for garbage', async () => {
    const { queue } = setUp({ ask: async () => ({ revision: 1, cells: [] }) });
    const ticket = request(queue, 1);
    await pass(5);
    expect(await value(ticket)).toBe('garbage');
  });

  it('survives an asker that throws at once', async () => {
    const { queue } = setUp({
      ask: () => {
        throw new RangeError('at once');
      },
    });
    const ticket = request(queue, 1);
    await pass(5);
    expect(await value(ticket)).toBe('fault');
  });

  it('keeps a refusal for the epoch, but not one that passes', async () => {
    const codes = ['REGION_UNKNOWN', 'BUSY', 'UNAUTHENTICATED', 'FORBIDDEN'];
    const cells: CellAnswer[] = codes.map((code) => ({ refusal: { code, figures: {} } }));
    const { queue } = setUp({ ask: async () => ({ revision: 1, cells }) });
    const tickets = codes.map((_, n) => request(queue, n));
    await pass(5);
    await Promise.all(tickets.map(({ answer }) => answer));
    expect(codes.map((_, n) => queue.known(keyed(n).key) !== undefined)).toEqual([true, false, false, false]);
  });

  describe('when a cell is cancelled', () => {
    it('does not ask what nobody waits for any more', async () => {
      const { queue, sent } = setUp();
      const [gone, twice, twin, kept] = [1, 2, 2, 3].map((n) => request(queue, n)) as [Ticket, Ticket, Ticket, Ticket];
      gone.cancel();
      twice.cancel();
      twice.cancel(); // a second time takes nobody else's place
      await pass(5);
      expect(sent[0]?.questions).toEqual([2, 3]);
      sent[0]?.answer();
      expect(await Promise.all([gone, twice, twin, kept].map(value))).toEqual(['cancelled', 'cancelled', 21, 31]);
    });

    it('asks nothing when all are', async () => {
      const { queue, sent } = setUp();
      for (const n of [1, 2, 1]) request(queue, n).cancel();
      await pass(100);
      expect(sent).toEqual([]);
    });

    it('hangs up only when nobody in the batch waits, and then lets the next batch go', async () => {
      const { queue, sent } = setUp();
      const tickets = [1, 1, 2].map((n) => request(queue, n));
      await pass(5);
      tickets[0]?.cancel();
      tickets[2]?.cancel();
      expect(sent[0]?.signal.aborted).toBe(false);
      tickets[1]?.cancel();
      expect(sent[0]?.signal.aborted).toBe(true);
      const again = request(queue, 1);
      await pass(5);
      sent[1]?.answer();
      expect(await value(again)).toBe(11);
    });

    it('does not hang up on who came back meanwhile', async () => {
      const { queue, sent } = setUp();
      const [first, second] = [request(queue, 1), request(queue, 2)] as [Ticket, Ticket];
      await pass(5);
      first.cancel();
      const back = request(queue, 1);
      second.cancel();
      expect(sent[0]?.signal.aborted).toBe(false);
      sent[0]?.answer();
      expect(await value(back)).toBe(11);
    });

    it('frees its place in the air for what waits', async () => {
      const { queue, sent } = setUp();
      const tickets = Array.from({ length: 20_001 }, (_, n) => request(queue, n));
      await pass(5);
      for (const ticket of tickets.slice(0, 10_000)) ticket.cancel();
      expect(sent.map(({ questions }) => questions.length)).toEqual([10_000, 10_000, 1]);
    });
  });

  describe('when a new epoch begins', () => {
    it('asks again what was known', async () => {
      const { queue, sent } = setUp();
      const before = request(queue, 1);
      await pass(5);
      sent[0]?.answer(1);
      await before.answer;
      queue.renew();
      expect(queue.epoch).toBe(2);
      const after = request(queue, 1);
      await pass(5);
      sent[1]?.answer(2);
      expect([await value(before), await value(after)]).toEqual([11, 12]);
    });

    it('lets no late answer of the old one through: who waits is asked for again', async () => {
      const { queue, sent, revisions } = setUp();
      const [ticket, gone] = [request(queue, 1), request(queue, 2)] as [Ticket, Ticket];
      await pass(5);
      gone.cancel();
      queue.renew();
      expect(sent[0]?.signal.aborted).toBe(true);
      sent[0]?.answer(1);
      await pass(5);
      expect(sent[1]?.questions).toEqual([1]);
      sent[1]?.answer(2);
      expect(await value(ticket)).toBe(12);
      expect(revisions).toEqual([2]);
    });
  });

  it('settles every promise, asks no question twice at once, and sends no more than it must', async () => {
    const act = fc.oneof(
      { weight: 6, arbitrary: fc.record({ do: fc.constant('ask' as const), n: fc.nat(12) }) },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('cancel' as const), n: fc.nat(60) }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('pass' as const), n: fc.nat(12) }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('answer' as const), n: fc.nat(9) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('fail' as const), n: fc.nat(9) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('renew' as const), n: fc.constant(0) }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 60 }), async (acts) => {
        const { queue, sent } = setUp();
        const tickets: { ticket: Ticket; n: number; outcome?: unknown; epochAtSettling?: number }[] = [];
        let open: Sent[] = [];
        let revision = 1;
        for (const { do: what, n } of acts) {
          if (what === 'ask') {
            const entry: (typeof tickets)[number] = { ticket: request(queue, n), n };
            void value(entry.ticket).then((outcome) => Object.assign(entry, { outcome, epochAtSettling: queue.epoch }));
            tickets.push(entry);
          }
          if (what === 'cancel') tickets[n % Math.max(1, tickets.length)]?.ticket.cancel();
          if (what === 'pass') await pass(n);
          if (what === 'answer') sent[n % Math.max(1, sent.length)]?.answer(revision);
          if (what === 'fail') sent[n % Math.max(1, sent.length)]?.fail(new AskError('offline', ''));
          if (what === 'renew') {
            queue.renew();
            revision = queue.epoch;
          }
          await pass(0);
          open = sent.filter(({ signal }) => !signal.aborted);
          expect(open.length).toBeLessThanOrEqual(2);
          const asked = open.flatMap(({ questions }) => questions);
          expect(new Set(asked).size).toBe(asked.length);
        }
        await pass(60_000); // whatever was left without an answer has timed out
        expect(sent.length).toBeLessThanOrEqual(acts.length);
        for (const { outcome, n, epochAtSettling } of tickets) {
          expect(outcome).toBeDefined();
          if (typeof outcome === 'number') expect([n * 10 + (epochAtSettling as number)]).toContain(outcome);
          else expect(['cancelled', 'offline', 'timeout']).toContain(outcome);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('equal questions', () => {
  it.each<[string, unknown[], unknown[]]>([
    ['a number and its text', [12, 2023], ['12', '2023']],
    ['blank, null and left out', ['12', ''], ['12', null, undefined]],
    ['spaces around', [' Skåne '], ['Skåne']],
    ['zero and minus zero', [0], [-0]],
    ['a data type and its value', [{ basicValue: 12 }], [12]],
  ])('are %s', (_title, one, other) => {
    expect(keyedRequest('SHARE', one).key).toBe(keyedRequest('SHARE', other).key);
  });

  it.each<[string, unknown[], unknown[]]>([
    ['true and its text', [true], ['true']],
    ['a blank in the middle', [null, 12], [12]],
    ['two texts and one with a comma', ['a', 'b'], ['a,b']],
  ])('are not %s', (_title, one, other) => {
    expect(keyedRequest('SHARE', one).key).not.toBe(keyedRequest('SHARE', other).key);
  });

  it('are of the same function', () => {
    expect(keyedRequest('SHARE', [12]).key).not.toBe(keyedRequest('CONTRIBUTION', [12]).key);
  });

  it('keep in the request what was written', () => {
    expect(keyedRequest('SHARE', [12, ' 2023Q1 ', null, '']).request).toEqual({ function: 'SHARE', arguments: [12, '2023Q1'] });
  });
});
