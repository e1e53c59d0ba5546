import { NAMESPACE } from '../catalogue/functions.js';
import { functionsJson } from '../catalogue/functions-json.js';
import { RIBBON, type RibbonAction } from '../catalogue/ribbon.js';
import { type StartedAddin, startAddin } from '../start.js';
import type { Language } from '../workbench/host/formula/local-formula.js';
import { mountWorkbench } from '../workbench/page/mount-workbench.js';
import type { RibbonButton } from '../workbench/page/ribbon.js';

/** In Excel the manifest's icons stand here. */
const SIGNS: Record<RibbonAction, string> = {
  ...{ insertContributions: '⊞', showVouchers: '≡', showPane: '☰' },
  ...{ refreshSelection: '⊡', refreshSheet: '↻', refreshAll: '⟳' },
};

const paneRoot = document.createElement('div');
let started: Promise<StartedAddin> | undefined;

/** The very add-in that Excel runs, in the workbench: the same functions, ribbon actions and pane. */
await mountWorkbench({
  language: firstLanguage(),
  profile: new URLSearchParams(location.search).get('excel') === 'desktop' ? 'desktop' : 'web',
  functions: [{ namespace: NAMESPACE, functions: functionsJson(firstLanguage()).functions }],
  registerFunctions: () => {
    started = startAddin({ root: paneRoot });
  },
  taskPane: (root) => root.append(paneRoot),
  ribbon: ribbonOf,
  bookChanged: () =>
    void started?.then(({ pane, functionsRuntime }) => {
      functionsRuntime.reopen();
      pane.say('', 'info'); // what was said belongs to the workbook that is left
      pane.reload();
    }),
  languageChanged: () => void started?.then(({ pane }) => pane.restart()),
});

function ribbonOf(language: Language): RibbonButton[] {
  return RIBBON.map(({ id, action, label, description }) => ({
    id,
    icon: SIGNS[action],
    label: label[language],
    tip: description[language],
    group: 'Fordela',
    action: { run: action },
  }));
}

/** ?language=… of the address, else the browser's. */
function firstLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('language') ?? navigator.language;
  return asked.startsWith('en') ? 'en' : 'sv';
}
