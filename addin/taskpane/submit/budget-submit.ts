import { BudgetYearsDocument } from '../../../schema/generated/operations.js';
import { budgetLinesContent } from '../../workbook/budget-lines-content.js';
import { BUDGET_SHEET } from '../../workbook/budget-sheet.js';
import type { BudgetCodes } from '../../workbook/find-code.js';
import { button, element } from '../element.js';
import { failed, loading } from '../placeholders.js';
import { budgetCodes } from './budget-codes.js';
import { budgetForm } from './budget-form.js';
import { loadBudgetBasis } from './load-budget-basis.js';
import type { SubmitPane } from './submit-pane.js';

export interface SubmitPart {
  readonly node: HTMLElement;
  /** Shows it as it is now. */
  show(): Promise<void>;
}

/** Edit a year's budget lines in a sheet, see what would change, and submit them as the draft. */
export function budgetSubmit(pane: SubmitPane): SubmitPart {
  const { texts, services, language } = pane;
  const text = texts.submit.budget;
  const select = element('select', { id: 'lines-year' });
  const place = element('div', { class: 'place' });
  let asked = 0;
  let codes: BudgetCodes | undefined;

  const showYear = async (): Promise<void> => {
    const mine = ++asked;
    const year = Number(select.value);
    try {
      const held = await BUDGET_SHEET.find(year);
      if (mine !== asked) return;
      const begin = button(text.edit, 'primary', () => edit(year));
      const form = held ? budgetForm(pane, held, { again: () => edit(year), submitted: showYear }) : begin;
      place.replaceChildren(form, ...(codes ? [budgetCodes(pane, codes)] : []));
    } catch (error) {
      if (mine === asked) place.replaceChildren(failed(pane, error, showYear));
    }
  };

  const edit = async (year: number): Promise<void> => {
    pane.say(text.inserting, 'info');
    try {
      const { basis, codes: known } = await loadBudgetBasis(services.client, year);
      codes = known;
      const content = budgetLinesContent(basis, known, services.now(), language);
      const { address } = await BUDGET_SHEET.insert(content, basis, known, language);
      await showYear();
      pane.say(text.inserted(address), 'success');
    } catch (error) {
      pane.fault(error);
    }
  };

  const show = async (): Promise<void> => {
    if (select.options.length > 0) return showYear();
    place.replaceChildren(loading(pane));
    try {
      const { budgetYears } = await services.client.ask(BudgetYearsDocument, {});
      const now = services.now().getFullYear();
      const years = new Set([...budgetYears.map(({ year }) => year), now, now + 1]);
      select.replaceChildren(...[...years].sort().map((year) => element('option', { value: `${year}` }, `${year}`)));
      select.value = `${now}`;
      codes = (await loadBudgetBasis(services.client, now)).codes;
      await showYear();
    } catch (error) {
      select.replaceChildren();
      place.replaceChildren(failed(pane, error, show));
    }
  };

  select.addEventListener('change', () => {
    pane.say('', 'info');
    void showYear();
  });
  const chooser = element('div', { class: 'chooser' }, element('label', { for: 'lines-year' }, text.year), select);
  const node = element(
    'section',
    { class: 'wide' },
    element('h2', {}, text.heading),
    element('p', { class: 'soft' }, text.meaning),
    chooser,
    place,
  );
  return { node, show };
}
