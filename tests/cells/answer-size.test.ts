import { expect, it } from 'vitest';
import { Refusal } from '../../server/agreement/refusal.js';
import { MAX_ANSWER_BYTES, refuseLargeAnswer } from '../../server/cells/answer-size.js';
import type { AnsweredCell } from '../../server/cells/load-cells.js';

const caught = (answers: readonly AnsweredCell[]) => {
  try {
    refuseLargeAnswer(answers);
    return undefined;
  } catch (error) {
    return (error as Refusal).figures;
  }
};

/** As JSON `[["…"]]`: six signs around a text of 1 018 are 1 024 bytes. */
const kibibyte: AnsweredCell = [['x'.repeat(1018)]];

it('counts a table that cells share once for each of them, to the byte', () => {
  expect(MAX_ANSWER_BYTES).toBe(8 * 1024 * 1024);
  expect(caught(Array.from({ length: 8192 }, () => kibibyte))).toBeUndefined();
  expect(caught([...Array.from({ length: 8192 }, () => kibibyte), [[1]]])).toEqual({
    measure: 'bytes',
    asked: 8 * 1024 * 1024 + 5, // [[1]]
    allowed: 8 * 1024 * 1024,
  });
});

it('counts bytes and not letters, and refusals as they are answered', () => {
  const swedish: AnsweredCell = [['å'.repeat(509)]]; // two bytes each
  expect(caught(Array.from({ length: 8192 }, () => swedish))).toBeUndefined();
  expect(caught([...Array.from({ length: 8192 }, () => swedish), [['']]])).toMatchObject({ asked: 8 * 1024 * 1024 + 6 });
  const refused = new Refusal('LEDGER_UNKNOWN', 'x', { figures: { year: 1999 } });
  // {"code":"LEDGER_UNKNOWN","message":"x","figures":{"year":1999}} is 63 bytes: 133 153 × 63 = 8 388 639
  expect(caught(Array.from({ length: 133_152 }, () => refused))).toBeUndefined();
  expect(caught(Array.from({ length: 133_153 }, () => refused))).toMatchObject({ asked: 8_388_639 });
});

it('lets 10 000 single figures and 10 000 refusals of a misspelt column through', () => {
  const long = new Refusal('ACTIVITY_UNKNOWN', 'x'.repeat(300), { figures: { known: 'x'.repeat(300) } });
  expect(caught(Array.from({ length: 10_000 }, (_, n) => [[n + 0.25]]))).toBeUndefined();
  expect(caught(Array.from({ length: 10_000 }, () => long))).toBeUndefined();
});
