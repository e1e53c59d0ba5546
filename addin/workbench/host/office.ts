import { isSetSupported } from './profile.js';
import type { Workbook } from './workbook.js';

/** What the page around the host can do for the add-in. */
export interface OfficeSurface {
  showTaskPane(): void;
  hideTaskPane(): void;
}

type ActionHandler = (event: { completed(): void; readonly source: { readonly id: string } }) => unknown;

/** The global `Office`: ready at once, one shared runtime, the pane of the page. */
export function createOffice(current: () => Workbook, surface: OfficeSurface, actions: Map<string, ActionHandler>) {
  const visibility = new Set<(message: { visibilityMode: string }) => void>();
  const tell = (visibilityMode: string): void => {
    for (const handler of visibility) handler({ visibilityMode });
  };
  const platform = (): string => (current().profile === 'web' ? 'OfficeOnline' : 'PC');
  const context = {
    get displayLanguage() {
      return current().language === 'sv' ? 'sv-SE' : 'en-US';
    },
    get contentLanguage() {
      return current().language === 'sv' ? 'sv-SE' : 'en-US';
    },
    host: 'Excel',
    get platform() {
      return platform();
    },
    get diagnostics() {
      return { host: 'Excel', platform: platform(), version: '0.0.0.0' };
    },
    requirements: { isSetSupported: (name: string, version?: string) => isSetSupported(current().profile, name, version) },
    ui: {
      closeContainer: () => surface.hideTaskPane(),
      openBrowserWindow: (address: string) => globalThis.open?.(address, '_blank', 'noopener'),
    },
    document: {
      settings: {
        get: (name: string) => current().settings[name] ?? null,
        set: (name: string, value: unknown) => {
          current().settings[name] = value;
        },
        remove: (name: string) => Reflect.deleteProperty(current().settings, name),
        saveAsync: (done?: (result: { status: string }) => void) => done?.({ status: 'succeeded' }),
      },
    },
  };
  const ready = {
    host: 'Excel',
    get platform() {
      return platform();
    },
    addin: null,
  };
  return {
    context,
    onReady: async (done?: (info: typeof ready) => unknown) => {
      await done?.(ready);
      return ready;
    },
    actions: { associate: (id: string, handler: ActionHandler) => void actions.set(id, handler) },
    addin: {
      showAsTaskpane: async () => {
        surface.showTaskPane();
        tell('Taskpane');
      },
      hide: async () => {
        surface.hideTaskPane();
        tell('Hidden');
      },
      setStartupBehavior: async () => undefined,
      getStartupBehavior: async () => 'None',
      onVisibilityModeChanged: async (handler: (message: { visibilityMode: string }) => void) => {
        visibility.add(handler);
        return async () => void visibility.delete(handler);
      },
    },
    ribbon: { requestUpdate: async () => undefined },
    HostType: { Excel: 'Excel' },
    PlatformType: { PC: 'PC', OfficeOnline: 'OfficeOnline' },
    StartupBehavior: { none: 'None', load: 'Load' },
    VisibilityMode: { hidden: 'Hidden', taskpane: 'Taskpane' },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
  };
}
