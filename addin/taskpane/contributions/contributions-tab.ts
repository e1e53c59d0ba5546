import { BudgetYearsDocument, ContributionTableDocument } from '../../../schema/generated/operations.js';
import type { ContributionTable } from '../../workbook/contribution-query.js';
import { asAnswer } from '../../workbook/operations.js';
import { button, element } from '../element.js';
import { firstYear } from '../first-year.js';
import { insertButtons } from '../insert-buttons.js';
import type { Pane, Tab } from '../pane.js';
import { failed, loading, nothing } from '../placeholders.js';
import { contributionChart } from './contribution-chart.js';
import { contributionSources, contributionSummary } from './contribution-summary.js';
import { contributionTable } from './contribution-table.js';

/** See a year's contributions, as a chart or a table, and put them into the workbook. */
export function contributionsTab(pane: Pane): Tab {
  const { texts, services } = pane;
  const text = texts.contributions;
  const select = element('select', { id: 'year' });
  const place = element('div', { class: 'place' });
  const chooser = element('div', { class: 'chooser' }, element('label', { for: 'year' }, text.year), select);
  const panel = element('div', {}, chooser, place);
  let asked = 0;
  let asTable = false;

  const showYear = async (): Promise<void> => {
    const mine = ++asked;
    const year = Number(select.value);
    place.replaceChildren(loading(pane));
    try {
      const answer = await services.client.ask(ContributionTableDocument, { year });
      if (mine === asked) place.replaceChildren(...view(answer.contributionTable, services.now()));
    } catch (error) {
      if (mine === asked) place.replaceChildren(failed(pane, error, showYear));
    }
  };

  const view = (table: ContributionTable, asOf: Date): HTMLElement[] => {
    const figures = element('div', { class: 'figures' }, contributionChart(pane, table), contributionTable(pane, table));
    const toggle = button('', 'subtle', () => {
      asTable = !asTable;
      show();
    });
    const show = (): void => {
      figures.classList.toggle('as-table', asTable);
      toggle.textContent = asTable ? text.showChart : text.showTable;
    };
    show();
    const { language } = pane;
    const query = { operation: 'contributionTable', variables: { year: table.year }, language } as const;
    return [
      contributionSummary(pane, table),
      insertButtons(pane, query, asAnswer('contributionTable', table, asOf, language)),
      element('div', { class: 'bar' }, element('h2', {}, text.contribution), toggle),
      figures,
      contributionSources(pane, table),
    ];
  };

  const load = async (): Promise<void> => {
    chooser.hidden = true;
    place.replaceChildren(loading(pane));
    try {
      const { budgetYears } = await services.client.ask(BudgetYearsDocument, {});
      if (budgetYears.length === 0) return place.replaceChildren(nothing(text.noYears, text.noYearsMeaning));
      const before = Number(select.value);
      select.replaceChildren(
        ...budgetYears.map(({ year, example }) => element('option', { value: `${year}` }, text.yearOption(year, example))),
      );
      select.value = `${firstYear(
        budgetYears.map(({ year }) => year),
        before || services.now().getFullYear(),
      )}`;
      chooser.hidden = false;
      await showYear();
    } catch (error) {
      place.replaceChildren(failed(pane, error, load));
    }
  };

  select.addEventListener('change', showYear);
  void load();
  return {
    panel,
    shown: () => undefined,
    showYear: (year) => {
      select.replaceChildren(element('option', { value: `${year}` }, `${year}`)); // `load` keeps what is chosen
      void load();
    },
  };
}
