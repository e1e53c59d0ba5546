import 'reflect-metadata';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DatabaseAddress } from '../../server/config.js';
import { bulkLoadMariadb, bulkLoadSqlite, dumpLedger, hasSqliteShell } from './bulk-load.js';
import { eachDatabase } from './each-database.js';
import { mappedHouse } from './example-house.js';
import { writeExampleFile } from './example-sie-file.js';
import { answerImportTask, type ImportTaken, importAlone } from './import-alone.js';

/**
 * Imports a year's SIE file of a million rows, beside the database's own bulk load of the very same rows into equal tables;
 * then a newer export with few changes, and that file again. Each import is the only thing its process does, so that its
 * peak memory is its own. BENCH_ROWS sets another number of rows, BENCH_ROUNDS how often.
 */
const ROWS = Number(process.env.BENCH_ROWS ?? 1_000_000);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 1);
const YEAR = 2025;

async function compare(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fordela-bench-'));
  const [first, newer] = [join(folder, 'first.se'), join(folder, 'newer.se')];
  await writeExampleFile(first, { year: YEAR, rows: ROWS });
  await writeExampleFile(newer, {
    ...{ year: YEAR, rows: ROWS },
    later: { changedEvery: 2000, removedEvery: 5000, added: ROWS / 800 },
  });
  console.log(`${ROWS} rows in ${ROWS / 4} vouchers`);
  for (let round = 0; round < ROUNDS; round++) {
    const dumped = join(folder, `round-${round}`);
    mkdirSync(dumped);
    await eachDatabase(async (newDatabase) => {
      const address = await emptyOne(newDatabase);
      const importing = (path: string) => importAlone(fileURLToPath(import.meta.url), { address, path });
      const taken = await importing(first);
      if (address.kind === 'sqlite') await dumpLedger(address.path, dumped);
      const bulkSeconds = await bulkLoad(await emptyOne(newDatabase), address, dumped);
      print(`${address.kind}: import`, taken, bulkSeconds);
      print(`${address.kind}: newer export`, await importing(newer));
      print(`${address.kind}: the same again`, await importing(newer));
    });
  }
  rmSync(folder, { recursive: true });
}

/** A database with the tables, an account mapping and an empty ledger. */
async function emptyOne(newDatabase: () => Promise<DatabaseAddress>): Promise<DatabaseAddress> {
  const address = await newDatabase();
  await (await mappedHouse(address)).close();
  return address;
}

async function bulkLoad(empty: DatabaseAddress, imported: DatabaseAddress, dumped: string): Promise<number | undefined> {
  if (empty.kind === 'mysql') return bulkLoadMariadb(empty.url, dumped);
  if (imported.kind === 'sqlite' && hasSqliteShell()) return bulkLoadSqlite(empty.path, imported.path, dumped);
  console.log('sqlite3 is not installed: nothing to compare with');
  return undefined;
}

function print(title: string, { wallSeconds, userSeconds, peakMegabytes, report }: ImportTaken, bulkSeconds?: number): void {
  const beside = bulkSeconds && `  ${(wallSeconds / bulkSeconds).toFixed(2)} × the bulk load's ${bulkSeconds.toFixed(1)} s`;
  const did = `+${report.added} ~${report.changed} -${report.removed} =${report.unchanged}`;
  console.log(
    `${title.padEnd(24)}${wallSeconds.toFixed(1).padStart(7)} s (user ${userSeconds.toFixed(1)})  ${peakMegabytes.toFixed(0)} MB  ${did}${beside ?? ''}`,
  );
}

if (!(await answerImportTask())) await compare();
