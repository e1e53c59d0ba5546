import { Refusal } from '../../agreement/refusal.js';
import { formatKronor } from '../../money/format-kronor.js';
import { kronorFromOre } from '../../money/kronor.js';
import type { SieFile } from '../sie/sie-file.js';
import type { VoucherDifference } from '../sie/voucher-control.js';
import { ImportKind, type KindGround } from './file-kind.js';
import { type AskedQuestion, ImportQuestion } from './import-question.js';

export interface SieKind {
  readonly kind: ImportKind;
  readonly ground: KindGround;
}

/**
 * What a SIE file is, by what it says of itself (docs/decisions/0024): #UB or #RES of its year is the claim that its vouchers are
 * all. Vouchers that do not meet it are some of them, so nothing is taken away by such a file unless it is called a whole year.
 */
export function kindOfSie(file: SieFile, contradicted: boolean, chosen?: ImportKind): SieKind {
  const { header, report, balances, periodBalances } = file;
  const hasPeriods = periodBalances.some(({ year }) => year === 0);
  if (chosen === ImportKind.MONTH_AMOUNTS || (chosen === undefined && report.vouchers === 0 && hasPeriods && header.type !== 4)) {
    if (!hasPeriods) throw nothingToTake(file);
    return { kind: ImportKind.MONTH_AMOUNTS, ground: chosen ? 'CHOSEN' : 'PERIOD_BALANCES' };
  }
  const closes = balances.some(({ year, kind }) => year === 0 && (kind === 'UB' || kind === 'RES'));
  const opens = balances.some(({ year, kind }) => year === 0 && kind === 'IB');
  if (header.type !== 4 || (report.vouchers === 0 && !closes && !opens)) throw nothingToTake(file);
  if (chosen) return { kind: chosen, ground: 'CHOSEN' };
  if (!closes) return { kind: ImportKind.LISTED_VOUCHERS, ground: 'NO_CLOSING_BALANCES' };
  return contradicted
    ? { kind: ImportKind.LISTED_VOUCHERS, ground: 'BALANCES_CONTRADICTED' }
    : { kind: ImportKind.WHOLE_YEAR, ground: 'BALANCES_MET' };
}

function nothingToTake({ header: { type }, report: { vouchers } }: SieFile): Refusal {
  const what =
    type === 4 ? 'no vouchers and no balances of its year' : 'no vouchers (type 4) and no month amounts (#PSALDO of year 0)';
  return new Refusal('FILE_MALFORMED', `The file is SIE type ${type} with ${what}: there is nothing for the ledger in it.`, {
    figures: { type, vouchers, problem: 'NOTHING_FOR_LEDGER' },
  });
}

const MAX_SHOWN = 100;

/** The question that a file raises whose amounts do not come to its own balances. */
export function contradictedBalances(differences: readonly VoucherDifference[]): AskedQuestion | undefined {
  const [first] = differences;
  if (!first) return undefined;
  const accounts = differences.slice(0, MAX_SHOWN).map(({ account, statedOre, vouchersOre }) => {
    return { account, stated: kronorFromOre(statedOre), vouchers: kronorFromOre(vouchersOre) };
  });
  const more = differences.length > 1 ? ` (and ${differences.length - 1} more accounts)` : '';
  return {
    ...{ accept: ImportQuestion.CONTRADICTED_BALANCES, alternatives: [], figures: { count: differences.length, accounts } },
    message: `Account ${first.account} is ${formatKronor(first.statedOre)} kr by the file’s own balances, and ${formatKronor(first.vouchersOre)} kr by what it lists${more}. Export all of the year, or import it as listed vouchers.`,
  };
}
