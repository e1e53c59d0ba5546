import { asEntered } from './fordela-calls.js';

/** The arguments of a call, as they are written; undefined where one is left out. */
export interface ActualCall {
  readonly activity: string | undefined;
  readonly period: string | undefined;
}

const TEXT_OR_NUMBER = /^(?:"((?:[^"]|"")*)"|(\d+(?:\.\d+)?)|())$/;
const CALL = /^=\s*FORDELA\.ACTUAL\s*\(([\s\S]*)\)\s*$/i;
const ARGUMENTS = /((?:"(?:[^"]|"")*"|[^,"])*)(?:,|$)/g;

/**
 * Reads a cell that is one call of ACTUAL with arguments written in it, as `range.formulas` gives it (commas, en-US).
 * `undefined` where the cell is something else; `null` where an argument is a cell, a name or a calculation.
 */
export function readActualCall(formula: unknown): ActualCall | null | undefined {
  if (typeof formula !== 'string') return undefined;
  const entered = asEntered(formula);
  const list = CALL.exec(entered)?.[1];
  if (list === undefined) return /FORDELA\.ACTUAL\s*\(/i.test(entered) ? null : undefined;
  const written = [...list.matchAll(ARGUMENTS)].map(([, argument = '']) => argument.trim()).slice(0, argumentCount(list));
  if (written.length > 2) return null;
  const read = written.map((argument) => TEXT_OR_NUMBER.exec(argument));
  if (read.some((match) => match === null)) return null;
  const [activity, period] = read.map((match) => (match?.[1]?.replaceAll('""', '"') ?? match?.[2] ?? '').trim() || undefined);
  return { activity, period };
}

/** Commas outside of texts part the arguments. */
const argumentCount = (list: string): number => list.replace(/"(?:[^"]|"")*"/g, '').split(',').length;
