/** How a scenario's name is compared: a cell asks for “tolv miljoner” and means “Tolv miljoner”. */
export function comparableName(name: string): string {
  return name.normalize('NFC').trim().toLocaleLowerCase('sv');
}
