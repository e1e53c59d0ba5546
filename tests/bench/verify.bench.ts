import 'reflect-metadata';
import { spawn } from 'node:child_process';
import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openHouse } from '../../server/app.js';
import { INVARIANTS } from '../../server/database/verify-invariants.js';
import { importOpenedLedgerFile } from '../../server/ledger/import-ledger-file.js';
import { mappedHouse, OFFICE } from './example-house.js';
import { writeExampleFile } from './example-sie-file.js';

/**
 * What `fordela verify` takes on a ledger of a million rows (BENCH_ROWS) in SQLite, by invariant, beside the import of the same rows; and the
 * most memory that its process ever held. It is the only thing that its process does.
 */
const ROWS = Number(process.env.BENCH_ROWS ?? 1_000_000);
const TASK = 'FORDELA_BENCH_VERIFY';

if (process.env[TASK] === undefined) await compare();
else await verify(process.env[TASK]);

async function compare(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fordela-bench-'));
  const [file, path] = [join(folder, 'year.se'), join(folder, 'fordela.sqlite')];
  await writeExampleFile(file, { year: 2025, rows: ROWS });
  const house = await mappedHouse({ kind: 'sqlite', path });
  const importing = began();
  const into = { changes: house.changes, reader: house.database.reader.manager };
  await importOpenedLedgerFile(into, OFFICE, { open: () => createReadStream(file) }, { source: 'EXAMPLE', dryRun: false });
  console.log(`${ROWS} rows\nimport                        ${importing()}`);
  await house.close();
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url)], {
    env: { ...process.env, [TASK]: path },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await new Promise((resolve) => child.once('close', resolve));
  rmSync(folder, { recursive: true });
}

async function verify(path: string): Promise<void> {
  const house = await openHouse({ kind: 'sqlite', path }, Date.now);
  const all = began();
  for (const invariant of INVARIANTS) {
    const one = began();
    const { name, checked, violations } = await invariant(house.database.reader.manager);
    const taken = one();
    if (checked > 1000 || violations.length > 0)
      console.log(`${name.padEnd(30)}${taken}  ${checked} checked, ${violations.length} broken`);
  }
  const peak = Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
  console.log(`verify, all of it             ${all()}  ${peak.toFixed(0)} MB`);
  await house.close();
}

function began(): () => string {
  const [at, cpu] = [performance.now(), process.cpuUsage()];
  return () => {
    const seconds = (performance.now() - at) / 1000;
    return `${seconds.toFixed(1).padStart(7)} s (user ${(process.cpuUsage(cpu).user / 1_000_000).toFixed(1)})`;
  };
}
