import { PingDocument } from '../../../schema/generated/operations.js';
import { button, element } from '../element.js';
import { isSignedOut } from '../fault-text.js';
import type { ChosenLanguage } from '../language-choice.js';
import type { Pane, Tab } from '../pane.js';
import { failed, loading } from '../placeholders.js';
import { forgetTrial } from '../what-if/what-if-kept.js';
import { signInForm } from './sign-in-form.js';
import { varianceChoice } from './variance-choice.js';

/** Language, server and sign-in, and what this is. */
export function settingsTab(pane: Pane): Tab {
  const { texts, services } = pane;
  const text = texts.settings;
  const account = element('div', { class: 'account' }, loading(pane));

  const variance = varianceChoice(pane);

  const load = async (): Promise<void> => {
    try {
      const { revision } = await services.client.ask(PingDocument, {});
      account.replaceChildren(
        element('p', {}, text.signedIn),
        element('p', { class: 'soft' }, text.revision(revision)),
        ...signOut(),
      );
      await variance.load();
    } catch (error) {
      account.replaceChildren(isSignedOut(error) ? signInForm(pane) : failed(pane, error, load));
    }
  };
  const signOut = (): HTMLElement[] => {
    if (services.session.token() === undefined) return [];
    const leave = (): void => {
      services.session.signOut();
      forgetTrial(services);
      pane.restart();
    };
    return [button(text.signOut, 'outline', leave)];
  };
  const panel = element(
    'div',
    {},
    section(text.server, element('p', { class: 'server' }, services.server), account),
    variance.node,
    section(text.language, languages(pane)),
    section(text.about, element('p', {}, `${texts.product} · ${text.version(services.version)}`)),
  );
  return { panel, shown: () => void load() };
}

const section = (title: string, ...content: HTMLElement[]): HTMLElement =>
  element('section', {}, element('h2', {}, title), ...content);

function languages(pane: Pane): HTMLElement {
  const text = pane.texts.settings;
  const choices: [ChosenLanguage, string][] = [
    ['auto', text.auto],
    ['sv', text.swedish],
    ['en', text.english],
  ];
  const options = choices.map(([value, label]) =>
    element('option', { value, lang: value === 'auto' ? undefined : value }, label),
  );
  const select = element('select', { 'aria-label': text.language }, ...options);
  select.value = pane.services.language.chosen;
  select.addEventListener('change', () => {
    pane.services.language.choose(select.value as ChosenLanguage);
    pane.restart();
  });
  return select;
}
