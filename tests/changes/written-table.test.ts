import { expect, it } from 'vitest';
import { writtenTable } from '../../server/changes/written-table.js';

it.each([
  ['INSERT INTO voucher (id) VALUES (?)', { name: 'voucher', adds: true }],
  ['\n  insert into "budget_year" ("year") values (?)', { name: 'budget_year', adds: true }],
  ['INSERT IGNORE INTO `seal` VALUES (1)', { name: 'seal', adds: true }],
  ['INSERT OR REPLACE INTO seal VALUES (1)', { name: 'seal', adds: false }],
  ['REPLACE INTO coding_month VALUES (1)', { name: 'coding_month', adds: false }],
  ['UPDATE `activity` SET name = ?', { name: 'activity', adds: false }],
  ['DELETE FROM voucher WHERE id IN (?)', { name: 'voucher', adds: false }],
  ['SELECT * FROM voucher', undefined],
  ['SAVEPOINT unit', undefined],
])('%s', (sql, written) => expect(writtenTable(sql)).toEqual(written));

it.each(['WITH old AS (SELECT 1) DELETE FROM voucher', 'CALL change_everything()', 'TRUNCATE TABLE voucher'])(
  'refuses “%s”: its table would go unseen',
  (sql) => expect(() => writtenTable(sql)).toThrow('Which table does this write?'),
);
