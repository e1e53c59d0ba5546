import { rowsOfAdjustments } from '../../../server/scenarios/rows-of-adjustments.js';
import { COMPARISON_TEXTS } from '../../locales/comparison-texts.js';
import { type ComparedChoice, MOST_COMPARED } from '../../workbook/comparison-operation.js';
import { modelWords } from '../../workbook/model-words.js';
import { askQuery } from '../../workbook/operations.js';
import { button, element } from '../element.js';
import type { WhatIfPane } from './what-if-pane.js';
import type { Surroundings } from './what-if-saved.js';
import { adjustmentInputs, isChanged, type ListedScenario } from './what-if-scenarios.js';
import { adjustmentsOf } from './what-if-trial.js';

export interface WhatIfSheet {
  readonly node: HTMLElement;
  paint(): void;
}

/** Puts scenarios into the workbook: side by side as a table that is refreshed, or as cells that compute. */
export function whatIfSheet(shared: WhatIfPane, { model, shownYear, scenarios }: Surroundings): WhatIfSheet {
  const { text, pane } = shared;
  const words = text.sheet;
  const { services, language } = pane;
  const boxes = element('div', { class: 'boxes names' });
  const choices = element(
    'details',
    { class: 'checks' },
    element('summary', {}, words.compare),
    element('p', { class: 'soft' }, words.compareMeaning),
    boxes,
  );
  const current = box('', words.current);
  current.input.checked = true;
  const chosen = new Set<string>();
  let offered: readonly ListedScenario[] = [];
  let shown = -1;

  const working = async (work: () => Promise<string>): Promise<void> => {
    pane.say(words.inserting, 'info');
    try {
      pane.say(await work(), 'success');
    } catch (error) {
      pane.fault(error);
    }
  };
  const asked = (): ComparedChoice[] => {
    const { open } = scenarios;
    const saved = offered.filter(({ id }) => chosen.has(id)).map(({ id }) => ({ id }));
    const isSaved = open && open.version === open.newestVersion && !isChanged(open, model().trial);
    if (!current.input.checked || (isSaved && chosen.has(open.id))) return saved;
    const tried = { name: words.current, adjustments: adjustmentInputs(adjustmentsOf(model().trial)) };
    return [...saved, isSaved ? { id: open.id } : tried];
  };
  const compare = button(words.insertComparison, 'primary', () => {
    const list = asked();
    if (list.length === 0 || list.length > MOST_COMPARED) return pane.say(words.tooMany, 'warning');
    return working(async () => {
      const query = { operation: 'compareScenarios', variables: { year: shownYear(), scenarios: list }, language } as const;
      const answer = await askQuery(services.client, query, services.now);
      const { tableName, address } = await services.workbook.insert(query, answer, 'newSheet');
      return words.inserted(tableName, address);
    });
  });
  const live = button(words.insertModel, 'outline', () =>
    working(async () => {
      const { trial, loaded, outcome } = model();
      const today = outcome.years[0]?.answer?.baselineTotalOre;
      const rows = rowsOfAdjustments(adjustmentsOf(trial), language);
      const { sheet, address } = await services.workbook.writeLiveModel({
        sheetName: words.modelSheet(trial.baseYear),
        title: words.modelTitle(trial.baseYear),
        help: words.modelHelp,
        example: loaded.example ? pane.texts.sheet.example : '',
        baseYear: { label: words.modelBaseYear, year: trial.baseYear },
        headings: words.modelColumns,
        rows: rows.length > 0 || today === undefined ? rows : rowsOfAdjustments([{ kind: 'total', amountOre: today }], language),
        resultHeading: words.modelResult,
        wordHeadings: words.modelWords,
        words: modelWords(language),
        names: words.modelNames,
      });
      return words.inserted(sheet, address);
    }),
  );
  const node = element(
    'section',
    { 'aria-label': words.heading },
    element('h2', {}, words.heading),
    choices,
    compare,
    live,
    element('p', { class: 'soft' }, words.modelMeaning),
  );

  const write = (): void => {
    shown = shownYear();
    offered = scenarios.list.filter(({ baseYear, years }) => baseYear <= shown && shown < baseYear + years);
    boxes.replaceChildren(
      current.node,
      ...offered.map(({ id, name, baseYear, own, owner }) => {
        const made = box(id, text.saved.option(name, baseYear, own ? undefined : owner));
        made.input.checked = chosen.has(id);
        made.input.addEventListener('change', () => {
          if (made.input.checked) chosen.add(id);
          else chosen.delete(id);
        });
        return made.node;
      }),
    );
    choices.setAttribute('aria-label', COMPARISON_TEXTS[language].title(shown));
  };
  scenarios.watch(write);
  return {
    node,
    paint: () => {
      if (shownYear() !== shown) write();
    },
  };
}

function box(value: string, label: string): { readonly node: HTMLElement; readonly input: HTMLInputElement } {
  const input = element('input', { type: 'checkbox', value });
  return { input, node: element('label', { class: 'check' }, input, element('span', {}, label)) };
}
