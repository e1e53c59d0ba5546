import type { MadeFile } from './made-file.js';
import type { Event, Numbering, System } from './true-ledger.js';

/** What kind of file is made of a system's books. */
export const FILE_KINDS = [
  ...(['WHOLE_YEAR', 'THROUGH_A_MONTH', 'SOME_UNDER_ALL_BALANCES', 'SOME_UNDER_OWN_BALANCES', 'LIST', 'CSV_LIST'] as const),
  ...(['NEW_OF_A_RUN', 'PROJECT', 'MONTHS', 'SENT_AGAIN', 'UNBALANCED', 'NUMBER_TWICE', 'OTHER_REGION'] as const),
];
export type FileKind = (typeof FILE_KINDS)[number];

/** What happens in a system, and the file that is made of it and handed to the office. */
export interface Step {
  readonly system: number;
  readonly events: readonly Event[];
  readonly kind: FileKind;
  /** Which vouchers are in a file of some: a bit each. */
  readonly some: number;
  readonly month: number;
  /** Habits of the program and of whoever makes the file: a bit each. */
  readonly habits: number;
  readonly days: number;
  readonly filter: number;
  /** Whether the office accepts what it is asked, where it can. */
  readonly accepts: boolean;
  readonly rehearses: boolean;
  /** Whether it is the file that the office gets again and again. */
  readonly isUsual: boolean;
}

export interface Start {
  readonly numbering: readonly [Numbering, Numbering];
  /** Whether the office names each file's source, or lets it be recognised. */
  readonly names: boolean;
  readonly usual: Pick<Step, 'kind' | 'system'>;
}

/** A region with two systems, and the files that were made of them so far. */
export interface Region {
  readonly year: number;
  readonly names: boolean;
  readonly systems: readonly System[];
  readonly files: MadeFile[];
  /** Days since the first file. */
  today: number;
  /** Systems whose source the ledger has, by the name that it gave it. */
  readonly known: Map<string, string>;
}

export const COMPANY = 'Provregionen';
export const ORGANISATION = '232100-0016';

export function beginRegion({ numbering, names }: Pick<Start, 'numbering' | 'names'>, year: number, tag: string): Region {
  const system = (name: string, accounts: string[], way: Numbering): System => {
    return { program: `${name} ${tag}`, accounts, numbering: way, vouchers: new Map(), numbers: new Map() };
  };
  const systems = [
    system('Ekonomi', ['1930', '2440', '4010', '5010', '5520'], numbering[0]),
    system('Lön', ['2710', '4510', '4010', '1930'], numbering[1]),
  ];
  return { year, names, systems, files: [], today: 0, known: new Map() };
}
