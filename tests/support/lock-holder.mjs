// Holds the write lock of a SQLite database in a process of its own until a line comes in: argv is the file, and how it is held.
import Database from 'better-sqlite3';

const [file, kind = 'write'] = process.argv.slice(2);
const database = new Database(file, { timeout: 0 });
database.pragma('journal_mode = WAL');
if (kind === 'whole-file') database.pragma('locking_mode = EXCLUSIVE');
database.exec('BEGIN IMMEDIATE');
if (kind === 'whole-file') database.exec('CREATE TABLE IF NOT EXISTS of_the_holder (x INT)');
process.stdout.write('held\n');
process.stdin.once('data', () => {
  database.exec('COMMIT');
  database.close();
  process.exit(0);
});
