import { saidAs } from '../agreement/file-problem.js';
import type { Offence } from '../agreement/refusal.js';
import type { NationalRow, PopulationFile, PopulationRow } from './check-population.js';
import { isFault, NATION, readDate, readPersons, readRegion } from './shapes/csv-cells.js';
import { findLayout } from './shapes/csv-layout.js';
import { readCsvTable } from './shapes/csv-table.js';

/**
 * Reads inhabitants from CSV, a row for each region and period or a column for each period; columns found by their headings, Swedish
 * or English or SCB's codes. A year means its 31 December. The row "00" or "Riket" is the nation.
 *
 * Refuses as a whole (FILE_MALFORMED) what is not such a file; collects as offences the cells it cannot read, so that
 * `checkPopulation` can name all of them at once.
 */
export function parsePopulationCsv(bytes: Uint8Array): PopulationFile {
  const { header, records } = readCsvTable(bytes);
  const layout = findLayout(header.cells);
  const rows: PopulationRow[] = [];
  const nationalRows: NationalRow[] = [];
  const offences: Offence[] = [];
  for (const { row, cells } of records) {
    if (cells.length !== header.cells.length) {
      const figures = { cells: cells.length, headings: header.cells.length };
      const reason = `${figures.cells} cells where the header has ${figures.headings}`;
      offences.push({ row, reason, ...saidAs('CELLS_MISSING', figures) });
      continue;
    }
    const region = readRegion(layout, cells);
    const date = layout.time && readDate(layout.time, cells);
    const figures = layout.persons.map(({ at, referenceDate }) => ({ referenceDate, persons: readPersons(at, cells) }));
    const faults = [region, date, ...figures.map(({ persons }) => persons)].filter(isFault);
    for (const { at, value, reason, problem } of faults)
      offences.push({ row, value, reason, column: header.cells[at] ?? '', ...saidAs(problem) });
    if (isFault(region) || isFault(date)) continue;
    for (const { referenceDate = date, persons } of figures) {
      if (referenceDate === undefined) continue; // a layout has a time or a day for each column
      const figure = { row, referenceDate, persons: isFault(persons) ? null : persons };
      if (region === NATION) nationalRows.push(figure);
      else rows.push({ ...figure, regionCode: region });
    }
  }
  return { rows, nationalRows, offences, cellsPerRegion: 1, note: '' };
}
