import { expect, it } from 'vitest';
import { contentHash } from '../../server/ledger/voucher-writer.js';
import { ore } from '../../server/money/ore.js';
import { day } from './ledger-examples.js';

/** The literal is SHA-256 in base64url of ["2026-01-25","Löner “januari”",[["4010","100","P1","2026-01-25","",30025], … ]]. */
it('of a voucher never changes: ledgers hold it, and would take every voucher for another', () => {
  const rows = [
    { account: '4010', costCentre: '100', project: 'P1', amountOre: ore(30_025) },
    { account: '1930', date: day('2026-01-26'), text: 'Bank "A"', amountOre: ore(-30_025) },
  ];
  const voucher = { series: 'A', number: 1, date: day('2026-01-25'), text: 'Löner “januari”', rows };
  expect(contentHash(voucher)).toBe('6NfEFAivqKtn4jY-kCCC0wx-Fho4L_Hy_-aj6v_zO6w');
});
