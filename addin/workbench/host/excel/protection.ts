import type { Workbook } from '../workbook.js';
import { accessDenied } from './office-error.js';
import type { Specification, Targets } from './specification.js';

/** What can be done on a protected sheet: none of it changes a cell, a look or an object. */
const HARMLESS: ReadonlySet<string> = new Set([
  'getCount',
  'select',
  'activate',
  'calculate',
  'setDirty',
  'protect',
  'unprotect',
]);
const CHANGING_LINKS: ReadonlySet<string> = new Set(['add', 'insert', 'convertToRange']);

export const changesByAction = (name: string): boolean => !HARMLESS.has(name);
export const changesByLink = (name: string): boolean => CHANGING_LINKS.has(name);

/** AccessDenied where the target stands on a protected sheet, as all its cells are locked. A worksheet itself can be renamed and deleted. */
export function refuseProtected(target: object, host: Workbook): void {
  const sheet = sheetOf(target, host);
  if (host.furniture.sheets.some(({ id, isProtected }) => id === sheet && isProtected)) throw accessDenied();
}

function sheetOf(target: object, host: Workbook): unknown {
  if (target === host) return undefined;
  if ('sheet' in target) return target.sheet;
  return 'id' in target ? host.furniture.tables.find(({ id }) => id === target.id)?.sheet : undefined;
}

export const protectionSpecification: Specification<Excel.WorksheetProtection, Targets['WorksheetProtection']> = {
  kind: 'WorksheetProtection',
  properties: { protected: { get: ({ id }, host) => host.sheet(id).isProtected === true } },
  actions: {
    protect: ({ id }, host) => {
      if (host.sheet(id).isProtected) throw accessDenied();
      host.sheet(id).isProtected = true;
    },
    unprotect: ({ id }, host) => {
      host.sheet(id).isProtected = false;
    },
  },
};
