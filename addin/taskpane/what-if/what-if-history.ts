/** What was tried before and after, and what is shown now. */
export interface History<T> {
  readonly past: readonly T[];
  /** The last step that undo comes back to. */
  readonly settled: T;
  /** What is shown: ahead of `settled` while a slider is held. */
  readonly shown: T;
  readonly future: readonly T[];
}

const MOST_STEPS = 200;

export const startHistory = <T>(first: T): History<T> => ({ past: [], settled: first, shown: first, future: [] });

/** Shows something without making a step of it: a slider that is held. */
export const showOnly = <T>(history: History<T>, shown: T): History<T> => ({ ...history, shown });

/** Makes one step of everything since the last; none where nothing changed. */
export function settle<T>(history: History<T>, same: (one: T, other: T) => boolean): History<T> {
  const { past, settled, shown } = history;
  if (same(settled, shown)) return { ...history, settled: shown };
  return { past: [...past, settled].slice(-MOST_STEPS), settled: shown, shown, future: [] };
}

export function undo<T>({ past, settled, shown, future }: History<T>): History<T> {
  const before = past.at(-1);
  if (before === undefined) return { past, settled, shown, future };
  return { past: past.slice(0, -1), settled: before, shown: before, future: [settled, ...future] };
}

export function redo<T>({ past, settled, shown, future }: History<T>): History<T> {
  const [next, ...rest] = future;
  if (next === undefined) return { past, settled, shown, future };
  return { past: [...past, settled], settled: next, shown: next, future: rest };
}
