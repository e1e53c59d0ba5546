import fc from 'fast-check';
import type { FileKind, Step } from './region.js';
import type { Sequence } from './run-sequence.js';
import type { Event, Line } from './true-ledger.js';

const few = fc.nat({ max: 11 });
/** Amounts that come again, beside any. */
const ore = fc.oneof(fc.constantFrom(100, 250, 99, -100), fc.integer({ min: 1, max: 5_000_000 }));
const line: fc.Arbitrary<Line> = fc.record({
  ...{ ore, cost: few, balance: few, centre: few, project: few },
  dated: fc.constantFrom('THEN', 'THEN', 'THEN', 'THEN', 'THEN', 'OTHER_MONTH', 'NEXT_YEAR'),
});
const eventOf = (...kinds: Event['what'][]): fc.Arbitrary<Event> =>
  fc.record({
    what: fc.constantFrom(...kinds),
    which: fc.nat({ max: 40 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    like: fc.constantFrom('NOTHING', 'NOTHING', 'NOTHING', 'RUN', 'TWIN'),
    lines: fc.array(line, { minLength: 1, maxLength: 2 }),
  });

const kind: fc.Arbitrary<FileKind> = fc.oneof(
  ...(
    [
      ...[
        ['WHOLE_YEAR', 6],
        ['THROUGH_A_MONTH', 3],
        ['SOME_UNDER_ALL_BALANCES', 3],
        ['SOME_UNDER_OWN_BALANCES', 2],
        ['LIST', 6],
      ],
      ...[
        ['CSV_LIST', 3],
        ['NEW_OF_A_RUN', 1],
        ['PROJECT', 6],
        ['MONTHS', 1],
        ['SENT_AGAIN', 9],
      ],
      ...[
        ['UNBALANCED', 1],
        ['NUMBER_TWICE', 1],
        ['OTHER_REGION', 1],
      ],
    ] as [FileKind, number][]
  ).map(([each, weight]) => ({ arbitrary: fc.constant(each), weight })),
);

/** A file that comes again and again says what the one before it lacks, and lacks what that one said. */
const USUAL: readonly FileKind[] = ['WHOLE_YEAR', 'THROUGH_A_MONTH', 'LIST', 'PROJECT', 'PROJECT', 'MONTHS', 'CSV_LIST'];

const step: fc.Arbitrary<Step> = fc.record({
  system: fc.nat({ max: 1 }),
  events: fc.array(eventOf('ADD', 'ADD', 'CHANGE', 'REMOVE', 'REMOVE', 'MOVE'), { maxLength: 5 }),
  kind,
  some: fc.nat({ max: 2 ** 24 - 1 }),
  month: fc.integer({ min: 1, max: 12 }),
  habits: fc.nat({ max: 2 ** 7 - 1 }),
  days: fc.constantFrom(0, 1, 1, 1, 3),
  filter: fc.nat({ max: 23 }),
  accepts: fc.constantFrom(true, true, true, false),
  rehearses: fc.constantFrom(false, false, false, true),
  isUsual: fc.boolean(),
});

export const sequences: fc.Arbitrary<Sequence> = fc.record({
  start: fc.record({
    numbering: fc.tuple(fc.constantFrom('RUNNING', 'RUNNING', 'BY_MONTH'), fc.constantFrom('NONE', 'BY_MONTH', 'RUNNING')),
    names: fc.boolean(),
    usual: fc.record({ kind: fc.constantFrom(...USUAL), system: fc.nat({ max: 1 }) }),
  }),
  first: fc.array(eventOf('ADD'), { minLength: 2, maxLength: 16 }),
  steps: fc.array(step, { minLength: 2, maxLength: 10 }),
});
