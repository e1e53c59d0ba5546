import { subtractOre } from '../../../server/money/ore.js';
import { element } from '../element.js';
import type { OutcomeYear } from './what-if-model.js';
import { attributeSetter, shownText } from './what-if-node.js';
import type { WhatIfPane } from './what-if-pane.js';

export interface StripContent {
  readonly shown: OutcomeYear | undefined;
  /** True where the answer is of several years, so that the strip says which. */
  readonly isOfMany: boolean;
  /** True where the year has a proposal, and the baseline is what stood before it. */
  readonly isBeforeProposal: boolean;
  /** What cannot be met, and what the figures then are. */
  readonly said: readonly string[];
}

export interface WhatIfStrip {
  readonly node: HTMLElement;
  paint(content: StripContent): void;
  /** Says the answer aloud, once a change is made. */
  announce(): void;
}

/** The answer in three lines that stay in sight at the foot of the pane wherever the changes are edited: the total, who pays more, and what cannot be met. */
export function whatIfStrip(shared: WhatIfPane): WhatIfStrip {
  const { text, pane } = shared;
  const [year, total, difference, moreLess] = [shownText(), shownText(), shownText(), shownText()];
  const refusal = element('div', { class: 'refusal', role: 'alert' });
  const aloud = element('div', { class: 'unseen', role: 'status' });
  const summary = element(
    'div',
    { class: 'summary' },
    element('div', {}, element('span', { class: 'soft' }, year.node), element('span', { class: 'total' }, total.node)),
    element('div', {}, difference.node),
    element('div', { class: 'soft' }, moreLess.node),
  );
  const node = element('section', { class: 'strip', 'aria-label': text.answer }, refusal, summary, aloud);
  const setNode = attributeSetter(node);
  let saying = '';

  const sayRefusal = (said: readonly string[]): void => {
    if (said.join() === saying) return;
    saying = said.join();
    const [first, ...more] = said;
    const lines = [element('p', {}, first), ...more.map((line) => element('p', { class: 'soft' }, line))];
    refusal.replaceChildren(...(first === undefined ? [] : [element('strong', {}, text.refused), ...lines]));
    // the strip has grown over the field that is being written in
    const tab = node.parentElement;
    if (tab?.contains(document.activeElement)) document.activeElement?.scrollIntoView({ block: 'nearest' });
  };
  return {
    node,
    paint({ shown, isOfMany, isBeforeProposal, said }) {
      sayRefusal(said);
      const answer = shown?.answer;
      setNode('class', shown?.refusal ? 'strip outdated' : 'strip');
      summary.hidden = !answer;
      if (!answer) return;
      const { totalOre, baselineTotalOre } = answer;
      const against = isBeforeProposal ? text.differenceBefore : text.difference;
      year.set(isOfMany ? `${answer.year} ` : '');
      total.set(pane.texts.common.kronor(shared.kronor(totalOre)));
      difference.set(`${shared.change(subtractOre(totalOre, baselineTotalOre))} kr ${against}`);
      moreLess.set(text.moreLess(answer.spread));
    },
    announce: () => {
      aloud.textContent = `${total.node.data}. ${difference.node.data}. ${moreLess.node.data}`;
    },
  };
}
