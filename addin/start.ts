import { createClient } from './api/client.js';
import { VERSION } from './catalogue/version.js';
import { createAskCells } from './functions/ask-cells.js';
import type { EarlyFunctions } from './functions/early-functions.js';
import { type FunctionsRuntime, registerFunctions } from './functions/register-functions.js';
import { createLanguageChoice } from './taskpane/language-choice.js';
import { type MountedPane, mountTaskPane } from './taskpane/mount.js';
import { officeTheme } from './taskpane/office-theme.js';
import { RIBBON_ACTION_IDS, ribbonActions } from './taskpane/ribbon-actions.js';
import { ribbonBusy } from './taskpane/ribbon-busy.js';
import type { Services } from './taskpane/services.js';
import { createSession } from './taskpane/session.js';
import { applyTheme } from './taskpane/theme.js';
import { WORKBOOK } from './workbook/workbook.js';

export interface StartOptions {
  /** Where the pane goes. */
  readonly root: HTMLElement;
  /** The server's address; the page's own unless it is elsewhere. */
  readonly origin?: string;
  /** What was associated before this program was there; without it the functions are associated now. */
  readonly functions?: EarlyFunctions | undefined;
  /** Whether cells take numbers with a format, where it is known; else Office says. */
  readonly formatted?: boolean;
}

export interface StartedAddin {
  readonly services: Services;
  readonly functionsRuntime: FunctionsRuntime;
  readonly pane: MountedPane;
}

/**
 * Starts the add-in in Excel or in the workbench, whose globals have to be there already. The functions are at work before this
 * returns; the rest follows when Office is ready.
 */
export function startAddin({ root, origin = location.origin, functions, formatted }: StartOptions): Promise<StartedAddin> {
  const session = createSession({ untilClosed: storage('sessionStorage'), forLonger: storage('localStorage') }, partitionKey);
  const client = createClient({ origin, token: session.token });
  const language = createLanguageChoice(storage('localStorage'), displayLanguage);
  const functionsRuntime = registerFunctions({
    customFunctions: functions ?? (CustomFunctions as never),
    ask: createAskCells(client),
    language: () => language.current,
    formatted: () => formatted ?? takesFormats(),
    onNeedsRecalculation: () => void WORKBOOK.askFormulas('workbook').catch(() => undefined), // they ask by themselves when they are entered anew
  });
  const services: Services = {
    ...{ client, language, session, functionsRuntime, server: origin, version: VERSION },
    workbook: WORKBOOK,
    now: () => new Date(),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
  return start(root, services, functionsRuntime, functions?.gaveUp === true);
}

async function start(
  root: HTMLElement,
  services: Services,
  functionsRuntime: FunctionsRuntime,
  asksAgain: boolean,
): Promise<StartedAddin> {
  await Office.onReady();
  if (asksAgain) functionsRuntime.refresh();
  applyTheme(officeTheme());
  const pane = mountTaskPane(root, services);
  const actions = ribbonActions({ services, pane, showPane: () => Office.addin.showAsTaskpane(), busy: ribbonBusy });
  for (const id of RIBBON_ACTION_IDS) {
    Office.actions.associate(id, (event: Office.AddinCommands.Event) => actions[id]().finally(() => event.completed()));
  }
  return { services, functionsRuntime, pane };
}

/** Numbers with a format are data types of ExcelApi 1.16, which Office 2021 lacks. */
const takesFormats = (): boolean => Office.context?.requirements?.isSetSupported('ExcelApi', '1.16') ?? false;

const displayLanguage = (): string | undefined => Office.context?.displayLanguage;

/** Set where several add-ins share one address in a browser. */
const partitionKey = (): string => (typeof Office === 'object' ? (Office.context?.partitionKey ?? '') : '');

/** A browser may refuse storage in a frame, even to name it. */
function storage(name: 'localStorage' | 'sessionStorage'): Storage | undefined {
  try {
    return globalThis[name];
  } catch {
    return undefined;
  }
}
