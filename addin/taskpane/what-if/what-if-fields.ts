import { ApportionmentMethod } from '../../../server/allocation/apportionment-method.js';
import { REGION_NAMES } from '../../../server/regions/region-names.js';
import type { ScenarioBasis } from '../../../server/scenarios/scenario-basis.js';
import { element } from '../element.js';
import type { FormKind } from './what-if-form-kind.js';
import type { FieldName, FormValues } from './what-if-forms.js';
import type { WhatIfPane } from './what-if-pane.js';

export interface Field {
  readonly node: HTMLElement;
  read(): FormValues;
}

export interface FieldContext {
  readonly shared: WhatIfPane;
  readonly kind: FormKind;
  readonly basis: ScenarioBasis;
  /** Makes the ids of a card's fields its own. */
  readonly id: string;
}

const UNITS = ['0.01', '1', '10', '100', '1000', '10000'];

/** A field of a card, filled with what it holds. */
export function fieldOf(name: FieldName, values: FormValues, context: FieldContext): Field {
  const { text } = context.shared;
  const { fields } = text;
  switch (name) {
    case 'number':
      return numberField(values, context);
    case 'region':
      return selectField(context, 'region', fields.region, regionOptions(context), values.region ?? '');
    case 'regions':
      return checksField(context, 'regions', values.regions ?? []);
    case 'days':
      return checksField(context, 'days', values.days ?? []);
    case 'day': {
      const days = daysOf(context.basis).map((day): [string, string] => [day, day]);
      return selectField(context, 'day', fields.day, [['', fields.chooseDay], ...days], values.day ?? '');
    }
    case 'notice':
      return dateField(context, values.notice ?? '');
    case 'limit': {
      const kinds = context.kind === 'group' ? (['amount', 'share'] as const) : (['amount', 'share', 'perInhabitant'] as const);
      const options = kinds.map((kind): [string, string] => [kind, fields.limits[kind]]);
      return selectField(context, 'limit', fields.limit, options, values.limit ?? 'amount');
    }
    case 'unit': {
      const units = UNITS.map((unit): [string, string] => [
        unit,
        context.shared.pane.texts.common.kronor(context.shared.perInhabitant(Number(unit))),
      ]);
      return selectField(context, 'unit', fields.unit, [['', fields.unchanged], ...units], values.unit ?? '');
    }
    case 'method': {
      const methods = Object.values(ApportionmentMethod).map((method): [string, string] => [
        method,
        text.methods[method] ?? method,
      ]);
      return selectField(context, 'method', fields.method, [['', fields.unchanged], ...methods], values.method ?? '');
    }
    case 'years': {
      const years = [1, 2, 3].map((count): [string, string] => [`${count}`, fields.yearsOption(count)]);
      return selectField(context, 'years', fields.years, years, values.years ?? '1');
    }
  }
}

/** The newest day first. */
const daysOf = ({ populations }: ScenarioBasis): string[] =>
  populations.map(({ referenceDate }) => referenceDate).toSorted((a, b) => b.localeCompare(a));

function regionOptions({ shared, kind, basis }: FieldContext): [string, string][] {
  const { fields } = shared.text;
  const taking = new Set(basis.years[0]?.participants);
  const codes = REGION_NAMES.map(({ code }) => code as string).filter((code) => kind !== 'leaves' || taking.has(code));
  const first: [string, string] = ['', kind === 'growth' ? fields.allRegions : fields.chooseRegion];
  return [first, ...codes.map((code): [string, string] => [code, shared.regionName(code)])];
}

function numberField(values: FormValues, { shared, kind, id }: FieldContext): Field {
  const { fields } = shared.text;
  const labels: Partial<Record<FormKind, string>> = { rate: fields.rate, fixed: fields.kronor, equal: fields.equal };
  const label = labels[kind] ?? (['ceiling', 'floor', 'group'].includes(kind) ? shared.text.kinds[kind] : fields.percent);
  const attributes = { id: `${id}-number`, inputmode: 'decimal', autocomplete: 'off', value: shownNumber(values.number, shared) };
  const input = element('input', { type: 'text', ...attributes });
  const line = labelled(label, input);
  if (kind !== 'equal') return { node: line, read: () => ({ number: input.value }) };
  const slider = element('input', {
    type: 'range',
    min: '0',
    max: '100',
    step: '1',
    'aria-label': label,
    value: values.number ?? '0',
  });
  slider.addEventListener('input', () => {
    input.value = slider.value;
  });
  input.addEventListener('input', () => {
    slider.value = input.value.replace(',', '.');
  });
  return { node: element('div', { class: 'field' }, line, slider), read: () => ({ number: input.value }) };
}

/** A stored decimal in the reader's own writing. */
const shownNumber = (number: string | undefined, { pane }: WhatIfPane): string =>
  pane.language === 'sv' ? (number ?? '').replace('.', ',') : (number ?? '');

function dateField({ shared, id }: FieldContext, value: string): Field {
  const input = element('input', { type: 'date', id: `${id}-notice`, value });
  return { node: labelled(shared.text.fields.notice, input), read: () => ({ notice: input.value }) };
}

export function selectField(
  { id }: Pick<FieldContext, 'id'>,
  name: string,
  label: string,
  options: readonly (readonly [string, string])[],
  value: string,
): Field {
  const select = element('select', { id: `${id}-${name}` });
  select.append(...options.map(([key, shown]) => element('option', { value: key }, shown)));
  select.value = value;
  return { node: labelled(label, select), read: () => ({ [name]: select.value }) };
}

/** Boxes under a line that says what is ticked. */
function checksField({ shared, kind, id, basis }: FieldContext, name: 'regions' | 'days', ticked: readonly string[]): Field {
  const { fields } = shared.text;
  const options =
    name === 'days'
      ? daysOf(basis).map((day) => [day, day] as const)
      : REGION_NAMES.map(({ code, shortName }) => [code as string, shortName] as const);
  const boxes = options.map(([value, label]) => {
    const box = element('input', { type: 'checkbox', value, id: `${id}-${name}-${value}` });
    box.checked = ticked.includes(value);
    return { value, box, node: element('label', { class: 'check' }, box, element('span', {}, label)) };
  });
  const summary = element('summary');
  const read = (): string[] => boxes.flatMap(({ value, box }) => (box.checked ? [value] : []));
  const say = (): void => {
    const names = read().map(shared.regionName);
    const regions = kind === 'group' && names.length === 0 ? fields.chooseRegions : fields.chosenRegions(names);
    const chosen = name === 'days' ? fields.chosenDays(read()) : regions;
    summary.textContent = `${name === 'days' ? fields.days : fields.regions}: ${chosen}`;
  };
  const node = element(
    'details',
    { class: 'checks' },
    summary,
    element('div', { class: 'boxes' }, ...boxes.map((each) => each.node)),
  );
  node.addEventListener('change', say);
  say();
  return { node, read: () => ({ [name]: read() }) };
}

function labelled(label: string, input: HTMLElement): HTMLElement {
  return element('div', { class: 'field' }, element('label', { for: input.id }, label), input);
}
