import type { EntityManager } from 'typeorm';
import type { YearPart } from '../accounting-year.js';
import type { CodingKey } from '../map-coding.js';
import type { MonthChanges } from '../month-changes.js';
import { askForMovedDays, askForOverlap, type MovedDay } from './ask-about-run.js';
import { askForOlderFile } from './ask-for-older-file.js';
import { askForOpening } from './ask-for-opening.js';
import { storedKinds } from './file-kind.js';
import { findOverlap } from './find-overlap.js';
import type { Questions } from './import-question.js';
import type { VoucherSource } from './voucher-source.js';

/** What a run came to, before its years are closed. */
export interface RunOutcome {
  readonly source: VoucherSource;
  readonly sourceId: number;
  readonly parts: readonly YearPart[];
  readonly moved: readonly MovedDay[];
  /** The imports that wrote what was replaced or taken away. */
  readonly replaced: ReadonlySet<number>;
  readonly added: boolean;
  readonly months: MonthChanges;
  readonly codingOf: ReadonlyMap<number, CodingKey>;
  readonly openingOf: (part: YearPart) => VoucherSource['openingBalances'];
}

/** Asks what can only be known when the whole file has been held against the ledger. Invented files ask nothing of it. */
export async function askAfterRun(manager: EntityManager, questions: Questions, outcome: RunOutcome): Promise<void> {
  const { source, sourceId, parts, moved, replaced, added, months, codingOf, openingOf } = outcome;
  askForMovedDays(questions, moved);
  if (source.example) return;
  const did = added || replaced.size > 0;
  await askForOlderFile(manager, questions, source, replaced, did ? parts : [], sourceId);
  const touched = months.all().filter(({ rowCount }) => rowCount > 0);
  const years = parts.map(({ year }) => year);
  const asked = { sourceId, kinds: storedKinds(source.kind), years, touched, codingOf };
  askForOverlap(questions, await findOverlap(manager, asked));
  for (const part of parts) await askForOpening(manager, questions, sourceId, part.year, openingOf(part));
}
