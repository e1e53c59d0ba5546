import type { PaneTexts } from '../../locales/pane-texts.js';
import type { SubmitTexts } from '../../locales/submit-texts.js';
import type { Pane } from '../pane.js';

/** The pane with the words of this tab. */
export interface SubmitPane extends Omit<Pane, 'texts'> {
  readonly texts: PaneTexts & { readonly submit: SubmitTexts };
}
