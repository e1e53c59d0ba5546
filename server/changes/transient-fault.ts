/**
 * Faults after which a whole unit of work may run again: MariaDB's deadlock (1213), lock wait time-out (1205) and
 * "record has changed since last read" (1020, also what Galera's certification answers), and SQLite's busy database.
 */
export function isTransient(error: unknown): boolean {
  const { errno, code } = databaseFault(error);
  return errno === 1213 || errno === 1205 || errno === 1020 || (typeof code === 'string' && code.startsWith('SQLITE_BUSY'));
}

/** What the driver said, whether or not TypeORM wrapped it. */
export function databaseFault(error: unknown): { errno?: unknown; code?: unknown } {
  if (typeof error !== 'object' || error === null) return {};
  const { driverError } = error as { driverError?: unknown };
  return (typeof driverError === 'object' && driverError !== null ? driverError : error) as { errno?: unknown; code?: unknown };
}
