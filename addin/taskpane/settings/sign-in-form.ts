import { PingDocument } from '../../../schema/generated/operations.js';
import { button, element } from '../element.js';
import { isSignedOut } from '../fault-text.js';
import type { Pane } from '../pane.js';
import { readToken } from '../session.js';

/** The code goes to the server as typed, is tried at once, and is only kept where the server knows it. */
export function signInForm(pane: Pane): HTMLElement {
  const { texts, services } = pane;
  const text = texts.settings;
  const fault = element('p', { class: 'field-fault', id: 'token-fault', role: 'alert' });
  const keep = element('input', { type: 'checkbox', id: 'keep' });
  const input = element('input', {
    type: 'password',
    id: 'token',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': 'token-meaning token-fault',
  });

  const signIn = async (): Promise<void> => {
    const token = readToken(input.value);
    if (token === '') return refuse(text.tokenNeeded);
    fault.textContent = '';
    services.session.signIn(token, keep.checked);
    try {
      await services.client.ask(PingDocument, {});
    } catch (error) {
      services.session.signOut();
      if (isSignedOut(error)) return refuse(text.wrongToken);
      return pane.fault(error);
    }
    services.functionsRuntime.refresh(); // cells that went without an answer ask again
    pane.restart();
  };
  const refuse = (words: string): void => {
    fault.textContent = words;
    input.focus();
  };
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') void signIn();
  });
  return element(
    'div',
    { class: 'sign-in' },
    element('p', {}, text.signedOut),
    element('label', { for: 'token' }, text.token),
    input,
    element('p', { class: 'soft', id: 'token-meaning' }, text.tokenMeaning),
    fault,
    element('label', { class: 'check' }, keep, text.keep),
    element('p', { class: 'soft' }, text.keepMeaning),
    button(text.signIn, 'primary', signIn),
  );
}
