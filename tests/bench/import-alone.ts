import { spawn } from 'node:child_process';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { openHouse } from '../../server/app.js';
import type { DatabaseAddress } from '../../server/config.js';
import { importOpenedLedgerFile } from '../../server/ledger/import-ledger-file.js';
import { ImportQuestion } from '../../server/ledger/imports/import-question.js';
import type { LedgerImportReport } from '../../server/ledger/imports/import-report.js';
import { OFFICE } from './example-house.js';

export interface ImportTask {
  readonly address: DatabaseAddress;
  readonly path: string;
}

export interface ImportTaken {
  readonly wallSeconds: number;
  /** Of the process that imports; the database’s own is not in it on MariaDB. */
  readonly userSeconds: number;
  /** The most that the process ever held, Node itself included. */
  readonly peakMegabytes: number;
  readonly report: LedgerImportReport;
}

const TASK = 'FORDELA_BENCH_IMPORT';

/** Imports in a process that does nothing else: `script` is run again and answers `answerImportTask`. */
export async function importAlone(script: string, task: ImportTask): Promise<ImportTaken> {
  const child = spawn(process.execPath, [...process.execArgv, script], {
    env: { ...process.env, [TASK]: JSON.stringify(task) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const chunk of child.stdout) said += String(chunk);
  if (said === '') throw new Error('The import ended without an answer');
  return JSON.parse(said) as ImportTaken;
}

/** In the process that `importAlone` starts: imports and answers true. Elsewhere: false. */
export async function answerImportTask(): Promise<boolean> {
  const asked = process.env[TASK];
  if (asked === undefined) return false;
  const { address, path } = JSON.parse(asked) as ImportTask;
  const house = await openHouse(address, () => Date.UTC(2026, 10, 22));
  const began = { at: performance.now(), cpu: process.cpuUsage() };
  const into = { changes: house.changes, reader: house.database.reader.manager };
  const open = () => createReadStream(path);
  const asking = { ...OFFICE, reason: 'EXAMPLE: vouchers were taken away' };
  const accept = [ImportQuestion.REMOVALS];
  const { result } = await importOpenedLedgerFile(into, asking, { open }, { source: 'EXAMPLE', accept, dryRun: false });
  const wallSeconds = (performance.now() - began.at) / 1000;
  const userSeconds = process.cpuUsage(began.cpu).user / 1_000_000;
  await house.close();
  const taken: ImportTaken = { wallSeconds, userSeconds, peakMegabytes: peakKilobytes() / 1024, report: result.ledger };
  console.log(JSON.stringify(taken));
  return true;
}

function peakKilobytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
}
