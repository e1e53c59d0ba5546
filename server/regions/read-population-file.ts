import type { PopulationFile } from './check-population.js';
import { parsePopulationCsv } from './population-csv.js';
import { formatOf, PopulationFormat } from './population-format.js';
import { parsePopulationJsonStat } from './population-jsonstat.js';

/** Reads a file's bytes by its format, which is seen from them where it is not given; refuses what the format's reader refuses. */
export function readPopulationFile(bytes: Uint8Array, format: PopulationFormat = formatOf(bytes)): PopulationFile {
  return format === PopulationFormat.JSON_STAT ? parsePopulationJsonStat(bytes) : parsePopulationCsv(bytes);
}
