import type { OutcomeYear } from './what-if-model.js';
import type { WhatIfPane } from './what-if-pane.js';
import { changeAt, type Trial } from './what-if-trial.js';

/** What to say at the cards that change nothing in a year, by the card's key: their region is out, or in, already. */
export function idleNotes(
  { text, regionName }: WhatIfPane,
  trial: Trial,
  shown: OutcomeYear | undefined,
): ReadonlyMap<number, string> {
  if (!shown?.answer || shown.refusal) return new Map();
  const { year, withoutEffect } = shown.answer;
  return new Map(
    withoutEffect.flatMap(({ adjustment, regionCode }): [number, string][] => {
      const change = changeAt(trial, adjustment);
      const say = change?.kind === 'joins' ? text.alreadyIn : text.alreadyOut;
      return change ? [[change.key, say(regionName(regionCode), year)]] : [];
    }),
  );
}
