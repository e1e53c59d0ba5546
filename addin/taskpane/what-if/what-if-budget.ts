import { kronorFromOre, oreFromKronor } from '../../../server/money/kronor.js';
import { type Ore, ore } from '../../../server/money/ore.js';
import { element } from '../element.js';
import { typedOre } from './what-if-numbers.js';
import type { WhatIfPane } from './what-if-pane.js';
import { STEP_ORE, sliderRange } from './what-if-range.js';

export interface WhatIfBudget {
  readonly node: HTMLElement;
  /** `budgetOre` is null while the baseline stands. */
  paint(budgetOre: Ore | null, baselineOre: Ore): void;
  /** Says why the amount cannot be met; '' where it can. */
  refuse(reason: string): void;
}

const PAGE_STEPS = 10;

/** The budget as a slider and a field that follow each other. `move` while it is held, `settle` when it is let go. */
export function whatIfBudget(
  { text, kronor }: WhatIfPane,
  { move, settle }: { move(budgetOre: Ore): void; settle(): void },
): WhatIfBudget {
  const slider = element('input', { type: 'range', id: 'what-if-slider', 'aria-label': text.budgetSlider });
  const field = element('input', { type: 'text', id: 'what-if-budget', inputmode: 'decimal', autocomplete: 'off' });
  const range = element('div', { class: 'soft', id: 'what-if-range' });
  const fault = element('div', { class: 'field-fault', id: 'what-if-budget-fault' });
  field.setAttribute('aria-describedby', 'what-if-range what-if-budget-fault');
  slider.setAttribute('aria-describedby', 'what-if-range');
  let now = ore(0);
  let reach = '';
  let unread = '';
  let refused = '';
  const sayFault = (): void => {
    const said = unread || refused;
    if (fault.textContent !== said) fault.textContent = said;
    if (said === '') field.removeAttribute('aria-invalid');
    else field.setAttribute('aria-invalid', 'true');
  };

  slider.addEventListener('input', () => move(oreFromKronor(Number(slider.value))));
  slider.addEventListener('change', settle);
  slider.addEventListener('keydown', (event) => {
    const pages: Record<string, number> = { PageUp: PAGE_STEPS, PageDown: -PAGE_STEPS };
    const steps = pages[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    const wanted = Number(slider.value) + kronorFromOre(STEP_ORE) * steps;
    slider.value = `${wanted}`; // kept within its range by the browser; the next press may come before the next frame
    move(oreFromKronor(Number(slider.value)));
    settle();
  });
  field.addEventListener('input', () => {
    const typed = typedOre(field.value);
    unread = typed === undefined ? text.budgetUnread : '';
    sayFault();
    if (typed !== undefined) move(typed);
  });
  field.addEventListener('change', () => {
    unread = '';
    sayFault();
    field.value = kronor(now);
    settle();
  });
  return {
    node: element(
      'section',
      { class: 'budget' },
      element('div', { class: 'chooser' }, element('label', { for: 'what-if-budget' }, text.budgetKronor), field),
      slider,
      range,
      fault,
    ),
    refuse(reason) {
      refused = reason;
      sayFault();
    },
    paint(budgetOre, baselineOre) {
      now = budgetOre ?? baselineOre;
      const { least, most, step } = sliderRange(baselineOre);
      const known = `${least} ${most}`;
      if (known !== reach) {
        reach = known;
        slider.min = `${least}`;
        slider.max = `${most}`;
        slider.step = `${step}`;
        range.textContent = text.budgetRange(kronor(oreFromKronor(least)), kronor(oreFromKronor(most)));
      }
      const value = `${kronorFromOre(now)}`;
      if (slider.value !== value) slider.value = value;
      const shown = kronor(now);
      slider.setAttribute('aria-valuetext', `${shown} kr`);
      if (document.activeElement !== field) field.value = shown;
    },
  };
}
