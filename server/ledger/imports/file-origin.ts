/** The program of lists, which do not say what wrote them. */
export const PROGRAM_OF_LISTS = 'CSV';

/** What a file says of the system that wrote it. */
export interface FileOrigin {
  /** Without its version: what a program writes next year is of the same source. `PROGRAM_OF_LISTS` of lists, which say nothing. */
  readonly program: string;
  readonly company: string;
  /** Digits alone; '' where the file does not say. */
  readonly organisationNumber: string;
}

/** "Visma Administration 2000 15.1.2" → "Visma Administration 2000": what is a version by its points or its v is left out. */
export function programName(program: string): string {
  const words = program.trim().split(/\s+/);
  while (words.length > 1 && /^v?\d+(?:\.[\w-]+)*$/i.test(words.at(-1) ?? '')) words.pop();
  return words.join(' ').slice(0, 190);
}

export function digitsOf(organisationNumber: string): string {
  const digits = organisationNumber.replace(/\D/g, '');
  // a sole trader's may be written with the century before it
  return digits.length === 12 && /^(?:16|19|20)/.test(digits) ? digits.slice(2) : digits.slice(0, 32);
}

/** Whether two files may be of one company: by its number where both say it, else by name. */
export function sameCompany(
  one: Pick<FileOrigin, 'company' | 'organisationNumber'>,
  other: Pick<FileOrigin, 'company' | 'organisationNumber'>,
): boolean {
  if (one.organisationNumber !== '' && other.organisationNumber !== '')
    return one.organisationNumber === other.organisationNumber;
  const plain = (name: string): string =>
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  return one.company === '' || other.company === '' || plain(one.company) === plain(other.company);
}
