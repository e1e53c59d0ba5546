import { type Area, absoluteAreaName } from '../address.js';
import { type CellError, type CellValue, isError } from '../cell.js';
import type { FunctionMetadata } from './function-registry.js';

export const ANSWERS = '_answers';
export const ARGUMENTS = '_arguments';

/** The hidden sheet that holds the exact text of each number that a formula of `sheet` comes to. */
export const probeOf = (sheet: string): string => `_probe_${sheet}`;

/** A formula in the engine that holds calls: a user's cell, or a hidden cell that evaluates an argument. */
export interface Site {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  parts: readonly (string | Call)[];
}

export type Argument =
  | { readonly kind: 'omitted' }
  | { readonly kind: 'constant'; readonly value: CellValue }
  | { readonly kind: 'area'; readonly sheet: string; readonly area: Area }
  /** A defined name: its cells are looked up at every reading, so that it may come, move or go after the formula. */
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'computed'; readonly site: Site };

/** An invocation under way. */
export interface Flight {
  cancel(): void;
}

/** One call of a custom function at one place of one formula, and the rows that hold its answer. */
export class Call {
  readonly metadata: FunctionMetadata;
  readonly site: Site;
  /** The user's cell, for `invocation.address`. */
  readonly home: { readonly sheet: string; readonly row: number; readonly column: number };
  readonly arguments: readonly Argument[];
  /** The argument values last asked with. */
  asked: string | undefined;
  grid: readonly (readonly CellValue[])[] = [[{ error: '#BUSY!' }]];
  numberFormat: string | undefined;
  /** Its answer was an error when everything was last calculated, and it was not asked again. */
  wasPassedOver = false;
  block: number;
  flight: Flight | undefined;

  constructor(metadata: FunctionMetadata, site: Site, home: Call['home'], args: readonly Argument[], block: number) {
    this.metadata = metadata;
    this.site = site;
    this.home = home;
    this.arguments = args;
    this.block = block;
  }

  get rows(): number {
    return this.grid.length;
  }

  get columns(): number {
    return this.grid[0]?.length ?? 1;
  }

  /** Where the engine finds the answer. One cell is referred to as one cell: ten thousand 1 × 1 arrays would be slow. */
  get reference(): string {
    return `${ANSWERS}!${absoluteAreaName({ row: this.block, column: 0, rows: this.rows, columns: this.columns })}`;
  }

  get error(): CellError | undefined {
    const first = this.grid[0]?.[0];
    return isError(first) ? first : undefined;
  }

  cancel(): void {
    this.flight?.cancel();
    this.flight = undefined;
  }
}
