import { createExcel, OfficeExtension } from './excel/create-excel.js';
import type { Language } from './formula/local-formula.js';
import { createCustomFunctions } from './functions/custom-functions.js';
import { type FunctionCatalogue, FunctionRegistry } from './functions/function-registry.js';
import { createOffice, type OfficeSurface } from './office.js';
import type { Profile } from './profile.js';
import { openSaved, type SavedWorkbook } from './save.js';
import { Workbook } from './workbook.js';

export interface HostOptions {
  /** What functions.json says: the namespaces and names that are custom functions. */
  readonly functions: readonly FunctionCatalogue[];
  readonly language: Language;
  readonly surface?: OfficeSurface;
  /** Which Excel to behave like; the one in a browser where nothing is said. */
  readonly profile?: Profile;
}

export interface Host {
  /** The open workbook; another after `open`. */
  readonly workbook: Workbook;
  /** Opens a saved workbook, or a new one. */
  open(saved?: SavedWorkbook): Workbook;
  setLanguage(language: Language): void;
  /** Runs what the add-in gave `Office.actions.associate`; false when nothing has this id. */
  runAction(id: string): Promise<boolean>;
  readonly registry: FunctionRegistry;
}

/** Puts `Office`, `Excel`, `CustomFunctions` and `OfficeExtension` into the global scope, over a new workbook. `loadEngine` first. */
export function installHost({ functions, language, surface, profile = 'web' }: HostOptions): Host {
  const registry = new FunctionRegistry(functions);
  const actions = new Map<string, (event: { completed(): void; readonly source: { readonly id: string } }) => unknown>();
  const firstSheet = (): string => (workbook?.language === 'sv' || language === 'sv' ? 'Blad1' : 'Sheet1');
  let workbook: Workbook | undefined;
  const current = (): Workbook => {
    workbook ??= new Workbook(registry, language, firstSheet(), profile);
    return workbook;
  };
  const pane = surface ?? { showTaskPane: () => undefined, hideTaskPane: () => undefined };
  Object.assign(globalThis, {
    Office: createOffice(current, pane, actions),
    Excel: createExcel(current),
    CustomFunctions: createCustomFunctions(registry),
    OfficeExtension,
  });
  return {
    get workbook() {
      return current();
    },
    open: (saved) => {
      const before = current();
      workbook = saved
        ? openSaved(saved, registry, before.language, profile)
        : new Workbook(registry, before.language, firstSheet(), profile);
      before.close();
      return workbook;
    },
    setLanguage: (next) => {
      current().language = next;
    },
    runAction: async (id) => {
      const handler = actions.get(id);
      if (!handler) return false;
      await handler({ completed: () => undefined, source: { id } });
      return true;
    },
    registry,
  };
}
