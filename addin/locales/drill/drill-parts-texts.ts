/** What a sheet of vouchers says where a cell is worked out of several: what is included, and what is not. */
export interface DrillPartsTexts {
  /** The cell that is a sum, in the sheet's title. */
  readonly cell: (address: string) => string;
  readonly included: (parts: readonly { readonly words: string; readonly sign: 1 | -1 }[], more: number) => string;
  readonly notIncluded: (parts: readonly { readonly words: string; readonly kronor: number }[], more: number) => string;
  readonly signs: string;
  /** The vouchers, with what is not included, are the cell. */
  readonly equal: (vouchers: number, rest: number, figure: number) => string;
  readonly different: (vouchers: number, rest: number, figure: number) => string;
  readonly notASum: string;
  readonly tooMany: (most: string) => string;
}
