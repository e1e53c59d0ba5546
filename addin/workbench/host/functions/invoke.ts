import type { CellValue } from '../cell.js';
import type { Profile } from '../profile.js';
import { type Answer, asAnswer, asFailure } from './answer-value.js';
import { type ArgumentValue, liftedArguments, liftedSize, prepareParameters } from './argument-value.js';
import type { Call, Flight } from './call.js';
import type { CustomFunction } from './function-registry.js';

/** A call with what it is asked with. */
export interface Question {
  readonly call: Call;
  readonly code: CustomFunction;
  readonly values: readonly ArgumentValue[];
  /** The user's cell, for functions that want it. */
  readonly address: string;
  readonly profile: Profile;
}

type Settle = (answer: Answer) => void;

/** One invocation of an add-in's function; over several cells when a one-cell parameter was given several. */
export function invoke(question: Question, settle: Settle): Flight {
  const { call, values } = question;
  const size = liftedSize(call.metadata, values);
  if (!size) return invokeOnce(question, settle);
  const grid: CellValue[][] = Array.from({ length: size.rows }, () => Array.from({ length: size.columns }, () => null));
  let open = size.rows * size.columns;
  const flights = Array.from({ length: open }, (_, index) => {
    const [row, column] = [Math.floor(index / size.columns), index % size.columns];
    const one = { ...question, values: liftedArguments(call.metadata, values, row, column) };
    return invokeOnce(one, (answer) => {
      const line = grid[row];
      if (line) line[column] = answer.grid[0]?.[0] ?? null;
      open--;
      if (open === 0) settle({ grid });
    });
  });
  return {
    cancel: () => {
      for (const flight of flights) flight.cancel();
    },
  };
}

function invokeOnce({ call, code, values, address, profile }: Question, settle: Settle): Flight {
  const prepared = prepareParameters(call.metadata, values, profile);
  if ('error' in prepared) {
    settle({ grid: [[prepared.error]] });
    return { cancel: () => undefined };
  }
  const { options } = call.metadata;
  const invocation: CustomFunctions.StreamingInvocation<unknown> = { setResult: (value) => settle(asAnswer(value)) };
  if (options?.requiresAddress) invocation.address = address;
  let gone = false;
  const whenOpen = (answer: Answer): void => {
    if (!gone) settle(answer);
  };
  try {
    const result = code(...prepared.parameters, invocation);
    if (options?.stream !== true) listen(result, whenOpen);
  } catch (reason) {
    whenOpen(asFailure(reason));
  }
  return {
    cancel: () => {
      gone = true;
      invocation.onCanceled?.();
    },
  };
}

function listen(result: unknown, settle: Settle): void {
  if (result instanceof Promise) {
    result.then(
      (value) => settle(asAnswer(value)),
      (reason) => settle(asFailure(reason)),
    );
  } else settle(asAnswer(result));
}
