import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { Refusal } from '../agreement/refusal.js';
import { requiredText } from '../agreement/required-text.js';
import { hashChange, sha256 } from './chain.js';
import { Change, ChangeHead, IdempotencyKey } from './change.entity.js';
import { readKeptAnswer, writeKeptAnswer } from './kept-answer.js';
import { answersKeptAt, digestOfAnswer, digestOfAnswers, type GivenAnswer, type LogSeals } from './log-seals.js';
import { OneAtATime } from './one-at-a-time.js';
import { Rehearsed } from './rehearsal.js';
import { PATIENCE_MS, retryWhileBusy } from './retry-while-busy.js';
import { Sealing } from './sealing.js';
import { storageRefusal } from './storage-fault.js';

export interface ChangeRequest {
  readonly principal: Principal;
  /** The use case, e.g. "decideContributions". */
  readonly operation: string;
  /** What it is done to, e.g. "budgetYear:2023". */
  readonly subject: string;
  /** What was asked, as plain JSON; with an idempotency key the same key must come with the same input. */
  readonly input: unknown;
  /** At most 1000 characters. */
  readonly reason?: string | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly requestId: string;
  /** True: the unit of work is rehearsed and not done. */
  readonly rehearse?: boolean | undefined;
  /** Reads what is to be answered, in the unit's transaction and after it; kept for the idempotency key. */
  readonly read?: ((manager: EntityManager, done: Done<unknown>) => Promise<unknown>) | undefined;
}

/** What a unit of work did. `result` must be plain JSON: it is kept for the idempotency key. */
export type Outcome<T> =
  | { readonly result: T; readonly before: unknown; readonly after: unknown }
  | { readonly result: T; readonly unchanged: true };

type Unit<T> = (manager: EntityManager, revision: number) => Promise<Outcome<T>>;

export interface Done<T> {
  readonly result: T;
  /** The data's revision after the unit of work; the same as before it when nothing changed, or it was a rehearsal. */
  readonly revision: number;
  /** False when the data already was as asked. In a rehearsal: what it would be. */
  readonly changed: boolean;
  /** True when the request had been carried out before: all of this is then as it was then. */
  readonly replayed: boolean;
  /** What the request's `read` read. */
  readonly answer?: unknown;
}

/** However long a request stood in the queue, its own turn is tried for this part of the patience. */
const LEAST_PART = 0.1;

/**
 * The one write path. A unit of work runs in one transaction: the head row is locked first, so writers on any server
 * go one after the other; the work runs; one log entry and the idempotency key's row are written; commit. A transient
 * fault runs the whole unit again within a budget of time, and no reading waits for it. A unit that changed nothing leaves
 * no trace but its idempotency key.
 */
export class Changes {
  private readonly queue = new OneAtATime();
  private readonly running = new AsyncLocalStorage<true>();
  private storageFault: Refusal | undefined;

  constructor(
    private readonly writer: DataSource,
    readonly now: () => number,
    /** How long a unit waits for another process's write before it is refused as BUSY. */
    private readonly patienceMs: number = PATIENCE_MS,
  ) {}

  async run<T>(asked: ChangeRequest, unit: Unit<T>): Promise<Done<T>> {
    const request = withCheckedTexts(asked);
    if (this.running.getStore()) throw new Error(`${request.operation} was started inside another unit of work`);
    const attempt = request.rehearse ? () => this.rehearse(request, unit) : () => this.attempt(request, unit);
    return this.inTurn(attempt);
  }

  /**
   * Writes what is no data yet, such as the parts of an upload: in the writers' turn and in one transaction, but neither in
   * the change log nor with a new revision (docs/decisions/0012). It must not touch what the log is about.
   */
  async runUnlogged<T>(operation: string, unit: (manager: EntityManager) => Promise<T>): Promise<T> {
    if (this.running.getStore()) throw new Error(`${operation} was started inside another unit of work`);
    return this.inTurn(() => this.writer.transaction(unit));
  }

  /** Whether the disk takes what is written, as far as the last write tells; after one that it refused, a write that changes nothing is tried. */
  async canStore(): Promise<boolean> {
    if (!this.storageFault) return true;
    try {
      await this.runUnlogged('probe', touchHead);
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  }

  /** In the writers' turn. What waited in the queue counts as waiting, so that a lock is not waited for once by each in turn. */
  private inTurn<T>(attempt: () => Promise<T>): Promise<T> {
    const deadlineMs = performance.now() + this.patienceMs;
    return this.queue.run(() =>
      this.running.run(true, async () => {
        const leastMs = performance.now() + this.patienceMs * LEAST_PART;
        try {
          const done = await retryWhileBusy(attempt, this.patienceMs, Math.max(deadlineMs, leastMs));
          this.storageFault = undefined;
          return done;
        } catch (error) {
          const refusal = storageRefusal(error);
          if (refusal) this.storageFault = refusal;
          throw refusal ?? error;
        }
      }),
    );
  }

  /** The unit as `attempt` would run it, and then back: the transaction ends by a throw, so that it cannot commit. */
  private async rehearse<T>(request: ChangeRequest, unit: Unit<T>): Promise<Done<T>> {
    try {
      return await this.writer.transaction(async (manager) => {
        const head = await lockHead(manager);
        const earlier = await findEarlier<T>(manager, request);
        if (earlier) throw new Rehearsed(earlier);
        const outcome = await unit(manager, head.revision + 1);
        throw new Rehearsed(await answering(manager, request, outcome, head.revision));
      });
    } catch (error) {
      if (error instanceof Rehearsed) return error.done as Done<T>;
      throw error;
    }
  }

  private attempt<T>(request: ChangeRequest, unit: Unit<T>): Promise<Done<T>> {
    return this.writer.transaction((manager) =>
      Sealing.watch(manager, async (sealing) => {
        const head = await lockHead(manager);
        const earlier = await findEarlier<T>(manager, request);
        if (earlier) return earlier;
        await manager.query('SAVEPOINT unit');
        const outcome = await unit(manager, head.revision + 1);
        const changed = !('unchanged' in outcome);
        await manager.query(changed ? 'RELEASE SAVEPOINT unit' : 'ROLLBACK TO SAVEPOINT unit');
        const revision = changed ? head.revision + 1 : head.revision;
        const at = new Date(this.now()).toISOString();
        const given = givenAnswer(request, outcome.result, revision, at);
        if (changed) await appendChange(manager, head, request, outcome, at, await logSeals(manager, head, sealing, given));
        const done = await answering(manager, request, outcome, revision);
        if (given)
          await manager.insert(IdempotencyKey, {
            ...given,
            answer: writeKeptAnswer({ changed: done.changed, answer: done.answer }),
          });
        return done;
      }),
    );
  }
}

async function answering<T>(
  manager: EntityManager,
  { read }: ChangeRequest,
  outcome: Outcome<T>,
  revision: number,
): Promise<Done<T>> {
  const done = { result: outcome.result, revision, changed: !('unchanged' in outcome), replayed: false };
  return read ? { ...done, answer: await read(manager, done) } : done;
}

/** What a column cannot hold would be refused, or changed after it was hashed, by one of the databases only. */
function withCheckedTexts(request: ChangeRequest): ChangeRequest {
  const { reason, idempotencyKey } = request;
  return {
    ...request,
    ...(reason === undefined ? {} : { reason: requiredText('reason', reason, 1000) }),
    ...(idempotencyKey === undefined ? {} : { idempotencyKey: requiredText('idempotencyKey', idempotencyKey, 190) }),
  };
}

/** Locks the head row on both databases: writing it back unchanged takes the write lock before anything is read. */
async function lockHead(manager: EntityManager): Promise<ChangeHead> {
  await touchHead(manager);
  return manager.findOneByOrFail(ChangeHead, { id: 1 });
}

function touchHead(manager: EntityManager): Promise<unknown> {
  return manager.query('UPDATE change_head SET revision = revision WHERE id = 1');
}

async function appendChange(
  manager: EntityManager,
  head: ChangeHead,
  request: ChangeRequest,
  { before, after }: { before: unknown; after: unknown },
  at: string,
  seals: LogSeals,
): Promise<void> {
  const entry = {
    revision: head.revision + 1,
    at,
    principalId: request.principal.id,
    principalName: request.principal.name,
    operation: request.operation,
    subject: request.subject,
    reason: request.reason ?? null,
    before: JSON.stringify(before ?? null),
    after: JSON.stringify(after ?? null),
    requestId: request.requestId,
    previousHash: head.hash,
    seals: JSON.stringify(seals),
  };
  const hash = hashChange(entry);
  await manager.insert(Change, { ...entry, hash });
  const moved = await manager.update(ChangeHead, { id: 1, revision: head.revision }, { revision: entry.revision, hash });
  if (moved.affected !== 1) throw new Error('The change log moved under a lock');
}

async function logSeals(
  manager: EntityManager,
  head: ChangeHead,
  sealing: Sealing,
  answer: GivenAnswer | undefined,
): Promise<LogSeals> {
  const tables = await sealing.seal();
  const earlierAnswers = digestOfAnswers(await answersKeptAt(manager, head.revision));
  return { tables, ...(answer && { answer: digestOfAnswer(answer) }), ...(earlierAnswers && { earlierAnswers }) };
}

async function findEarlier<T>(manager: EntityManager, request: ChangeRequest): Promise<Done<T> | undefined> {
  if (request.idempotencyKey === undefined) return undefined;
  const { idempotencyKey: key, principal, operation } = request;
  const earlier = await manager.findOneBy(IdempotencyKey, { principalId: principal.id, key });
  if (!earlier) return undefined;
  if (earlier.operation !== operation || earlier.inputHash !== inputHash(request)) {
    throw new Refusal('IDEMPOTENCY_KEY_REUSED', `The idempotency key “${key}” was used for another request.`, {
      figures: { key, earlierOperation: earlier.operation, earlierAt: earlier.at },
    });
  }
  const done = { result: JSON.parse(earlier.result) as T, revision: earlier.revision, changed: false, replayed: true };
  if (earlier.answer !== null) return { ...done, ...readKeptAnswer(earlier.answer) };
  return request.read ? { ...done, answer: await request.read(manager, done) } : done; // a key of before answers were kept
}

function givenAnswer(request: ChangeRequest, result: unknown, revision: number, at: string): GivenAnswer | undefined {
  const { principal, idempotencyKey: key, operation } = request;
  if (key === undefined) return undefined;
  return {
    ...{ principalId: principal.id, key, operation, inputHash: inputHash(request) },
    ...{ revision, result: JSON.stringify(result ?? null), at },
  };
}

function inputHash(request: ChangeRequest): string {
  return sha256(JSON.stringify([request.operation, request.subject, request.input ?? null, request.reason ?? null]));
}
