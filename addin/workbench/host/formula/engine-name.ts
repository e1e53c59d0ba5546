/**
 * A name as the engine takes it, which knows the letters of English only: `Ändringar` is `_xe4_ndringar` to it, and so is
 * `ändringar`, since names do not tell capitals apart.
 */
export const engineName = (name: string): string =>
  name.replace(/[^A-Za-z0-9_.]/gu, (letter) => `_x${letter.toLowerCase().codePointAt(0)?.toString(16)}_`);
