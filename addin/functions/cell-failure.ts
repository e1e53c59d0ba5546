import { AskError } from '../api/ask-error.js';
import { shownFigures } from '../locales/figures.js';
import type { Texts } from '../locales/texts.js';

/** Why a cell shows an error: #VALUE! where an argument is to be mended, #N/A where the answer is missing. */
export class CellFailure extends Error {
  override readonly name = 'CellFailure';

  constructor(
    readonly shows: 'invalidValue' | 'notAvailable',
    message: string,
    /** True where signing in would help. */
    readonly signedOut = false,
  ) {
    super(message);
  }
}

/** Refusals that no argument of the cell can mend. */
const NOT_AVAILABLE: ReadonlySet<string> = new Set([
  ...['POPULATION_UNKNOWN', 'BUDGET_YEAR_UNKNOWN', 'BUDGET_YEAR_INVALID', 'BUDGET_YEAR_DECIDED', 'BUDGET_YEAR_NOT_DECIDED'],
  ...[
    'CONTRIBUTION_VERSION_UNKNOWN',
    'SOURCE_UNREACHABLE',
    'SOURCE_REFUSED',
    'INSTALMENT_UNKNOWN',
    'BUDGET_UNKNOWN',
    'LEDGER_UNKNOWN',
    'LEDGER_INCOMPLETE',
  ],
  ...['UNAUTHENTICATED', 'FORBIDDEN', 'STALE', 'BUSY', 'DATABASE_UNAVAILABLE', 'QUERY_TOO_LARGE'],
]);

/** A refusal as the cell tells it, in the reader's language. */
export function refusedCell(code: string, figures: Readonly<Record<string, unknown>>, texts: Texts): CellFailure {
  const shown = shownFigures(texts.language, figures);
  const known = Object.hasOwn(texts.refusals, code) ? texts.refusals[code as keyof Texts['refusals']] : undefined;
  const message = known ? known(shown) : texts.otherRefusal(code);
  return new CellFailure(NOT_AVAILABLE.has(code) ? 'notAvailable' : 'invalidValue', message, code === 'UNAUTHENTICATED');
}

/** No answer as the cell tells it. Whatever else went wrong is told as a fault, never raw. */
export function failedCell(error: unknown, texts: Texts): CellFailure {
  if (error instanceof CellFailure) return error;
  if (!(error instanceof AskError)) return new CellFailure('notAvailable', texts.faults.fault);
  if (error.kind === 'refused') return refusedCell(error.code ?? '', error.figures, texts);
  return new CellFailure('notAvailable', texts.faults[error.kind], error.kind === 'signed-out');
}
