import type { CodingKey } from '../map-coding.js';

/** The numbers that SIE gives the two dimensions which every row is coded by. */
export const COST_CENTRE = 1;
export const PROJECT = 6;

/** What a row is coded with in a dimension (dimension), such as a cost centre. */
export interface RowDimension {
  /** Its number as SIE has it: 1 cost centre, 6 project. */
  readonly dimension: number;
  /** Null where nothing has said what it is called. */
  readonly name: string | null;
  readonly nameSv: string | null;
  readonly object: string;
}

/** The dimensions that a coding has an object in, by number. */
export function dimensionsOf({ costCentre, project }: Pick<CodingKey, 'costCentre' | 'project'>): RowDimension[] {
  const all = [
    { dimension: COST_CENTRE, name: 'Cost centre', nameSv: 'Kostnadsställe', object: costCentre },
    { dimension: PROJECT, name: 'Project', nameSv: 'Projekt', object: project },
  ];
  return all.filter(({ object }) => object !== '');
}
