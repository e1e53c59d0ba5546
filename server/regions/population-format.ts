export enum PopulationFormat {
  CSV = 'CSV',
  JSON_STAT = 'JSON_STAT',
}

/** The format of bytes whose name does not tell: JSON begins with a brace. */
export function formatOf(bytes: Uint8Array): PopulationFormat {
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 64))
    .replace(/^\ufeff/, '')
    .trimStart();
  return start.startsWith('{') ? PopulationFormat.JSON_STAT : PopulationFormat.CSV;
}
