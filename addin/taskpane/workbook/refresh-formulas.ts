import type { Scope } from '../../workbook/formula-cells.js';
import type { FormulaStates } from '../../workbook/formula-states.js';
import type { Services } from '../services.js';

export interface FormulaReport extends FormulaStates {
  /** Questions that were given their last values, since the server could not be asked any more. */
  readonly kept: number;
}

export const NO_FORMULAS: FormulaReport = { of: 0, errors: [], waiting: 0, kept: 0 };

interface Options {
  readonly scope: Scope;
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number, of: number) => void;
}

const PAUSE_MS = 250;
/** Beyond any question's own time: whoever still waits then is counted as waiting. */
const MOST_PAUSES = 240;
/** So long Excel may take before it calls the first function. */
const FIRST_PAUSES = 8;

/**
 * Has our formulas ask again, and waits until the last has its answer. Those that then show an error are entered once more, since
 * Excel may have left them out; what shows an error after that is counted. What was cancelled or takes too long is counted as waiting.
 */
export async function refreshFormulas(services: Services, { scope, signal, onProgress }: Options): Promise<FormulaReport> {
  const { workbook, functionsRuntime: runtime } = services;
  runtime.renew();
  const of = await workbook.askFormulas(scope);
  if (of === 0) return NO_FORMULAS;
  const settled = async (): Promise<FormulaStates> => {
    for (let pauses = 0; pauses < MOST_PAUSES && !signal.aborted; pauses++) {
      await services.pause(PAUSE_MS);
      const { waiting, answered, kept, failed } = runtime.tally;
      const done = answered + kept + failed;
      onProgress?.(Math.min(done, of), of);
      if (waiting > 0 || (done === 0 && pauses < FIRST_PAUSES)) continue;
      const states = await workbook.formulaStates(scope);
      if (states.waiting === 0) return states;
    }
    return workbook.formulaStates(scope);
  };
  const first = await settled();
  const again = first.errors.length > 0 && !signal.aborted && (await workbook.askFormulas(scope, 'errors')) > 0;
  return { ...(again ? await settled() : first), kept: runtime.tally.kept };
}
