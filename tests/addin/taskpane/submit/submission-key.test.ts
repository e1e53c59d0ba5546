import { expect, it } from 'vitest';
import { createSubmissionKey } from '../../../../addin/taskpane/submit/submission-key.js';

it('gives the same content the same key, pressed twice or sent again, and anything else another', () => {
  let made = 0;
  const keyOf = createSubmissionKey(() => `key ${++made}`);
  expect([keyOf({ total: 1 }), keyOf({ total: 1 }), keyOf({ total: 2 }), keyOf({ total: 1 })]).toEqual([
    'key 1',
    'key 1',
    'key 2',
    'key 3',
  ]);
});
