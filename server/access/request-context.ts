import type DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { type LocalDate, localDateAt } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import type { ChangeRequest, Changes } from '../changes/changes.js';
import type { ChangeOptions } from './change-options.args.js';
import type { Principal } from './principal.js';

/** What a resolver is given with each request. */
export interface RequestContext {
  /** Null only on public fields. */
  readonly principal: Principal | null;
  readonly requestId: string;
  /** For reads; it cannot write. */
  readonly reader: EntityManager;
  readonly changes: Changes;
  readonly now: () => number;
  readonly loaders: Map<unknown, unknown>;
}

/** Who asks for a change, and how the request is told from another. */
export interface Asking {
  readonly principal: Principal;
  readonly requestId: string;
  readonly reason?: string | undefined;
  readonly idempotencyKey?: string | undefined;
  /** True: what is asked for is rehearsed and not done. */
  readonly rehearse?: boolean | undefined;
  /** Reads what is to be answered after it. */
  readonly read?: ChangeRequest['read'];
}

export function principalOf(context: RequestContext): Principal {
  if (!context.principal)
    throw new Refusal('UNAUTHENTICATED', 'Sign in first: open the link that the server printed when it started.');
  return context.principal;
}

/** A client may send null for an option that it does not use; it means the same as leaving it out. */
export function asking(context: RequestContext, { reason, idempotencyKey }: ChangeOptions = {}): Asking {
  return {
    principal: principalOf(context),
    requestId: context.requestId,
    reason: reason ?? undefined,
    idempotencyKey: idempotencyKey ?? undefined,
  };
}

export function today(context: RequestContext): LocalDate {
  return localDateAt(context.now());
}

/** The request's own loader of a kind, made when first asked for: what is loaded twice in a request is read once. */
export function loaderOf<K, V>(
  context: RequestContext,
  create: (reader: EntityManager, context: RequestContext) => DataLoader<K, V>,
): DataLoader<K, V> {
  const known = context.loaders.get(create) as DataLoader<K, V> | undefined;
  if (known) return known;
  const made = create(context.reader, context);
  context.loaders.set(create, made);
  return made;
}
