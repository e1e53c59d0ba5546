import { expect, it } from 'vitest';
import { organisationNumber } from '../../server/ledger/company/organisation-number.js';

/*
 * Region Stockholm's: 2 3 2 1 0 0 0 0 1 6, every other digit twice from the first: 4+3+4+1+0+0+0+0+2+6 = 20.
 * A limited company's: 5 5 6 0 3 6 0 7 9 3 (Volvo's parent, published): 1+5+3+0+6+6+0+7+9+3 = 40, where 10 counts as 1+0, 12 as 1+2, 18 as 1+8.
 */
it.each([
  ['232100-0016', '232100-0016'],
  ['2321000016', '232100-0016'],
  [' 16232100-0016 ', '232100-0016'],
  ['162321000016', '232100-0016'],
  ['556036-0793', '556036-0793'],
])('%s is %s', (given, written) => expect(organisationNumber(given)).toBe(written));

it.each([
  ['232100-0017', 'check digit'],
  ['232100-0061', 'check digit'], // two digits swapped
  ['811228-9874', 'the third is 2 or more'], // a person's number with a right check digit
  ['23210-00016', 'ten digits'],
  ['232100–0016', 'ten digits'], // a dash
  ['19232100-0016', 'ten digits'],
  ['', 'ten digits'],
  ['x'.repeat(100), `“${'x'.repeat(60)}” is`],
])('refuses %s', (given, why) => expect(() => organisationNumber(given)).toThrow(why));
