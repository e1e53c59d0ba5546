import { Refusal } from '../agreement/refusal.js';
import { databaseFault } from './transient-fault.js';

/** MariaDB: no space left on the device (1021), and a table or log file that cannot grow (1114). */
const FULL = new Set<unknown>([1021, 1114]);
/** MariaDB: --read-only or super_read_only (1290), a read-only transaction (1792), a table or engine opened for reading (1036, 1874). */
const READ_ONLY = new Set<unknown>([1290, 1792, 1036, 1874]);

/** What a full or read-only disk makes the database say, as a refusal that whoever runs the server can act on; else nothing. */
export function storageRefusal(error: unknown): Refusal | undefined {
  const { errno, code } = databaseFault(error);
  if (code === 'SQLITE_FULL' || FULL.has(errno)) {
    return new Refusal('STORAGE_FULL', 'The disk of the database is full; nothing was stored. Make room on it and try again.');
  }
  if ((typeof code === 'string' && code.startsWith('SQLITE_READONLY')) || READ_ONLY.has(errno)) {
    const message =
      'The database cannot be written to: its file, folder or disk is read-only; nothing was stored. Allow writing and try again.';
    return new Refusal('STORAGE_READ_ONLY', message);
  }
  return undefined;
}
