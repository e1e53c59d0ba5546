import type { PopulationFile } from './check-population.js';
import { parsePopulationCsv } from './population-csv.js';
import { PopulationFormat } from './population-format.js';
import { parsePopulationJsonStat } from './population-jsonstat.js';

/** Reads a file's bytes by its format; refuses what the format's reader refuses. */
export function readPopulationFile(bytes: Uint8Array, format: PopulationFormat): PopulationFile {
  return format === PopulationFormat.JSON_STAT ? parsePopulationJsonStat(bytes) : parsePopulationCsv(bytes);
}
