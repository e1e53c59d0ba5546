/** Whether a file is to be read as CSV: by its name, unless it begins as SIE does, whose files are often named .txt. */
export async function isCsv(file: Pick<File, 'name' | 'slice'>): Promise<boolean> {
  if (!/\.(?:csv|tsv|txt)$/i.test(file.name)) return false;
  const head = new TextDecoder('latin1').decode(await file.slice(0, 64).arrayBuffer());
  return !/^(?:\u00ef\u00bb\u00bf)?\s*#/.test(head);
}
