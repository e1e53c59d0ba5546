import { BudgetYearsDocument } from '../../../schema/generated/operations.js';
import { BUDGET_DIMENSIONS, type BudgetReport, type BudgetVariables } from '../../workbook/budget-query.js';
import { asAnswer, OPERATIONS, type Query } from '../../workbook/operations.js';
import { button, element } from '../element.js';
import { firstYear } from '../first-year.js';
import { insertButtons } from '../insert-buttons.js';
import type { Pane, Tab } from '../pane.js';
import { failed, loading, nothing } from '../placeholders.js';
import { budgetChart } from './budget-chart.js';
import { budgetSummary } from './budget-summary.js';
import { budgetTable } from './budget-table.js';
import { showVouchers } from './show-vouchers.js';

/** See a year's budget against its outcome, put it into the workbook, and go from a figure to its vouchers. */
export function budgetTab(pane: Pane): Tab {
  const { texts, services } = pane;
  const text = texts.budget;
  const year = element('select', { id: 'budget-year' });
  const by = element(
    'select',
    { id: 'budget-by' },
    ...BUDGET_DIMENSIONS.map((each) => element('option', { value: each }, text.dimensions[each])),
  );
  const through = element('select', { id: 'budget-through' });
  const chooser = element(
    'div',
    { class: 'choosers' },
    ...[choice(text.year, year), choice(text.by, by), choice(text.through, through)].flat(),
  );
  const place = element('div', { class: 'place' });
  const picture = element('div', { class: 'place' });
  const progress = element('div');
  const drill = (): Promise<void> => showVouchers(pane, progress);
  const drillTools = element(
    'section',
    { class: 'drill' },
    button(text.drill.button, 'outline', drill),
    element('p', { class: 'soft' }, text.drill.meaning),
    progress,
  );
  const panel = element('div', {}, chooser, place, drillTools, picture);
  let asked = 0;
  let asTable = false;

  const variables = (): BudgetVariables => ({
    year: Number(year.value),
    by: BUDGET_DIMENSIONS.find((each) => each === by.value) ?? 'ACTIVITY',
    ...(through.value !== '' && { through: through.value }),
  });

  const show = async (): Promise<void> => {
    const mine = ++asked;
    const chosen = variables();
    place.replaceChildren(loading(pane));
    picture.replaceChildren();
    try {
      const answer = await OPERATIONS.budgetVsActual.ask(services.client, chosen, {});
      if (mine === asked) view(answer, chosen, services.now());
    } catch (error) {
      if (mine === asked) place.replaceChildren(failed(pane, error, show));
    }
  };

  const view = (answer: BudgetReport, chosen: BudgetVariables, asOf: Date): void => {
    if (answer.report.rows.length === 0) {
      place.replaceChildren(nothing(text.nothing(chosen.year), text.nothingMeaning));
      return;
    }
    const { language } = pane;
    const query: Query = { operation: 'budgetVsActual', variables: chosen, language };
    const figures = element('div', { class: 'figures' }, budgetChart(pane, answer), budgetTable(pane, answer));
    const toggle = button('', 'subtle', () => {
      asTable = !asTable;
      showFigures();
    });
    const showFigures = (): void => {
      figures.classList.toggle('as-table', asTable);
      toggle.textContent = asTable ? texts.contributions.showChart : texts.contributions.showTable;
    };
    showFigures();
    place.replaceChildren(
      budgetSummary(pane, answer),
      insertButtons(pane, query, asAnswer('budgetVsActual', answer, asOf, language)),
    );
    picture.replaceChildren(element('div', { class: 'bar' }, element('h2', {}, text.heading), toggle), figures);
  };

  const offerMonths = (): void => {
    const today = dayOf(services.now());
    const months = Array.from({ length: 12 }, (_, index) => ({ day: lastDay(Number(year.value), index + 1), month: index + 1 }))
      .filter(({ day }) => day <= today) // the server refuses a day that has not come
      .map(({ day, month }) => element('option', { value: day }, text.throughMonth(month)));
    through.replaceChildren(element('option', { value: '' }, text.latest), ...months);
  };

  const load = async (): Promise<void> => {
    chooser.hidden = true;
    place.replaceChildren(loading(pane));
    try {
      const { budgetYears } = await services.client.ask(BudgetYearsDocument, {});
      drillTools.hidden = budgetYears.length === 0;
      if (budgetYears.length === 0) return place.replaceChildren(nothing(text.noYears, text.noYearsMeaning));
      const years = budgetYears.map((each) => each.year);
      year.replaceChildren(...years.map((each) => element('option', { value: `${each}` }, `${each}`)));
      year.value = `${firstYear(years, services.now().getFullYear())}`;
      offerMonths();
      chooser.hidden = false;
      await show();
    } catch (error) {
      place.replaceChildren(failed(pane, error, load));
    }
  };

  year.addEventListener('change', () => {
    offerMonths();
    void show();
  });
  for (const select of [by, through]) select.addEventListener('change', show);
  let loaded = false;
  const shown = (): void => {
    if (!loaded) void load();
    loaded = true;
  };
  return { panel, shown, drill };
}

const choice = (label: string, select: HTMLSelectElement): HTMLElement[] => [element('label', { for: select.id }, label), select];

/** A month's last day, as the server reads days. */
const lastDay = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** The day in Sweden, where the server's calendar is. */
const dayOf = (moment: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(moment);
