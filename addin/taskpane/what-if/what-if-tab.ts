import './what-if.css';
import { BudgetYearsDocument } from '../../../schema/generated/operations.js';
import { element } from '../element.js';
import { firstYear } from '../first-year.js';
import type { Pane, Tab } from '../pane.js';
import { failed, loading, nothing } from '../placeholders.js';
import { whatIfAnswer } from './what-if-answer.js';
import { whatIfBudget } from './what-if-budget.js';
import { whatIfChanges } from './what-if-changes.js';
import { idleNotes } from './what-if-idle.js';
import { keepTrial, keptTrial } from './what-if-kept.js';
import { loadBasis } from './what-if-load-basis.js';
import { createModel, type LoadedBasis, type Model } from './what-if-model.js';
import { whatIfPane } from './what-if-pane.js';
import { whatIfSaved } from './what-if-saved.js';
import { createScenarios } from './what-if-scenarios.js';
import { whatIfSheet } from './what-if-sheet.js';
import { whatIfStrip } from './what-if-strip.js';
import { changeAt, type Trial } from './what-if-trial.js';
import { causesOf, NO_CAUSE, unmetOf } from './what-if-unmet.js';

const MOST_YEARS = 10;

/** Try, compare and propose: fetches the years, then the basis, and from then on computes by itself. */
export function whatIfTab(pane: Pane): Tab {
  const place = element('div', { class: 'what-if place' });
  const load = async (): Promise<void> => {
    place.replaceChildren(loading(pane));
    try {
      const { budgetYears } = await pane.services.client.ask(BudgetYearsDocument, {});
      const { noYears, noYearsMeaning } = pane.texts.contributions;
      if (budgetYears.length === 0) return place.replaceChildren(nothing(noYears, noYearsMeaning));
      const years = budgetYears.map(({ year }) => year);
      const open = budgetYears.filter((each) => each.open).map(({ year }) => year);
      const wanted = pane.services.now().getFullYear() + 1;
      const baseYear = firstYear(open.length > 0 ? open : years, wanted);
      const kept = keptTrial(pane.services)?.trial;
      const isOffered = kept !== undefined && years.includes(kept.baseYear);
      const trial: Trial = isOffered ? kept : { baseYear, years: 1, budgetOre: null, changes: [] };
      const loaded = await loadBasis(pane, trial);
      place.replaceChildren(...parts(pane, budgetYears, trial, loaded));
    } catch (error) {
      place.replaceChildren(failed(pane, error, load));
    }
  };
  void load();
  return { panel: place, shown: () => {} };
}

type OfferedYear = { readonly year: number; readonly example: boolean };

function parts(pane: Pane, offered: readonly OfferedYear[], first: Trial, loaded: LoadedBasis): HTMLElement[] {
  const shared = whatIfPane(pane);
  const { text } = shared;
  const chooser = yearChooser(pane, shared.text, offered);
  const strip = whatIfStrip(shared);
  const example = element('div', { class: 'example' });
  const { example: exampleTitle, exampleMeaning } = pane.texts.contributions;
  example.append(element('strong', {}, exampleTitle), ' ', exampleMeaning);
  const answer = whatIfAnswer(shared, () => paint());

  const budget = whatIfBudget(shared, {
    move: (budgetOre) => model.show({ ...model.trial, budgetOre }),
    settle: () => model.settle(),
  });
  const changes = whatIfChanges(
    shared,
    () => model,
    () => model.step({ ...model.trial, budgetOre: null, changes: [] }),
  );
  const model: Model = createModel(first, loaded, {
    painted: () => paint(),
    edited: () => {
      changes.write();
      chooser.write(model.trial);
    },
  });
  const scenarios = createScenarios(pane);
  const surroundings = { model: () => model, shownYear: () => answer.year, scenarios };
  const saved = whatIfSaved(shared, surroundings);
  const sheet = whatIfSheet(shared, surroundings);

  const rebase = async (wanted: { readonly baseYear: number; readonly years: number }): Promise<void> => {
    try {
      const next = await loadBasis(pane, wanted);
      model.rebase(wanted, next);
    } catch (error) {
      chooser.write(model.trial);
      pane.fault(error);
    }
  };
  chooser.changed(rebase);

  const keep = (): void => keepTrial(pane.services, { trial: model.trial, open: scenarios.open });
  scenarios.watch(keep);
  const paint = (): void => {
    const { outcome, trial, loaded } = model;
    const baseline = outcome.years[0]?.answer?.baselineTotalOre;
    if (baseline !== undefined) budget.paint(trial.budgetOre, baseline);
    answer.paint(outcome, loaded.proposals);
    const shown = outcome.years.find(({ year }) => year === answer.year);
    const unmet = unmetOf(shared, outcome, answer.year);
    const causes = unmet ? causesOf(trial, unmet) : NO_CAUSE;
    budget.refuse(causes.budget ? (unmet?.reason ?? '') : '');
    changes.paint(causes.cards, unmet?.reason ?? '', idleNotes(shared, trial, shown));
    const refused = changeAt(trial, unmet?.place ?? 0);
    const where = refused ? `${text.kinds[refused.kind]}: ` : '';
    strip.paint({
      shown,
      isOfMany: outcome.years.length > 1,
      isBeforeProposal: loaded.proposals.has(answer.year),
      said: unmet ? [`${where}${unmet.reason}`, ...unmet.more] : [],
    });
    example.hidden = !model.loaded.example;
    saved.paint();
    sheet.paint();
    keep();
  };
  const node = element(
    'div',
    { class: 'place' },
    example,
    chooser.node,
    budget.node,
    changes.node,
    answer.node,
    saved.node,
    sheet.node,
    strip.node,
  );
  node.addEventListener('change', () => requestAnimationFrame(() => strip.announce()));
  node.addEventListener('keydown', (event) => {
    const isText = event.target instanceof HTMLInputElement && event.target.type === 'text';
    if (isText || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    if (event.shiftKey) model.redo();
    else model.undo();
  });
  chooser.write(first);
  changes.write();
  paint();
  return [node];
}

function yearChooser(pane: Pane, text: ReturnType<typeof whatIfPane>['text'], offered: readonly OfferedYear[]) {
  const base = element('select', { id: 'what-if-base' });
  base.append(
    ...offered.map(({ year, example }) =>
      element('option', { value: `${year}` }, pane.texts.contributions.yearOption(year, example)),
    ),
  );
  const count = element('select', { id: 'what-if-years' });
  const node = element(
    'div',
    { class: 'pair' },
    element('div', { class: 'field' }, element('label', { for: 'what-if-base' }, text.baseYear), base),
    element('div', { class: 'field' }, element('label', { for: 'what-if-years' }, text.yearsAhead), count),
  );
  return {
    node,
    write({ baseYear, years }: { readonly baseYear: number; readonly years: number }): void {
      base.value = `${baseYear}`;
      count.replaceChildren(
        ...Array.from({ length: MOST_YEARS }, (_, index) =>
          element('option', { value: `${index + 1}` }, text.yearsOption(index + 1, baseYear + index)),
        ),
      );
      count.value = `${years}`;
    },
    changed(act: (wanted: { baseYear: number; years: number }) => Promise<void>): void {
      for (const select of [base, count])
        select.addEventListener('change', () => void act({ baseYear: Number(base.value), years: Number(count.value) }));
    },
  };
}
