import { MAX_CELLS } from '../../server/cells/cell-function.js';
import { AskError } from '../api/ask-error.js';
import { AnswerMemory } from './answer-memory.js';
import type { AskCells, CellAnswer } from './ask-cells.js';
import type { KeyedRequest } from './cell-request.js';

export interface CellQueueOptions {
  readonly ask: AskCells;
  /** How long cells gather before they are asked together. */
  readonly windowMs?: number | undefined;
  /** After this long without an answer a batch has failed, whatever `ask` does. */
  readonly timeoutMs?: number | undefined;
  readonly onAnswered?: ((revision: number) => void) | undefined;
  /** A cell was given its last values for want of an answer; why, by the server's code or the kind of failure. */
  readonly onKept?: ((reason: string) => void) | undefined;
}

/** How the questions of this epoch fared, each time one was asked. */
export interface Tally {
  /** Not answered yet. */
  readonly waiting: number;
  readonly answered: number;
  /** Given the last values, since the server could not be asked. */
  readonly kept: number;
  readonly failed: number;
}

/** The most requests at a time. */
const MAX_FLIGHTS = 2;
const WINDOW_MS = 5;
const TIMEOUT_MS = 25_000;

/** Somebody who waits for an answer. `cancel` when that is over; the promise then rejects. */
export interface Ticket {
  readonly answer: Promise<CellAnswer>;
  cancel(): void;
}

interface Waiter {
  resolve(answer: CellAnswer): void;
  reject(error: AskError): void;
}

/** A question that is waiting or under way, and everybody who asked it. */
interface Entry extends KeyedRequest {
  readonly waiters: Set<Waiter>;
  flight: Flight | undefined;
}

/** A request under way. `wanted` counts the entries that somebody still waits for. */
interface Flight {
  readonly entries: readonly Entry[];
  readonly controller: AbortController;
  timer: ReturnType<typeof setTimeout>;
  wanted: number;
}

/**
 * Gathers the cells' questions for a moment and asks them together: equal ones once, at most 10 000 a request and two
 * requests at a time. Answers are kept until the next epoch, and failures never; where there is no answer, whoever asks is given the
 * last values if there are any, marked as old. Laws: every promise settles, an answer of
 * an earlier epoch reaches nobody, and what nobody waits for is not asked, or hung up on.
 */
export class CellQueue {
  private readonly ask: AskCells;
  private readonly windowMs: number;
  private readonly timeoutMs: number;
  private readonly onAnswered: (revision: number) => void;
  private readonly onKept: (reason: string) => void;
  private readonly memory = new AnswerMemory();
  private readonly waiting = new Map<string, Entry>();
  private readonly flying = new Map<string, Entry>();
  private readonly flights = new Set<Flight>();
  private window: ReturnType<typeof setTimeout> | undefined;
  private currentEpoch = 1;
  private counts = { answered: 0, kept: 0, failed: 0 };

  constructor({
    ask,
    windowMs = WINDOW_MS,
    timeoutMs = TIMEOUT_MS,
    onAnswered = () => undefined,
    onKept = () => undefined,
  }: CellQueueOptions) {
    this.ask = ask;
    this.windowMs = windowMs;
    this.timeoutMs = timeoutMs;
    this.onAnswered = onAnswered;
    this.onKept = onKept;
  }

  get epoch(): number {
    return this.currentEpoch;
  }

  get tally(): Tally {
    const open = [...this.waiting.values(), ...this.flying.values()];
    return { ...this.counts, waiting: open.reduce((sum, { waiters }) => sum + waiters.size, 0) };
  }

  /** The answer of this epoch, where there is one already. */
  known(key: string): CellAnswer | undefined {
    return this.memory.get(key);
  }

  request(keyed: KeyedRequest): Ticket {
    const known = this.memory.get(keyed.key);
    if (known) {
      this.counts.answered++;
      return { answer: Promise.resolve(known), cancel: () => undefined };
    }
    const entry = this.entryFor(keyed);
    const waiter: Waiter = { resolve: () => undefined, reject: () => undefined };
    const answer = new Promise<CellAnswer>((resolve, reject) => Object.assign(waiter, { resolve, reject }));
    if (entry.waiters.size === 0 && entry.flight) entry.flight.wanted++;
    entry.waiters.add(waiter);
    return { answer, cancel: () => this.cancel(entry, waiter) };
  }

  /** Begins a new epoch: what is known is forgotten, and who still waits is asked for again. */
  renew(): void {
    this.currentEpoch++;
    this.memory.renew();
    this.counts = { answered: 0, kept: 0, failed: 0 };
    for (const flight of [...this.flights]) {
      this.end(flight);
      for (const entry of flight.entries) if (entry.waiters.size > 0) this.wait(entry);
    }
  }

  private entryFor(keyed: KeyedRequest): Entry {
    const known = this.waiting.get(keyed.key) ?? this.flying.get(keyed.key);
    if (known) return known;
    const entry: Entry = { ...keyed, waiters: new Set(), flight: undefined };
    this.wait(entry);
    return entry;
  }

  private wait(entry: Entry): void {
    this.waiting.set(entry.key, entry);
    this.window ??= setTimeout(() => {
      this.window = undefined;
      this.launch();
    }, this.windowMs);
  }

  private cancel(entry: Entry, waiter: Waiter): void {
    if (!entry.waiters.delete(waiter)) return;
    waiter.reject(new AskError('cancelled', 'Nobody waits for this cell any more.'));
    if (entry.waiters.size > 0) return;
    const { flight } = entry;
    if (!flight) {
      this.waiting.delete(entry.key);
      return;
    }
    flight.wanted--;
    if (flight.wanted > 0) return;
    this.end(flight);
    this.launch();
  }

  /** Sends what waits, as far as requests are free; while cells still gather, it waits for them. */
  private launch(): void {
    while (this.window === undefined && this.waiting.size > 0 && this.flights.size < MAX_FLIGHTS) {
      const entries: Entry[] = [];
      for (const entry of this.waiting.values()) {
        if (entries.length === MAX_CELLS) break;
        entries.push(entry);
      }
      this.send(entries);
    }
  }

  private send(entries: readonly Entry[]): void {
    const controller = new AbortController();
    const timedOut = () => this.fail(flight, new AskError('timeout', `No answer within ${this.timeoutMs} ms.`));
    const flight: Flight = { entries, controller, timer: setTimeout(timedOut, this.timeoutMs), wanted: entries.length };
    this.flights.add(flight);
    for (const entry of entries) {
      entry.flight = flight;
      this.waiting.delete(entry.key);
      this.flying.set(entry.key, entry);
    }
    const requests = entries.map(({ request }) => request);
    new Promise<Awaited<ReturnType<AskCells>>>((resolve) => resolve(this.ask(requests, { signal: controller.signal }))).then(
      ({ revision, cells }) => {
        if (cells.length === entries.length) this.land(flight, revision, cells);
        else this.fail(flight, new AskError('garbage', `${cells.length} cells for ${entries.length}`));
      },
      (error: unknown) => this.fail(flight, asAskError(error)),
    );
  }

  private land(flight: Flight, revision: number, cells: readonly CellAnswer[]): void {
    if (!this.end(flight)) return;
    for (const [index, entry] of flight.entries.entries()) {
      const answer = cells[index] as CellAnswer;
      const given = this.memory.keep(entry.key, answer);
      this.give(entry, given);
      if (given !== answer && 'refusal' in answer) this.onKept(answer.refusal.code);
    }
    this.onAnswered(revision);
    this.launch();
  }

  private fail(flight: Flight, error: AskError): void {
    if (!this.end(flight)) return;
    for (const entry of flight.entries) {
      const last = this.memory.last(entry.key);
      if (last) {
        this.give(entry, last);
        this.onKept(error.code ?? error.kind);
      } else {
        this.counts.failed += entry.waiters.size;
        for (const waiter of entry.waiters) waiter.reject(error);
        entry.waiters.clear();
      }
    }
    this.launch();
  }

  private give({ waiters }: Entry, answer: CellAnswer): void {
    this.counts['old' in answer ? 'kept' : 'answered'] += waiters.size;
    for (const waiter of waiters) waiter.resolve(answer);
    waiters.clear();
  }

  /** Takes a request out of the air; false where that was done already, so that a late answer is ignored. */
  private end(flight: Flight): boolean {
    if (!this.flights.delete(flight)) return false;
    clearTimeout(flight.timer);
    flight.controller.abort();
    for (const entry of flight.entries) {
      entry.flight = undefined;
      this.flying.delete(entry.key);
    }
    return true;
  }
}

function asAskError(error: unknown): AskError {
  if (error instanceof AskError) return error;
  return new AskError('fault', error instanceof Error ? error.message : 'The question failed.', { cause: error });
}
