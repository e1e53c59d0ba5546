import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookedOn } from '../../server/cells/account-cell.js';
import { accountSelection } from '../../server/ledger/account-selection.js';
import { ore } from '../../server/money/ore.js';

/** Öre of January 2026 on what a text selects of some accounts, which have 1, 2, 4, 8 … öre each: so the sum tells which. */
function selected(text: string, accounts: readonly string[]): string[] {
  const known = accounts.toSorted();
  const byYear = new Map([[2026, new Map(known.map((account, index) => [account, [ore(2 ** index)]]))]]);
  const asked = { accounts: accountSelection(text) ?? [], written: text };
  const sum = bookedOn({ known, byYear }, asked, 2026, [1]);
  return known.filter((_, index) => Math.floor(sum / 2 ** index) % 2 === 1);
}

describe('accounts', () => {
  it.each([
    ['5010', ['5010', '50101'], ['501', '5011', '15010']],
    ['50*', ['50', '5000', '5099', '50999'], ['5', '5100', '4050']],
    ['5010..5099', ['5010', '5055', '5099', '50995'], ['5009', '50099', '5100']],
    ['5010 .. 5099', ['5010', '5099'], ['5100']],
    ['5010;5020;60*', ['5010', '5020', '6099'], ['5011', '5019', '5021', '7000']],
    ['5010;50*;5000..5999', ['5010', '5020'], ['6010']], // each once
    [' 5010 , 6*', ['5010', '6071'], ['5011']],
    ['3..4', ['3110', '4999'], ['2999', '5000']],
  ])('%s are these and no others', (text, inside, outside) => {
    expect(selected(text, [...inside, ...outside])).toEqual(inside.toSorted());
  });

  it.each([
    ...['', ';', '5010;', '*', '50**', '5*0', '5010-5099', '5010..', '..5099', '5099..5010', '501..5099', '50*..51*', 'TRAVEL'],
    ...['50101010101', '−5'],
  ])('%j are none', (text) => expect(accountSelection(text)).toBeUndefined());

  it('of a range are those whose first digits lie in it, of three digits and more', () => {
    const account = fc.integer({ min: 100, max: 99_999 }).map(String);
    const ends = fc.tuple(fc.integer({ min: 100, max: 999 }), fc.integer({ min: 100, max: 999 }));
    fc.assert(
      fc.property(fc.uniqueArray(account, { minLength: 1, maxLength: 30 }), ends, (accounts, [one, other]) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const inside = accounts.filter((each) => low <= Number(each.slice(0, 3)) && Number(each.slice(0, 3)) <= high);
        fc.pre(inside.length > 0);
        expect(selected(`${low}..${high}`, accounts)).toEqual(inside.toSorted());
      }),
    );
  });
});
