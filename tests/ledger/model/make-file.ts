import type { Filter, MadeFile } from './made-file.js';
import { makeMonths } from './make-months.js';
import { makeProject } from './make-project.js';
import { makeVouchers } from './make-vouchers.js';
import type { Region, Step } from './region.js';
import { dayOf, pick } from './true-ledger.js';

const FILTERS: readonly (Filter | undefined)[] = [
  { costCentres: ['K1'], projects: [], accounts: [] },
  { costCentres: [], projects: [], accounts: [] },
  { costCentres: ['K1', 'K2'], projects: [], accounts: [] },
  { costCentres: [], projects: [], accounts: ['4', '5'] },
  { costCentres: [], projects: ['P1'], accounts: [] },
];
/** Most files come without a word of a filter. */
const FILTERED_OF = 24;

/** Makes the step's file of the books as they stand; undefined where there is nothing that such a file could say. */
export function makeFile(region: Region, step: Step): MadeFile | undefined {
  const system = pick(region.systems, step.system);
  if (step.kind === 'SENT_AGAIN') return region.files.length > 0 ? pick(region.files, step.some) : undefined;
  const filter = FILTERS[step.filter % FILTERED_OF];
  const given = { ...(region.names && { source: system.program }), ...(filter && { filter }) };
  const generated = dayOf(region.year + 1, 1 + Math.floor(region.today / 28), 1 + (region.today % 28));
  const making = { region, step, system, generated, given, has: (habit: number) => ((step.habits >> habit) & 1) === 1 };
  if (step.kind === 'PROJECT') return makeProject(making);
  if (step.kind === 'MONTHS') return makeMonths(making);
  return makeVouchers(making);
}
