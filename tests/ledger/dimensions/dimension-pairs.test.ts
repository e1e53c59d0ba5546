import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairsOf, pairsText } from '../../../server/ledger/dimensions/dimension-pairs.js';
import { ledgerDimension } from '../../../server/ledger/dimensions/ledger-dimension.js';
import { codingOfObjects } from '../../../server/ledger/sie/coding-of-objects.js';

describe('dimensions of a row', () => {
  it('are written in one way, whatever their order and their texts', () => {
    const pair = fc.record({ dimension: fc.integer({ min: 1, max: 999_999 }), object: fc.string({ minLength: 1 }) });
    fc.assert(
      fc.property(fc.uniqueArray(pair, { selector: ({ dimension }) => dimension }), (pairs) => {
        const text = pairsText(pairs);
        expect(pairsText(pairs.toReversed())).toBe(text);
        expect(pairsOf(text)).toEqual(pairs.toSorted((one, other) => one.dimension - other.dimension));
      }),
    );
    expect([pairsText([]), pairsText([{ dimension: 21, object: '84' }])]).toEqual(['', '[[21,"84"]]']);
  });

  it.each([
    // what the source says, its dimensions, the ledger's
    ['the usual two', { costCentre: 1, project: 6 }, [1, 6, 20, 2], [1, 6, 20, 2]],
    ['a cost centre elsewhere, whose number 1 takes', { costCentre: 20, project: 6 }, [1, 6, 20, 21], [20, 6, 1, 21]],
    ['both elsewhere', { costCentre: 20, project: 21 }, [1, 6, 20, 21, 7], [20, 21, 1, 6, 7]],
    ['the two in each other’s place', { costCentre: 6, project: 1 }, [1, 6, 20], [6, 1, 20]],
    ['the cost centre as 6, the project as 20', { costCentre: 6, project: 20 }, [1, 6, 20], [20, 1, 6]],
  ])('have the ledger’s numbers: %s', (_title, said, ofSource, ofLedger) => {
    expect(ofSource.map(ledgerDimension(said))).toEqual(ofLedger);
  });

  it('never share a number', () => {
    const number = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(number, number, (costCentre, project) => {
        fc.pre(costCentre !== project);
        const all = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(ledgerDimension({ costCentre, project }));
        expect(new Set(all).size).toBe(9);
      }),
    );
  });

  it('have one object each: the first that says something', () => {
    const objects = [
      ...[
        { dimension: 21, id: '' },
        { dimension: 21, id: '84' },
        { dimension: 1, id: '100' },
      ],
      ...[
        { dimension: 21, id: '85' },
        { dimension: 1, id: '200' },
        { dimension: 7, id: 'E1' },
      ],
    ];
    expect(codingOfObjects(objects)).toEqual({ costCentre: '100', project: '', dimensions: '[[7,"E1"],[21,"84"]]' });
  });
});
