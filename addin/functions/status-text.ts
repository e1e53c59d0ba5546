import type { Texts } from '../locales/texts.js';

/** Swedish time, written 2026-11-22 14:05 in both languages. */
const SWEDISH_TIME = new Intl.DateTimeFormat('sv-SE', {
  ...{ timeZone: 'Europe/Stockholm', year: 'numeric', month: '2-digit', day: '2-digit' },
  ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
});

/** "Revision 17 · 2026-11-22 14:05": the data's revision and the moment of its last change. */
export function statusText([revision, at]: readonly unknown[], texts: Texts): string {
  const moment = typeof at === 'string' ? Date.parse(at) : Number.NaN;
  return texts.status(String(revision ?? '?'), Number.isNaN(moment) ? undefined : SWEDISH_TIME.format(moment));
}
