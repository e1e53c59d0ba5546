/** Every error a cell can show; `#BUSY!` while a custom function has not answered. */
export const ERROR_TEXTS = [
  '#N/A',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NUM!',
  '#NAME?',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#CIRC!',
  '#BUSY!',
] as const;
export type ErrorText = (typeof ERROR_TEXTS)[number];

/** An error as a value. `message` is what a custom function said about it, shown when the pointer rests on the cell. */
export interface CellError {
  readonly error: ErrorText;
  readonly message?: string;
}

export type Scalar = string | number | boolean;
/** What a cell shows; `null` is a blank cell. */
export type CellValue = Scalar | CellError | null;

export interface CellStyle {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: 'Left' | 'Center' | 'Right';
  readonly wrap?: boolean;
  readonly indent?: number;
}

/** A link to a place in the workbook or to an address. */
export interface CellLink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** What was entered: a value or a formula, never both, and how it looks. */
export interface Cell {
  readonly value?: Scalar | CellError;
  readonly formula?: string;
  readonly style?: CellStyle;
  readonly link?: CellLink;
  readonly note?: string;
}

export const isError = (value: unknown): value is CellError => typeof value === 'object' && value !== null && 'error' in value;

export const isErrorText = (text: string): text is ErrorText => (ERROR_TEXTS as readonly string[]).includes(text);

/** The cell without content; `undefined` when nothing of it is left. */
export function withoutContent(cell: Cell | undefined): Cell | undefined {
  return cell?.style ? { style: cell.style } : undefined;
}

/** The cell with new content and its old looks. */
export function withContent(cell: Cell | undefined, content: Pick<Cell, 'value' | 'formula'>): Cell {
  return { ...(cell?.style && { style: cell.style }), ...(cell?.link && { link: cell.link }), ...content };
}
