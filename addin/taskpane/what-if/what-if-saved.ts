import { comparableName } from '../../../server/scenarios/comparable-name.js';
import { AskError } from '../../api/ask-error.js';
import { confirm } from '../confirm.js';
import { button, element } from '../element.js';
import { budgetedContributions } from './what-if-budgeted.js';
import { keptTrial } from './what-if-kept.js';
import { loadBasis } from './what-if-load-basis.js';
import type { Model } from './what-if-model.js';
import type { WhatIfPane } from './what-if-pane.js';
import { isChanged, type ListedScenario, type OpenScenario, type Scenarios } from './what-if-scenarios.js';

export interface Surroundings {
  readonly model: () => Model;
  readonly shownYear: () => number;
  readonly scenarios: Scenarios;
}

export interface WhatIfSaved {
  readonly node: HTMLElement;
  paint(): void;
}

/** Save, open, share, put away and propose what is tried. */
export function whatIfSaved(shared: WhatIfPane, { model, shownYear, scenarios }: Surroundings): WhatIfSaved {
  const { text, pane, kronor } = shared;
  const words = text.saved;
  const before = keptTrial(pane.services)?.open;
  const state = element('p');
  const changed = element('span', { class: 'stale' }, words.changed);
  const name = element('input', { type: 'text', id: 'what-if-name', maxlength: '100', autocomplete: 'off' });
  const note = element('textarea', { id: 'what-if-note', rows: '2', maxlength: '1000' });
  const open = element('select', { 'aria-label': words.openChoice });
  const version = element('select', { id: 'what-if-version' });
  const versionLine = element('div', { class: 'field' }, element('label', { for: 'what-if-version' }, words.version), version);
  const asides = element('div', { class: 'place' });
  const place = element('div');

  const said = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      const { code, figures }: Partial<AskError> = error instanceof AskError ? error : {};
      if (code === 'STALE') return stale();
      if (code !== 'SCENARIO_INVALID' || typeof figures?.name !== 'string') return pane.fault(error);
      pane.say(words.nameTaken(figures.name), 'warning');
      name.focus();
    }
  };
  const show = async (id: string, wanted?: number): Promise<void> => {
    const scenario = await scenarios.load(id, wanted);
    model().replace(scenario.trial, await loadBasis(pane, scenario));
    fill(scenario);
    asides.replaceChildren();
    pane.say(words.opened(scenario.name, scenario.version), 'success');
  };
  const fill = (scenario: OpenScenario | undefined): void => {
    name.value = scenario?.name ?? '';
    note.value = scenario?.note ?? '';
  };
  const save = (asNew: boolean): Promise<void> =>
    said(async () => {
      const typed = name.value.trim();
      if (typed === '') {
        name.focus();
        return pane.say(words.nameNeeded, 'warning');
      }
      const isSameName = asNew && comparableName(typed) === comparableName(scenarios.open?.name ?? '');
      pane.say(words.saving, 'info');
      const saved = await scenarios.save(
        model().trial,
        { name: isSameName ? words.copyOf(typed) : typed, note: note.value.trim() },
        asNew,
      );
      fill(saved);
      asides.replaceChildren();
      pane.say(words.done(saved.name, saved.version), 'success');
    });
  /** Somebody else's version stands; nothing of what is shown is lost. */
  const stale = (): void => {
    const id = scenarios.open?.id ?? '';
    pane.say(words.stale, 'warning');
    asides.replaceChildren(
      element(
        'div',
        { class: 'actions' },
        button(words.openNewest, 'outline', () => said(() => show(id))),
        copyButton(),
      ),
    );
  };
  const copyButton = (): HTMLElement => button(words.saveCopy, 'outline', () => save(true));
  const takeOut = async ({ id, name }: Pick<OpenScenario, 'id' | 'name'>): Promise<void> => {
    await scenarios.archive(id, false);
    await show(id);
    pane.say(words.restored(name), 'success');
  };
  const archive = (): Promise<void> =>
    said(async () => {
      const gone = scenarios.open;
      if (!gone) return;
      await scenarios.archive(gone.id, true);
      pane.say(words.archived(gone.name), 'success');
      const back = button(words.undoArchive, 'outline', () => said(() => takeOut(gone)));
      asides.replaceChildren(element('div', { class: 'actions' }, back));
      back.focus();
    });
  const startNew = (): Promise<void> =>
    said(async () => {
      scenarios.close();
      fill(undefined);
      const { baseYear, years } = model().trial;
      model().replace({ baseYear, years, budgetOre: null, changes: [] }, await loadBasis(pane, { baseYear, years }));
    });
  const setVisibility = (visibility: OpenScenario['visibility'], done: (name: string) => string): Promise<void> =>
    said(async () => {
      const name = scenarios.open?.name ?? '';
      await scenarios.share(visibility);
      pane.say(done(name), 'success');
    });
  const share = button('', 'subtle', () => {
    const saved = scenarios.open;
    if (saved?.visibility === 'COOPERATION') return setVisibility('PRIVATE', words.unsharedNow);
    const question = { title: words.shareQuestion(saved?.name ?? ''), meaning: words.shareMeaning, yes: words.shareYes };
    return confirm(pane, place, question, () => setVisibility('COOPERATION', words.sharedNow));
  });
  const askToPropose = async (): Promise<void> => {
    const { open: saved } = scenarios;
    const year = shownYear();
    if (!saved || isChanged(saved, model().trial)) return pane.say(text.propose.saveFirst, 'warning');
    const total = model().outcome.years.find((each) => each.year === year)?.answer?.totalOre;
    const amount = total === undefined ? '' : kronor(total);
    const budgeted = await budgetedContributions(pane, year);
    const departs = budgeted !== undefined && total !== undefined && budgeted !== total;
    const remark = departs ? ` ${text.propose.otherBudget(year, kronor(budgeted), amount)}` : '';
    const question = {
      title: text.propose.question(saved.name, year),
      meaning: `${text.propose.meaning(year, amount)}${remark}`,
      yes: text.propose.yes,
    };
    confirm(pane, place, question, () =>
      said(async () => {
        await scenarios.propose(year, model().loaded.yearRevisions.get(year));
        await startNew(); // the proposal is the baseline from now on
        pane.go('contributions', year);
        pane.say(`${text.propose.done(saved.name, year)}${remark}`, departs ? 'warning' : 'success');
      }),
    );
  };
  const propose = button('', 'outline', () => said(askToPropose));
  const [saveButton, copy] = [button(words.save, 'primary', () => save(false)), copyButton()];
  const openButton = button(words.open, 'outline', async () => {
    const id = open.value;
    if (id === '') return open.focus();
    const away = scenarios.archived.find((each) => each.id === id);
    await said(() => (away ? takeOut(away) : show(id)));
  });
  const [fresh, away] = [button(words.startNew, 'subtle', startNew), button(words.archive, 'subtle', archive)];
  const node = element(
    'section',
    { 'aria-label': words.heading },
    element('h2', {}, words.heading),
    element('div', { class: 'chosen-then' }, open, openButton),
    state,
    changed,
    element('div', { class: 'field' }, element('label', { for: 'what-if-name' }, words.name), name),
    element('div', { class: 'field' }, element('label', { for: 'what-if-note' }, words.note), note),
    element('div', { class: 'actions' }, saveButton, copy, fresh),
    versionLine,
    element('div', { class: 'actions' }, share, away),
    asides,
    propose,
    place,
  );
  version.addEventListener('change', () => {
    const id = scenarios.open?.id;
    if (id) void said(() => show(id, Number(version.value)));
  });

  const option = ({ id, name, baseYear, own, owner }: ListedScenario): HTMLElement =>
    element('option', { value: id }, words.option(name, baseYear, own ? undefined : owner));
  const write = (): void => {
    const { list, archived, versions, open: saved } = scenarios;
    const isEmpty = list.length + archived.length === 0;
    open.replaceChildren(
      element('option', { value: '' }, isEmpty ? words.none : words.openChoice),
      ...list.map(option),
      ...(archived.length === 0 ? [] : [element('optgroup', { label: words.putAway }, ...archived.map(option))]),
    );
    open.disabled = isEmpty;
    openButton.hidden = isEmpty;
    const who = saved
      ? saved.own
        ? saved.visibility === 'COOPERATION'
          ? words.shared
          : words.private
        : words.owner(saved.owner)
      : '';
    state.textContent = saved ? `${words.state(saved.name, saved.version)}. ${who}` : words.unsaved;
    versionLine.hidden = versions.length < 2;
    version.replaceChildren(
      ...versions.map((each) =>
        element(
          'option',
          { value: `${each.version}` },
          words.versionOption(each.version, pane.format.moment(new Date(each.savedAt))),
        ),
      ),
    );
    version.value = `${saved?.version ?? ''}`;
    share.textContent = saved?.visibility === 'COOPERATION' ? words.unshare : words.share;
    for (const each of [share, away]) each.hidden = !saved?.own;
    copy.hidden = !saved;
    saveButton.hidden = saved !== undefined && !saved.own;
    paint();
  };
  let shown = '';
  const paint = (): void => {
    const isNew = isChanged(scenarios.open, model().trial) && scenarios.open !== undefined;
    if (changed.hidden === isNew) changed.hidden = !isNew;
    const label = text.propose.button(shownYear());
    if (label !== shown) {
      shown = label;
      propose.textContent = label;
    }
  };
  scenarios.watch(write);
  write();
  void said(scenarios.refresh);
  if (before) scenarios.load(before.id, before.version).then(fill, () => undefined); // it may be nobody's to see by now
  return { node, paint };
}
