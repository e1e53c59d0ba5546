import { BudgetYearsDocument } from '../../../schema/generated/operations.js';
import { REGION_NAMES } from '../../../server/regions/region-names.js';
import { REPORT_TEXTS } from '../../locales/report-texts.js';
import type { WorkbookParameter } from '../../workbook/parameters/workbook-parameter.js';
import { insertReadyReport } from '../../workbook/reports/insert-ready-report.js';
import { READY_REPORTS, REPORT_PARTS, type ReadyReportName, reportQueries } from '../../workbook/reports/ready-report.js';
import { button, element } from '../element.js';
import { firstYear } from '../first-year.js';
import type { Pane } from '../pane.js';

/** The gallery: ready reports made of our tables, for a year; one of them also for a region. `inserted` is called once a report has been inserted. */
export function readyReports(
  pane: Pane,
  inserted: () => Promise<void>,
): { readonly node: HTMLElement; readonly show: () => Promise<void> } {
  const { services, language } = pane;
  const text = REPORT_TEXTS[language];
  const year = element('select', { 'aria-label': text.year });
  const region = element(
    'select',
    { 'aria-label': text.region },
    ...REGION_NAMES.map(({ code, shortName }) => element('option', { value: code }, shortName)),
  );
  const insert = async (name: ReadyReportName): Promise<void> => {
    pane.say(text.inserting, 'info');
    const values: Record<WorkbookParameter, string | number> = {
      ...{ year: Number(year.value), scenario: '' },
      region: REGION_NAMES.find(({ code }) => code === region.value)?.shortName ?? '',
    };
    const { parameters, figures } = REPORT_PARTS[name];
    try {
      const { sheet, tables } = await insertReadyReport(
        services,
        {
          ...{ sheetName: text.sheetName[name], title: text.names[name], help: text.help },
          parameters: parameters.map((parameter) => ({ parameter, label: text.parameters[parameter], value: values[parameter] })),
          figures: figures.map(({ id, formula, kind }) => ({ label: text.figures[id], formula, kind })),
        },
        reportQueries(name, Number(year.value), language),
      );
      pane.say(text.done(sheet, tables), 'success');
      await inserted();
    } catch (error) {
      pane.fault(error);
    }
  };
  const card = (name: ReadyReportName): HTMLElement =>
    element(
      'li',
      { class: 'card' },
      element('strong', {}, text.names[name]),
      element('div', { class: 'soft' }, text.about[name]),
      REPORT_PARTS[name].parameters.includes('region') &&
        element('div', { class: 'choosers' }, element('span', {}, text.region), region),
      element(
        'div',
        { class: 'actions' },
        button(text.insert(text.names[name]), 'outline', () => insert(name)),
      ),
    );
  const node = element(
    'section',
    { class: 'tools', hidden: '' },
    element('h2', {}, text.heading),
    element('p', { class: 'soft' }, text.meaning),
    element('div', { class: 'choosers' }, element('span', {}, text.year), year),
    element('ul', { class: 'cards' }, ...READY_REPORTS.map(card)),
  );
  const show = async (): Promise<void> => {
    const years = await knownYears(pane);
    node.hidden = years.length === 0;
    if (node.hidden) return;
    const chosen = firstYear(years, Number(year.value) || services.now().getFullYear());
    year.replaceChildren(...years.map((each) => element('option', { value: `${each}` }, `${each}`)));
    year.value = `${chosen}`;
  };
  return { node, show };
}

/** None where the server does not answer: then there is nothing to make a report of. */
const knownYears = ({ services }: Pane): Promise<number[]> =>
  services.client.ask(BudgetYearsDocument, {}).then(
    ({ budgetYears }) => budgetYears.map(({ year }) => year),
    () => [],
  );
