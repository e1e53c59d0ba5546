import type { CellRequest } from '../../schema/generated/operations.js';
import { textsFor } from '../locales/texts-for.js';
import { allocateRange } from './allocate-range.js';
import type { AskCells } from './ask-cells.js';
import { CellFailure, failedCell, refusedCell } from './cell-failure.js';
import { CellQueue, type Tally } from './cell-queue.js';
import { keyedRequest } from './cell-request.js';
import { type CustomFunctionsHost, isPreview, splitInvocation } from './custom-functions-host.js';
import { shownValues } from './shown-values.js';

export interface RegisterOptions {
  /** Excel's global, or the workbench's. */
  readonly customFunctions: CustomFunctionsHost;
  readonly ask: AskCells;
  /** Office's display language; asked for each text, since it is not known yet when the functions are registered. */
  readonly language: () => string;
  /**
   * Excel asks a function again only when an argument changes or its cell is marked: whoever holds the workbook does that
   * here. Called by `refresh` and `retrySignedOut`.
   */
  readonly onNeedsRecalculation?: (() => void) | undefined;
  /** A cell could not be answered for want of a sign-in. */
  readonly onSignedOut?: (() => void) | undefined;
  /** A batch was answered at this revision of the data. */
  readonly onAnswered?: ((revision: number) => void) | undefined;
  readonly windowMs?: number | undefined;
  readonly timeoutMs?: number | undefined;
}

/** The functions at work, for the pane and the ribbon. */
export interface FunctionsRuntime {
  /** 1 at first; each refresh is the next. */
  readonly epoch: number;
  /** How this epoch's questions fared. */
  readonly tally: Tally;
  /** When the data were last asked for, and their revision then; undefined until something was answered. */
  readonly answered: { readonly at: Date; readonly revision: number } | undefined;
  /** Another workbook is open: nothing of it was asked for yet. */
  reopen(): void;
  /** Begins a new epoch: what is asked from now on goes to the server. */
  renew(): void;
  /** Forgets every answer and has the cells ask again. */
  refresh(): void;
  /** After a sign-in: has the cells ask again if any went without an answer for want of one; says whether. */
  retrySignedOut(): boolean;
}

/** Functions that the server answers; each has the same name in Excel and in the schema. */
const ASKING = [
  ...(['CONTRIBUTION', 'SHARE', 'POPULATION', 'CONTRIBUTIONS'] as const),
  ...(['BUDGET', 'ACTUAL', 'BUDGETVSACTUAL', 'WHATIF', 'STATUS'] as const),
] satisfies CellRequest['function'][];

/** Associates every function at once, before the network or a sign-in is needed: Excel shows #NAME? for what comes late. */
export function registerFunctions(options: RegisterOptions): FunctionsRuntime {
  const { customFunctions: host, ask, language, onNeedsRecalculation, windowMs, timeoutMs, onAnswered } = options;
  let signedOut = false;
  let answered: FunctionsRuntime['answered'];
  const missSignIn = (): void => {
    signedOut = true;
    options.onSignedOut?.();
  };
  const queue = new CellQueue({
    ...{ ask, windowMs, timeoutMs },
    onAnswered: (revision) => {
      answered = { at: new Date(), revision };
      onAnswered?.(revision);
    },
    onKept: (reason) => {
      if (reason === 'UNAUTHENTICATED' || reason === 'signed-out') missSignIn();
    },
  });

  const settle = async <T>(work: () => T | Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      const failure = failedCell(error, textsFor(language()));
      if (failure.signedOut) missSignIn();
      throw new host.Error(host.ErrorCode[failure.shows] as never, failure.message);
    }
  };

  for (const name of ASKING) {
    host.associate(name, (...parameters) => settle(() => answerOf(queue, name, parameters, language)));
  }
  host.associate('ALLOCATE', (...parameters) =>
    settle(() => allocateRange(splitInvocation(parameters).list, textsFor(language()))),
  );

  const renew = (): void => {
    signedOut = false;
    queue.renew();
  };
  const refresh = (): void => {
    renew();
    onNeedsRecalculation?.();
  };
  return {
    get epoch() {
      return queue.epoch;
    },
    get tally() {
      return queue.tally;
    },
    get answered() {
      return answered;
    },
    reopen: () => {
      answered = undefined;
      renew();
    },
    renew,
    refresh,
    retrySignedOut: () => {
      const asksAgain = signedOut;
      if (asksAgain) refresh();
      return asksAgain;
    },
  };
}

async function answerOf(queue: CellQueue, name: CellRequest['function'], parameters: readonly unknown[], language: () => string) {
  const { list, invocation } = splitInvocation(parameters);
  const keyed = keyedRequest(name, list);
  const known = queue.known(keyed.key);
  if (!known && isPreview(invocation)) throw new CellFailure('notAvailable', textsFor(language()).preview);
  const ticket = queue.request(keyed);
  invocation.onCanceled = ticket.cancel;
  const answer = await ticket.answer;
  const texts = textsFor(language());
  if ('refusal' in answer) throw refusedCell(answer.refusal.code, answer.refusal.figures, texts);
  return shownValues(name, answer, texts);
}
