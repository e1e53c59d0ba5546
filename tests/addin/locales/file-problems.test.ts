import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileFaultWords, placeFaultWords } from '../../../addin/taskpane/submit/file-fault-words.js';
import type { Refusal } from '../../../server/agreement/refusal.js';
import { guessColumns } from '../../../server/ledger/csv/csv-columns.js';
import { readCsvHeadings } from '../../../server/ledger/csv/load-csv-headings.js';
import { ImportKind } from '../../../server/ledger/imports/file-kind.js';
import { checkLedgerFile } from '../../../server/ledger/ledger-file.js';
import { checkPopulation } from '../../../server/regions/check-population.js';
import { readPopulationFile } from '../../../server/regions/read-population-file.js';
import { refusalOf } from '../../regions/refusal-of.js';

const FIXTURES = new URL('../../fixtures/not-ok/', import.meta.url);

const sie = (...lines: readonly string[]): string =>
  ['#FLAGGA 0', '#FORMAT PC8', '#SIETYP 4', '#RAR 0 20250101 20251231', ...lines, ''].join('\r\n');
const ver = (head: string, ...rows: readonly string[]): string => [`#VER ${head}`, '{', ...rows, '}'].join('\r\n');
const ROWS = ['#TRANS 5010 {} 1', '#TRANS 1930 {} -1'];

const SIE_FILES: Readonly<Record<string, string>> = {
  'a quote that is never closed': sie('#KONTO 1930 "Bank', ver('A 1 20250101 "x', ...ROWS)),
  'an empty file': '',
  'SIE 5': '<?xml version="1.0"?><Sie xmlns="http://www.sie.se/sie5"></Sie>',
  'a page': '<html><body>Not found</body></html>',
  'a workbook': 'PK\u0003\u0004',
  'no label': 'Bokföring 2025',
  'a zero byte': sie('#KONTO 1930 \u0000'),
  'a line without end': `#FLAGGA 0\r\n#PROSA "${'x'.repeat(70_000)}`,
  'another currency': sie('#VALUTA EUR'),
  'a type that is none': sie('#SIETYP 7'),
  'a year backwards': sie('#RAR 0 20251231 20250101'),
  'a row outside': sie('#TRANS 5010 {} 1'),
  'a brace outside': sie('}'),
  'a voucher in a voucher': sie('#VER A 1 20250101', '{', '#VER A 2 20250101', '{', '}'),
  'a row before the brace': sie('#VER A 1 20250101', '#TRANS 5010 {} 1'),
  'two sums': sie('#KSUMMA 5'),
  'odd objects': sie(ver('A 1 20250101', '#TRANS 5010 {1} 1', '#TRANS 1930 {} -1')),
  'no account': sie(ver('A 1 20250101', '#TRANS "" {} 1', '#TRANS 1930 {} -1')),
  'an account too long': sie(ver('A 1 20250101', `#TRANS ${'5'.repeat(101)} {} 1`, '#TRANS 1930 {} -1')),
  'no amount': sie(ver('A 1 20250101', '#TRANS 5010 {} kr', '#TRANS 1930 {} -1')),
  'no day': sie(ver('A 1 20250230', ...ROWS)),
  'two amounts for one balance': sie('#UB 0 1930 5', '#UB 0 1930 6'),
  'nothing in it': sie(),
  'no balance': sie(ver('A 1 20250101', '#TRANS 5010 {} 1'), '#UB 0 5010 1'),
};

const HEAD = 'Datum;Serie;Verifikationsnummer;Konto;Debet;Kredit';
const csv = (...rows: readonly string[]): string => [HEAD, ...rows, ''].join('\r\n');
const CSV_FILES: Readonly<Record<string, string>> = {
  'an empty file': '',
  'no rows': csv(),
  JSON: '{"a": 1}',
  'a page': '<html>',
  'a SIE file': '#FLAGGA 0',
  'a quote that is never closed': csv('2025-01-01;A;1;5010;"1;'),
  'cells missing': csv('2025-01-01;A;1;5010'),
  'both sides, neither, no account, no day, no amount': csv(
    ...['2025-01-01;A;1;5010;1;1', '2025-01-01;A;1;5010;;', '2025-01-01;A;1;x;1;', '2025-02-30;A;1;5010;1;'],
    ...['1/2/2025;A;1;5010;1;', '2024-01-01;A;1;5010;1;', '2025-01-01;A;1;5010;1.234;', '2025-01-01;A;1;5010;kr;'],
    ...['2025-01-01;A;;5010;1;', '2025-01;A;2;5010;1;'],
  ),
  'no balance': csv('2025-01-01;A;1;5010;1;', '2025-01-01;A;1;1930;;2', '2025-01-01;A;2;5010;1;', '2025-01-01;A;2;1930;;1'),
};

const population = (...rows: readonly string[]): string => ['region_code,year,population', ...rows, ''].join('\n');
const POPULATION_FILES: Readonly<Record<string, string>> = {
  'an empty file': '',
  'no rows': population(),
  'other columns': 'a,b\n1,2\n',
  'half of a JSON': '{"class": "dataset"',
  'another JSON': '{"a": 1}',
  'a page': '<html>',
  'cells that are none': population(
    '01,2024,x',
    '03,24,5',
    '02,2024,5',
    ',2024,5',
    '04,2024,-3',
    '05,2024,1.234',
    '06,2024',
    '07,2024,',
  ),
  'a region twice and the nation twice': population('01,2024,5', '01,2024,5', '00,2024,9', '00,2024,9'),
};

async function sieRefusal(bytes: Uint8Array | string): Promise<Refusal> {
  return refusalOf(() =>
    checkLedgerFile({ open: () => [Buffer.from(bytes as string)] as never }, { as: ImportKind.LISTED_VOUCHERS }),
  );
}

async function csvRefusal(text: string): Promise<Refusal> {
  const open = () => [Buffer.from(text)] as never;
  return refusalOf(async () => {
    const { headings } = await readCsvHeadings(open());
    return checkLedgerFile({ open }, { as: ImportKind.LISTED_VOUCHERS }, { year: 2025, columns: guessColumns(headings) });
  });
}

const populationRefusal = (text: string): Promise<Refusal> =>
  refusalOf(() => checkPopulation(readPopulationFile(Buffer.from(text)), new Map()));

/** What a Swedish reader is told; each place, or the file where there are none. */
function told(refusal: Refusal): string[] {
  const { offences } = refusal;
  const words = offences.length === 0 ? [fileFaultWords(refusal, 'sv')] : offences.map((each) => placeFaultWords(each, 'sv'));
  return words.map((each) => each ?? 'NOTHING');
}

/** Words of the server's reasons that no Swedish sentence has. */
const ENGLISH = /\b(the|is|not|has|of|file|rows?|line|with|where|should)\b/i;

function expectSwedish(words: readonly string[]): void {
  expect(words.length).toBeGreaterThan(0);
  for (const each of words) {
    expect(each).not.toMatch(ENGLISH);
    expect(each).not.toMatch(/\?|undefined|NOTHING/);
    expect(each).toMatch(/^[A-ZÅÄÖ0-9#”].*\.$/);
  }
}

describe('what is wrong with a file is told a Swedish reader in Swedish', () => {
  it.each(Object.entries(SIE_FILES))('SIE: %s', async (_, text) => {
    expectSwedish(told(await sieRefusal(text)));
  });

  // a wrong checksum has a code of its own, whose words say it all
  it.each(readdirSync(FIXTURES).filter((name) => !name.includes('one-ore-changed')))('%s', async (name) => {
    expectSwedish(told(await sieRefusal(readFileSync(new URL(name, FIXTURES)))));
  });

  it.each(Object.entries(CSV_FILES))('CSV: %s', async (_, text) => {
    expectSwedish(told(await csvRefusal(text)));
  });

  it.each(Object.entries(POPULATION_FILES))('inhabitants: %s', async (_, text) => {
    expectSwedish(told(await populationRefusal(text)));
  });
});

it('an English reader gets the server’s own reason as a sentence', () => {
  const offence = { row: 3, reason: 'neither debit nor credit', code: 'IMPORT_REFUSED', figures: { problem: 'NO_SIDE' } };
  expect(placeFaultWords(offence, 'en')).toBe('Neither debit nor credit.');
});
