import { setValidation, validationAt } from '../validations.js';
import type { Workbook } from '../workbook.js';
import { OfficeError } from './office-error.js';
import { givenRange } from './range-address.js';
import type { RangeTarget, Specification } from './specification.js';

/** Excel refuses a longer list of words in a rule. */
const LONGEST_INLINE = 255;

const at = ({ sheet, area }: RangeTarget, host: Workbook) => validationAt(host.sheet(sheet), area.row, area.column);

/** Lists to choose from are kept, offered and exported; no entry is refused for another rule, as there is none. */
export const dataValidationSpecification: Specification<Excel.DataValidation, RangeTarget> = {
  kind: 'DataValidation',
  properties: {
    rule: {
      get: (target, host) => {
        const source = at(target, host)?.source;
        return source === undefined ? {} : { list: { inCellDropDown: true, source } };
      },
      set: (target, rule, host) => {
        if (!rule.list) throw new OfficeError('NotImplemented', 'The workbench has lists as data validation, and no other rule.');
        const source = sourceOf(rule.list.source, target, host);
        setValidation(host.sheet(target.sheet), target.area, { source, showAlert: true });
      },
    },
    errorAlert: {
      get: (target, host) => ({ showAlert: at(target, host)?.showAlert ?? true, style: 'Stop', title: '', message: '' }),
      set: (target, { showAlert }, host) => {
        const known = at(target, host);
        if (known) setValidation(host.sheet(target.sheet), target.area, { source: known.source, showAlert });
      },
    },
    type: { get: (target, host) => (at(target, host) ? 'List' : 'None') },
  },
  actions: { clear: (target, host) => setValidation(host.sheet(target.sheet), target.area, undefined) },
};

function sourceOf(source: string | Excel.Range, target: RangeTarget, host: Workbook): string {
  if (typeof source !== 'string') {
    const range = givenRange(host, target.sheet, source);
    return `=${host.addressOf(range.sheet, range.area)}`;
  }
  if (!source.startsWith('=') && source.length > LONGEST_INLINE)
    throw new OfficeError('InvalidArgument', 'A list of words in a rule has at most 255 characters.');
  return source;
}
