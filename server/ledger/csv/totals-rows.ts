import { addOre, type Ore, subtractOre, ZERO_ORE } from '../../money/ore.js';

/** What stands in the columns of money of one row; undefined where the cell is empty. In a list with one column, `debit` is it. */
export interface Sides {
  readonly debit: Ore | undefined;
  readonly credit: Ore | undefined;
}

/** Sums kept to compare with; a list with more totals than this is no list. */
const MAX_SUMS = 100_000;

/**
 * Knows whether a row sums rows above it: all of them, or those since an earlier total, since a heading that names an account, or since
 * the account changed; or all those of its account. By figures alone, never by words: what is no such sum is no total.
 */
export class TotalsRows {
  private debit: Ore = ZERO_ORE;
  private credit: Ore = ZERO_ORE;
  private readonly sums = { net: new Set<Ore>(), debit: new Set<Ore>(), credit: new Set<Ore>(), both: new Set<string>() };
  private readonly ofAccount = new Map<string, { debit: Ore; credit: Ore }>();
  private account = '';
  private run = { debit: ZERO_ORE, credit: ZERO_ORE };

  constructor() {
    this.begin();
  }

  /** What the rows so far come to: debit less credit. */
  get sumOre(): Ore {
    return subtractOre(this.debit, this.credit);
  }

  add(account: string, { debit = ZERO_ORE, credit = ZERO_ORE }: Sides): void {
    if (account !== this.account) this.run = { debit: this.debit, credit: this.credit };
    this.account = account;
    this.debit = addOre(this.debit, debit);
    this.credit = addOre(this.credit, credit);
    const own = this.ofAccount.get(account) ?? { debit: ZERO_ORE, credit: ZERO_ORE };
    this.ofAccount.set(account, own);
    own.debit = addOre(own.debit, debit);
    own.credit = addOre(own.credit, credit);
  }

  /** A part of the list begins here. */
  begin(): void {
    const { net, debit, credit, both } = this.sums;
    if (both.size >= MAX_SUMS) return;
    net.add(this.sumOre);
    debit.add(this.debit);
    credit.add(this.credit);
    both.add(`${this.debit} ${this.credit}`);
  }

  /** `account` is what the row itself says, '' where it says none: then it may sum any part that ends here. */
  isTotal(account: string, { debit, credit }: Sides): boolean {
    if (debit === undefined && credit === undefined) return false;
    const ofAccount = this.ofAccount.get(account);
    if (account !== '')
      return ofAccount !== undefined && (equals(ofAccount, debit, credit) || this.isOfRun(account, debit, credit));
    return this.isOfPart(debit, credit) || this.isOfRun(this.account, debit, credit);
  }

  private isOfRun(account: string, debit: Ore | undefined, credit: Ore | undefined): boolean {
    if (account !== this.account) return false;
    const run = { debit: subtractOre(this.debit, this.run.debit), credit: subtractOre(this.credit, this.run.credit) };
    return equals(run, debit, credit);
  }

  private isOfPart(debit: Ore | undefined, credit: Ore | undefined): boolean {
    const { sums } = this;
    const begins = { debit: subtractOre(this.debit, debit ?? ZERO_ORE), credit: subtractOre(this.credit, credit ?? ZERO_ORE) };
    if (debit !== undefined && credit !== undefined && sums.both.has(`${begins.debit} ${begins.credit}`)) return true;
    if (credit === undefined && sums.debit.has(begins.debit)) return true;
    if (debit === undefined && sums.credit.has(begins.credit)) return true;
    return (
      isOneSided(debit, credit) && sums.net.has(subtractOre(this.sumOre, subtractOre(debit ?? ZERO_ORE, credit ?? ZERO_ORE)))
    );
  }
}

function equals(sums: { readonly debit: Ore; readonly credit: Ore }, debit: Ore | undefined, credit: Ore | undefined): boolean {
  if ((debit ?? sums.debit) === sums.debit && (credit ?? sums.credit) === sums.credit) return true;
  const net = subtractOre(sums.debit, sums.credit);
  return isOneSided(debit, credit) && subtractOre(debit ?? ZERO_ORE, credit ?? ZERO_ORE) === net;
}

/** A total may stand on one side alone: what debit and credit come to. */
function isOneSided(debit: Ore | undefined, credit: Ore | undefined): boolean {
  return (debit ?? ZERO_ORE) === ZERO_ORE || (credit ?? ZERO_ORE) === ZERO_ORE;
}
