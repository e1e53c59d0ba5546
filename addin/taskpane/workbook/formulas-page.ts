import { type FunctionExample, functionExamples } from '../../catalogue/function-examples.js';
import { type CatalogueFunction, FUNCTIONS, NAMESPACE } from '../../catalogue/functions.js';
import { FORMULAS_TEXTS } from '../../locales/formulas-texts.js';
import { WorkbookRefusal } from '../../workbook/workbook-refusal.js';
import { confirm } from '../confirm.js';
import { button, element } from '../element.js';
import type { Pane } from '../pane.js';
import { parametersSection } from './parameters-section.js';

/** Every function with its arguments and with examples to insert at the marked cell. `back` leaves the page. */
export function formulasPage(pane: Pane, back: () => void): HTMLElement {
  const text = FORMULAS_TEXTS[pane.language];
  const examples = functionExamples(pane.services.now().getFullYear());
  return element(
    'div',
    { class: 'formulas' },
    button(text.back, 'subtle', back),
    element('h2', { tabindex: '-1' }, text.heading),
    element('p', { class: 'soft' }, text.meaning),
    ...FUNCTIONS.map((each) =>
      functionSection(
        pane,
        each,
        examples.filter(({ id }) => id === each.id),
      ),
    ),
    parametersSection(pane),
  );
}

function functionSection(
  pane: Pane,
  { id, parameters, texts }: CatalogueFunction,
  examples: readonly FunctionExample[],
): HTMLElement {
  const { language } = pane;
  const separator = language === 'sv' ? '; ' : ', ';
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(separator);
  return element(
    'section',
    { 'aria-label': id },
    element('h3', {}, element('code', {}, `${id}(${names})`)),
    element('p', {}, texts[language]),
    parameters.length > 0 &&
      element(
        'dl',
        { class: 'soft' },
        ...parameters.flatMap(({ name, texts: meaning }) => [element('dt', {}, name), element('dd', {}, meaning[language])]),
      ),
    element('ul', { class: 'formula-examples' }, ...examples.map((example) => exampleRow(pane, example))),
  );
}

function exampleRow(pane: Pane, { id, arguments: list, texts }: FunctionExample): HTMLElement {
  const { language, services } = pane;
  const text = FORMULAS_TEXTS[language];
  const formula = (separator: string): string => `=${NAMESPACE}.${id}(${list.join(separator)})`;
  const shown = formula(language === 'sv' ? ';' : ',');
  const row = element('li', { class: 'formula-example' });
  const insert = async (replaces: boolean): Promise<void> => {
    try {
      const { address } = await services.workbook.insertFormula(formula(','), replaces);
      pane.say(text.inserted(address), 'success');
    } catch (error) {
      if (!(error instanceof WorkbookRefusal) || error.code !== 'CELL_FILLED') return pane.fault(error);
      const title = text.replaceQuestion(error.figures.address ?? '');
      confirm(pane, row, { title, meaning: text.replaceMeaning, yes: text.replace }, () => insert(true));
    }
  };
  row.append(
    element('span', {}, texts[language]),
    element('code', {}, shown),
    button(text.insert, 'outline', () => insert(false), { class: 'insert-example', 'aria-label': text.insertExample(shown) }),
  );
  return row;
}
