import { createHash } from 'node:crypto';
import type { Change } from './change.entity.js';

/** The hash before the first change. */
export const GENESIS_HASH = '0'.repeat(64);

/**
 * The hash of one entry: SHA-256 over its fields as stored and the hash before it. Whoever alters, drops or inserts
 * an entry afterwards breaks the chain at that place. Entries of earlier versions have no seals, and were hashed without.
 */
export function hashChange(change: Omit<Change, 'hash'>): string {
  const { revision, at, principalId, principalName, operation, subject, reason, before, after, requestId, previousHash, seals } =
    change;
  return sha256(
    JSON.stringify([
      revision,
      at,
      principalId,
      principalName,
      operation,
      subject,
      reason,
      before,
      after,
      requestId,
      previousHash,
      ...(seals === null ? [] : [seals]),
    ]),
  );
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
