import { element } from '../element.js';
import type { Pane, Tab } from '../pane.js';
import { failed, loading } from '../placeholders.js';

/** Try, compare and propose. The tab's own code, the scenarios' arithmetic with it, is loaded when it is first chosen. */
export function whatIfTab(pane: Pane): Tab {
  const panel = element('div', {});
  let isLoaded = false;
  const load = async (): Promise<void> => {
    panel.replaceChildren(loading(pane));
    try {
      const { whatIfView } = await import('./what-if-view.js');
      panel.replaceChildren(whatIfView(pane));
    } catch (error) {
      panel.replaceChildren(failed(pane, error, load));
    }
  };
  return {
    panel,
    shown: () => {
      if (isLoaded) return;
      isLoaded = true;
      void load();
    },
  };
}
