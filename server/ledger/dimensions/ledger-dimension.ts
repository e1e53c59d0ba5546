import { COST_CENTRE, PROJECT } from './dimension-pairs.js';

/** Which dimensions of SIE are the cost centre and the project. */
export interface CodingDimensions {
  readonly costCentre: number;
  readonly project: number;
}

/**
 * The ledger's number of a source's dimension. In the ledger 1 is always the cost centre and 6 the project; where a source has them elsewhere,
 * what it has as 1 or 6 takes the numbers that they leave (docs/decisions/0031).
 * Law: two dimensions never get the same number.
 */
export function ledgerDimension({ costCentre, project }: CodingDimensions): (dimension: number) => number {
  const left = [costCentre, project].filter((each) => each !== COST_CENTRE && each !== PROJECT);
  const displaced = [COST_CENTRE, PROJECT].filter((each) => each !== costCentre && each !== project);
  const numbers = new Map<number, number>(displaced.map((each, index) => [each, left[index] ?? each]));
  numbers.set(project, PROJECT).set(costCentre, COST_CENTRE);
  return (dimension) => numbers.get(dimension) ?? dimension;
}

/** What SIE 4B calls the dimensions that it reserves, for files that do not name them. */
export const RESERVED_DIMENSIONS: ReadonlyMap<number, string> = new Map([
  [COST_CENTRE, 'Kostnadsställe'],
  [2, 'Kostnadsbärare'],
  [PROJECT, 'Projekt'],
  [7, 'Anställd'],
  [8, 'Kund'],
  [9, 'Leverantör'],
  [10, 'Faktura'],
]);

/** What a dimension is called where no source has named it, as an export writes it. */
export function usualName(dimension: number): string {
  return RESERVED_DIMENSIONS.get(dimension) ?? `Dimension ${dimension}`;
}
