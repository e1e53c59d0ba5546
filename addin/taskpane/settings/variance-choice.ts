import { ReportSettingsDocument, SetVarianceSignDocument, type VarianceSign } from '../../../schema/generated/operations.js';
import { confirm } from '../confirm.js';
import { element } from '../element.js';
import type { Pane } from '../pane.js';

const SIGNS: readonly VarianceSign[] = ['PLUS_IS_BETTER', 'OUTCOME_LESS_BUDGET'];

/** What plus means in a variance: the office chooses for everybody, so it is asked once more before anything is stored. */
export function varianceChoice(pane: Pane): { readonly node: HTMLElement; readonly load: () => Promise<void> } {
  const text = pane.texts.settings.variance;
  const { client } = pane.services;
  const options = SIGNS.map((value) => element('option', { value }, text.signs[value]));
  const select = element('select', { 'aria-label': text.heading }, ...options);
  const node = element(
    'section',
    { hidden: '' },
    element('h2', {}, text.heading),
    select,
    element('p', { class: 'soft' }, text.meaning),
  );
  let held: VarianceSign = 'PLUS_IS_BETTER';
  const show = (sign: VarianceSign): void => {
    held = sign;
    select.value = sign;
    node.hidden = false;
  };
  select.addEventListener('change', () => {
    const sign = SIGNS.find((each) => each === select.value) ?? held;
    select.value = held; // it is as it was until it is stored
    if (sign === held) return;
    confirm(pane, node, { title: text.question(text.signs[sign]), meaning: text.everybody, yes: text.yes }, async () => {
      try {
        const { setVarianceSign } = await client.ask(SetVarianceSignDocument, { sign, reason: null });
        show(setVarianceSign.varianceSign);
        pane.say(text.done, 'success');
      } catch (error) {
        pane.fault(error);
      }
    });
  });
  const load = async (): Promise<void> => show((await client.ask(ReportSettingsDocument, {})).reportSettings.varianceSign);
  return { node, load };
}
