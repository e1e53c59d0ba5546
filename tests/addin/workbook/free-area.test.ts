import { expect, it } from 'vitest';
import { plainAddress } from '../../../addin/workbook/free-area.js';

it.each([
  ['Blad1!$A$1:$H$11', 'Blad1!A1:H11'],
  ["'Belopp $'!$B$2", "'Belopp $'!B2"],
  ["'US$ i år!'!$B$2:$C$3", "'US$ i år!'!B2:C3"],
  ['$A$1', 'A1'],
])('the address %s is read as %s', (address, read) => expect(plainAddress(address)).toBe(read));
