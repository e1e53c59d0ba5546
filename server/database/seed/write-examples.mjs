import { readFileSync, writeFileSync } from 'node:fs';
import { exampleSieFiles } from '../../../dist/server/database/example/example-sie.js';
import { parsePopulationCsv } from '../../../dist/server/regions/population-csv.js';

// `npm run example` writes the EXAMPLE ledger of an invented office from server/database/example; commit what it writes.
const { rows } = parsePopulationCsv(readFileSync(new URL('population.csv', import.meta.url)));
const population = new Map(
  rows.filter(({ referenceDate }) => referenceDate === '2024-12-31').map(({ regionCode, persons }) => [regionCode, persons]),
);
for (const [name, bytes] of await exampleSieFiles(population)) writeFileSync(new URL(name, import.meta.url), bytes);
