import { FORMULAS_TEXTS } from '../../locales/formulas-texts.js';
import type { HeldParameter } from '../../workbook/parameters/read-parameters.js';
import { button, element } from '../element.js';
import type { Pane } from '../pane.js';

/** The named cells of the workbook that formulas and tables can go by: where they stand, or a button that puts them in. */
export function parametersSection(pane: Pane): HTMLElement {
  const { services } = pane;
  const text = FORMULAS_TEXTS[pane.language];
  const place = element('div');
  const insert = async (): Promise<void> => {
    try {
      const { address } = await services.workbook.insertParameters([
        { parameter: 'year', label: text.labels.year, value: services.now().getFullYear() },
        { parameter: 'region', label: text.labels.region, value: '' },
        { parameter: 'scenario', label: text.labels.scenario, value: '' },
      ]);
      pane.say(text.parametersInserted(address), 'success');
    } catch (error) {
      pane.fault(error);
    }
    await show();
  };
  const show = async (): Promise<void> => {
    const held: readonly HeldParameter[] = await services.workbook.parameters().catch(() => []);
    place.replaceChildren(
      held.length > 0
        ? element('ul', {}, ...held.map(({ name, address }) => element('li', {}, text.held(name, address))))
        : button(text.insertParameters, 'outline', insert),
    );
  };
  void show();
  return element(
    'section',
    { 'aria-label': text.parameters },
    element('h3', {}, text.parameters),
    element('p', { class: 'soft' }, text.parametersMeaning),
    place,
  );
}
