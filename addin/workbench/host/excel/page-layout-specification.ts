import { definitionOf } from '../defined-names.js';
import type { PageSetup } from '../furniture.js';
import type { Workbook } from '../workbook.js';
import { rangeFrom } from './range-address.js';
import type { RangeTarget, Specification, Targets } from './specification.js';

type Target = Targets['PageLayout'];

const set = ({ id }: Target, host: Workbook, part: Partial<PageSetup>): void => {
  const sheet = host.sheet(id);
  sheet.page = { ...sheet.page, ...part };
};

/** How a sheet is printed. The page itself prints nothing: it goes into the .xlsx file. */
export const pageLayoutSpecification: Specification<Excel.PageLayout, Target> = {
  kind: 'PageLayout',
  properties: {
    orientation: {
      get: ({ id }, host) => (host.sheet(id).page?.landscape ? 'Landscape' : 'Portrait'),
      set: (target, orientation, host) => set(target, host, { landscape: orientation === 'Landscape' }),
    },
    paperSize: {
      get: ({ id }, host) => (host.sheet(id).page?.a4 ? 'A4' : 'Letter') as 'A4',
      set: (target, size, host) => set(target, host, { a4: size === 'A4' }),
    },
    zoom: {
      get: ({ id }, host) => {
        const wide = host.sheet(id).page?.pagesWide;
        return wide === undefined ? { scale: 100 } : { horizontalFitToPages: wide };
      },
      set: (target, zoom, host) => set(target, host, { pagesWide: zoom.horizontalFitToPages ?? undefined }),
    },
  },
  actions: {
    setPrintTitleRows: (target, host, rows) => set(target, host, { titleRows: definition(target, host, rows) }),
    setPrintArea: (target, host, area) => set(target, host, { printArea: definition(target, host, area) }),
  },
};

/** A range of the proxy's, or an address as text. */
function definition({ id }: Target, host: Workbook, given: unknown): string {
  const { area } = typeof given === 'string' ? rangeFrom(host, id, given) : (given as RangeTarget);
  return definitionOf(host.sheet(id).name, area);
}
