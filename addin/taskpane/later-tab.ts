import { element } from './element.js';
import type { Pane, Tab } from './pane.js';
import { failed, loading } from './placeholders.js';

/** A tab whose own code is loaded when it is first chosen. */
export function laterTab(pane: Pane, load: () => Promise<(pane: Pane) => Tab>): Tab {
  const panel = element('div', {});
  let tab: Promise<Tab> | undefined;
  const show = async (): Promise<void> => {
    if (tab === undefined) panel.replaceChildren(loading(pane));
    tab ??= load().then((make) => make(pane));
    try {
      const { panel: own, shown } = await tab;
      if (own.parentElement !== panel) panel.replaceChildren(own);
      shown();
    } catch (error) {
      tab = undefined;
      panel.replaceChildren(failed(pane, error, show));
    }
  };
  return { panel, shown: () => void show() };
}
