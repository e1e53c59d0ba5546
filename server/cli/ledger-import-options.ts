import { lastDayOfMonth } from '../agreement/calendar-day.js';
import { type LocalDate, localDate } from '../agreement/local-date.js';
import { csvAmount } from '../ledger/csv/csv-values.js';
import type { LedgerFileOptions } from '../ledger/import-ledger-file.js';
import { checkedFilter, extractPeriod, unbalancedRule } from '../ledger/imports/check-options.js';
import { ImportKind } from '../ledger/imports/file-kind.js';
import { ImportQuestion, optionOf } from '../ledger/imports/import-question.js';
import { UsageError } from './exit-code.js';

/** What a file is, as the command line calls it. */
const KINDS: Readonly<Record<string, ImportKind>> = {
  'whole-year': ImportKind.WHOLE_YEAR,
  listed: ImportKind.LISTED_VOUCHERS,
  extract: ImportKind.EXTRACT,
  months: ImportKind.MONTH_AMOUNTS,
};

export const KIND_NAMES: readonly string[] = Object.keys(KINDS);
export const QUESTION_NAMES: readonly string[] = Object.values(ImportQuestion).map(optionOf);

export function kindName(kind: ImportKind): string {
  return KIND_NAMES.find((name) => KINDS[name] === kind) ?? kind;
}

export interface TakingOptions {
  readonly as?: string;
  readonly accept?: string;
  readonly expect?: string;
  readonly onlyCostCentre?: readonly string[];
  readonly onlyProject?: readonly string[];
  readonly onlyAccount?: readonly string[];
  /** False where `--no-filter` was said. */
  readonly filter?: boolean;
  readonly costCentreDimension?: string;
  readonly projectDimension?: string;
  readonly leaveOutUnbalanced?: boolean;
  readonly differenceAccount?: string;
  readonly period?: string;
}

/** How a file is to be taken, as the options say it. */
export function takingOf(options: TakingOptions): Omit<LedgerFileOptions, 'source' | 'csv' | 'dryRun'> {
  const { as, accept, expect, leaveOutUnbalanced = false, differenceAccount } = options;
  const isUnbalancedSaid = leaveOutUnbalanced || differenceAccount !== undefined;
  return {
    as: as === undefined ? undefined : oneOf(KINDS, as, '--as'),
    accept: accept === undefined ? [] : accept.split(',').map((name) => questionOf(name.trim())),
    expectOre: expect === undefined ? undefined : csvAmount(expect),
    filter: filterOf(options),
    dimensions: dimensionsOf(options),
    unbalanced: isUnbalancedSaid ? unbalancedRule(leaveOutUnbalanced, differenceAccount) : undefined,
    period: periodOf(options.period),
  };
}

function oneOf<T>(values: Readonly<Record<string, T>>, name: string, option: string): T {
  const value = values[name];
  if (value === undefined) throw new UsageError(`${option} is one of ${Object.keys(values).join(', ')}; not “${name}”.`);
  return value;
}

function questionOf(name: string): ImportQuestion {
  const found = Object.values(ImportQuestion).find((each) => optionOf(each) === name);
  if (found === undefined)
    throw new UsageError(`--accept takes ${QUESTION_NAMES.join(', ')}, separated by commas; not “${name}”.`);
  return found;
}

function filterOf({
  filter,
  onlyCostCentre = [],
  onlyProject = [],
  onlyAccount = [],
}: TakingOptions): LedgerFileOptions['filter'] {
  const isSaid = onlyCostCentre.length + onlyProject.length + onlyAccount.length > 0;
  if (isSaid && filter === false) throw new UsageError('--no-filter ends a filter; it does not go with --only-….');
  if (!isSaid && filter !== false) return undefined;
  return checkedFilter({ costCentres: onlyCostCentre, projects: onlyProject, accounts: onlyAccount });
}

function dimensionsOf({ costCentreDimension, projectDimension }: TakingOptions): LedgerFileOptions['dimensions'] {
  if (costCentreDimension === undefined && projectDimension === undefined) return undefined;
  const number = (text: string): number => {
    if (!/^\d{1,6}$/.test(text)) throw new UsageError(`A dimension is a whole number; not “${text}”.`);
    return Number(text);
  };
  return { costCentre: number(costCentreDimension ?? '1'), project: number(projectDimension ?? '6') };
}

/** "2025-01" or "2025-01..2025-03". */
function periodOf(text: string | undefined): LedgerFileOptions['period'] {
  if (text === undefined) return undefined;
  const [, first, last = first] = /^(\d{4}-\d{2})(?:\.\.(\d{4}-\d{2}))?$/.exec(text) ?? [];
  if (first === undefined || last === undefined) throw new UsageError('--period is a month or two: 2025-01 or 2025-01..2025-03.');
  return extractPeriod(localDate(`${first}-01`), endOf(last));
}

function endOf(month: string): LocalDate {
  return lastDayOfMonth(Number(month.slice(0, 4)), Number(localDate(`${month}-01`).slice(5, 7)));
}
