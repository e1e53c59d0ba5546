import { SingleBar } from 'cli-progress';
import type { Terminal } from './terminal.js';

export interface Bar {
  add(steps: number, note?: string): void;
  note(text: string): void;
  stop(): void;
}

const SILENT: Bar = { add: () => undefined, note: () => undefined, stop: () => undefined };

/** Progress on stderr, and only where a person looks at it: a log gets none. */
export function progressBar({ stderr }: Terminal, total: number, wanted = true): Bar {
  if (!wanted || !stderr.isTTY) return SILENT;
  const bar = new SingleBar({ format: '{bar} {percentage} % {note}', stream: stderr, clearOnComplete: true, hideCursor: true });
  bar.start(total, 0, { note: '' });
  return {
    add: (steps, note) => bar.increment(steps, note === undefined ? {} : { note }),
    note: (text) => bar.update({ note: text }),
    stop: () => bar.stop(),
  };
}
