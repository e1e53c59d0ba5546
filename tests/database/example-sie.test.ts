import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { exampleSieFiles } from '../../server/database/example/example-sie.js';
import { seedFile } from '../../server/database/seed-file.js';
import { parsePopulationCsv } from '../../server/regions/population-csv.js';
import { notesOf, readAll } from '../ledger/sie/sie-files.js';

it.each(['example-2025.se', 'example-2026.se'])('%s is what `npm run example` writes', async (name) => {
  const { rows } = parsePopulationCsv(readFileSync(seedFile('population.csv')));
  const newest = rows.filter(({ referenceDate }) => referenceDate === '2024-12-31');
  const written = await exampleSieFiles(new Map(newest.map(({ regionCode, persons }) => [regionCode, persons ?? 0])));
  expect(Buffer.compare(readFileSync(seedFile(name)), written.get(name) ?? new Uint8Array())).toBe(0);
});

it.each([
  ['example-2025.se', 78] as const, // 4 of contributions, 1 other income, 24 payroll, 12 recurring, 25 purchases, 12 payments,
  ['example-2026.se', 67] as const, // 4, 1, 20, 10, 20, 10; a correction; what is not mapped,
])(
  '%s is a whole export in CP437 with a right checksum and only its remark to skip, and says that it is an example',
  async (name, vouchers) => {
    const bytes = readFileSync(seedFile(name));
    const { file } = await readAll(bytes);
    expect(file.report).toMatchObject({ encoding: { encoding: 'CP437' }, checksum: { state: 'RIGHT' }, vouchers });
    expect(notesOf(file)).toEqual(['LABEL_IGNORED #PROSA: 7']);
    expect(file.header.company).toBe('EXEMPEL Nationella kansliet hos Exempelregionen');
    expect(bytes.toString('latin1')).toContain('#PROSA "EXEMPEL: ');
  },
);
