import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountSelection, isSelected } from '../../server/ledger/account-selection.js';

describe('accounts', () => {
  it.each([
    ['5010', ['5010', '50101'], ['501', '5011', '15010']],
    ['50*', ['50', '5000', '5099', '50999'], ['5', '5100', '4050']],
    ['5010..5099', ['5010', '5055', '5099', '50995'], ['5009', '50099', '5100']],
    ['5010 .. 5099', ['5010', '5099'], ['5100']],
    ['5010;5020;60*', ['5010', '5020', '6099'], ['5011', '5019', '5021', '7000']],
    [' 5010 , 6*', ['5010', '6071'], ['5011']],
    ['3..4', ['3110', '4999'], ['2999', '5000']],
  ])('%s are these and no others', (text, inside, outside) => {
    const spans = accountSelection(text) ?? [];
    expect([...inside, ...outside].filter((account) => isSelected(spans, account))).toEqual(inside);
  });

  it.each([
    '',
    ';',
    '5010;',
    '*',
    '50**',
    '5*0',
    '5010-5099',
    '5010..',
    '..5099',
    '5099..5010',
    '501..5099',
    '50*..51*',
    'TRAVEL',
    '50101010101',
    '−5',
  ])('%j are none', (text) => expect(accountSelection(text)).toBeUndefined());

  it('are the same whether a range is written whole or in two that meet', () => {
    const account = fc.integer({ min: 1000, max: 9999 }).map(String);
    fc.assert(
      fc.property(fc.uniqueArray(account, { minLength: 3, maxLength: 3 }), account, ([a, b, c], sought) => {
        const [low = '', middle = '', high = ''] = [a ?? '', b ?? '', c ?? ''].toSorted();
        const [whole, halves] = [`${low}..${high}`, `${low}..${middle};${middle}..${high}`].map(
          (text) => accountSelection(text) ?? [],
        );
        const expected = Number(low) <= Number(sought) && Number(sought) <= Number(high);
        expect([isSelected(whole ?? [], sought), isSelected(halves ?? [], sought)]).toEqual([expected, expected]);
      }),
    );
  });
});
