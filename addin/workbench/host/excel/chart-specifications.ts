import { intersect } from '../address.js';
import type { Chart, DataBar } from '../furniture.js';
import type { Workbook } from '../workbook.js';
import { invalid, notFound, OfficeError } from './office-error.js';
import { rangeFrom } from './range-address.js';
import type { ChartRef, RangeTarget, Specification, Targets } from './specification.js';

const CHART_TYPES =
  /^(?:(?:3D)?(?:Column|Bar)(?:Clustered|Stacked|Stacked100)|3DColumn|(?:3D)?(?:Line|Pie|Area)|(?:Line|LineMarkers|(?:3D)?Area)Stacked(?:100)?|LineMarkers|(?:Pie|3DPie|Doughnut)Exploded|PieOfPie|BarOfPie|Doughnut|XYScatter(?:Smooth|SmoothNoMarkers|Lines|LinesNoMarkers)?|Radar(?:Markers|Filled)?|Bubble(?:3DEffect)?|Surface(?:Wireframe|TopView|TopViewWireframe)?|Stock(?:HLC|OHLC|VHLC|VOHLC)|(?:Cylinder|Cone|Pyramid)(?:Col|(?:Col|Bar)(?:Clustered|Stacked|Stacked100))|Histogram|Boxwhisker|Pareto|RegionMap|Treemap|Waterfall|Sunburst|Funnel)$/;
const FORMAT_TYPES: ReadonlySet<string> = new Set([
  ...['Custom', 'DataBar', 'ColorScale', 'IconSet', 'TopBottom', 'PresetCriteria', 'ContainsText', 'CellValue'],
]);

const chartOf = (host: Workbook, { sheet, id }: ChartRef): Chart => {
  const chart = host.sheet(sheet).charts.find((each) => each.id === id);
  if (!chart) throw notFound();
  return chart;
};
const named = (host: Workbook, sheet: string, name: unknown): ChartRef | undefined => {
  const chart = host.sheet(sheet).charts.find((each) => each.name === name || each.id === name);
  return chart && { sheet, id: chart.id };
};

export const chartsSpecification: Specification<Excel.ChartCollection, Targets['ChartCollection']> = {
  kind: 'ChartCollection',
  properties: { count: { get: ({ sheet }, host) => host.sheet(sheet).charts.length } },
  items: { of: 'Chart', list: ({ sheet }, host) => host.sheet(sheet).charts.map(({ id }) => ({ sheet, id })) },
  links: {
    add: {
      to: 'Chart',
      follow: ({ sheet }, host, [type, source, seriesBy]) => {
        if (!CHART_TYPES.test(String(type))) throw invalid();
        const number = host.furniture.nextId++;
        const { area, sheet: sourceSheet } = source as RangeTarget;
        const id = `c${number}`;
        const by = seriesBy === 'Columns' || seriesBy === 'Rows' ? seriesBy : 'Auto';
        const place = { top: 40, left: 420, width: 480, height: 288 };
        host.sheet(sheet).charts.push({
          id,
          name: `Chart ${number}`,
          type: String(type),
          title: '',
          source: area,
          sourceSheet,
          seriesBy: by,
          ...place,
        });
        return { sheet, id };
      },
    },
    getItem: { to: 'Chart', follow: ({ sheet }, host, [name]) => named(host, sheet, name) },
    getItemOrNullObject: { to: 'Chart', follow: ({ sheet }, host, [name]) => named(host, sheet, name) },
  },
  actions: { getCount: ({ sheet }, host) => host.sheet(sheet).charts.length },
};

const side = (key: 'top' | 'left' | 'width' | 'height') => ({
  get: (target: ChartRef, host: Workbook) => chartOf(host, target)[key],
  set: (target: ChartRef, value: number, host: Workbook) => {
    chartOf(host, target)[key] = value;
  },
});

export const chartSpecification: Specification<Excel.Chart, ChartRef> = {
  kind: 'Chart',
  properties: {
    id: { get: ({ id }) => id },
    name: {
      get: (target, host) => chartOf(host, target).name,
      set: (target, name, host) => {
        chartOf(host, target).name = name;
      },
    },
    top: side('top'),
    left: side('left'),
    width: side('width'),
    height: side('height'),
  },
  objects: {
    title: { to: 'ChartTitle', follow: (target) => target },
    axes: { to: 'ChartAxes', follow: (target) => target },
  },
  actions: {
    delete: ({ sheet, id }, host) => {
      host.sheet(sheet).charts = host.sheet(sheet).charts.filter((chart) => chart.id !== id);
    },
    setData: (target, host, source) => {
      const { area, sheet } = source as unknown as RangeTarget;
      Object.assign(chartOf(host, target), { source: area, sourceSheet: sheet });
    },
    setPosition: (target, host, start) => {
      const { area } = typeof start === 'string' ? rangeFrom(host, target.sheet, start) : (start as unknown as RangeTarget);
      const widths = host.sheet(target.sheet).columnWidths;
      const left = Array.from({ length: area.column }, (_, column) => widths[column] ?? 96).reduce(
        (sum, width) => sum + width,
        0,
      );
      Object.assign(chartOf(host, target), { top: area.row * 24 * 0.75, left: left * 0.75 });
    },
  },
};

export const chartTitleSpecification: Specification<Excel.ChartTitle, ChartRef> = {
  kind: 'ChartTitle',
  properties: {
    text: {
      get: (target, host) => chartOf(host, target).title,
      set: (target, text, host) => {
        chartOf(host, target).title = text;
      },
    },
    visible: { get: (target, host) => chartOf(host, target).title !== '', set: () => undefined },
  },
};

export const chartAxesSpecification: Specification<Excel.ChartAxes, ChartRef> = {
  kind: 'ChartAxes',
  properties: {},
  objects: { categoryAxis: { to: 'ChartAxis', follow: (target) => target } },
};

export const chartAxisSpecification: Specification<Excel.ChartAxis, ChartRef> = {
  kind: 'ChartAxis',
  // the first row stands first here, whatever the type
  properties: { reversePlotOrder: { get: (target, host) => chartOf(host, target).type.startsWith('Bar'), set: () => undefined } },
};

const barOf = (host: Workbook, { sheet, id }: Targets['ConditionalFormat']): DataBar | undefined =>
  host.sheet(sheet).dataBars.find((bar) => bar.id === id);

export const conditionalFormatsSpecification: Specification<Excel.ConditionalFormatCollection, RangeTarget> = {
  kind: 'ConditionalFormatCollection',
  properties: {},
  links: {
    add: {
      to: 'ConditionalFormat',
      follow: ({ sheet, area }, host, [type]) => {
        if (!FORMAT_TYPES.has(String(type))) throw invalid();
        if (type !== 'DataBar') throw new OfficeError('NotImplemented', 'The workbench has data bars alone.');
        const id = `b${host.furniture.nextId++}`;
        host.sheet(sheet).dataBars.push({ id, area, color: '#638EC6' });
        return { sheet, id };
      },
    },
  },
  actions: {
    clearAll: ({ sheet, area }, host) => {
      host.sheet(sheet).dataBars = host.sheet(sheet).dataBars.filter((bar) => !intersect(bar.area, area));
    },
  },
};

export const conditionalFormatSpecification: Specification<Excel.ConditionalFormat, Targets['ConditionalFormat']> = {
  kind: 'ConditionalFormat',
  properties: { id: { get: ({ id }) => id } },
  objects: { dataBar: { to: 'DataBarConditionalFormat', follow: (target) => target } },
  actions: {
    delete: ({ sheet, id }, host) => {
      host.sheet(sheet).dataBars = host.sheet(sheet).dataBars.filter((bar) => bar.id !== id);
    },
  },
};

export const dataBarSpecification: Specification<Excel.DataBarConditionalFormat, Targets['DataBarConditionalFormat']> = {
  kind: 'DataBarConditionalFormat',
  properties: { showDataBarOnly: { get: (target, host) => barOf(host, target) === undefined, set: () => undefined } },
  objects: { negativeFormat: { to: 'ConditionalDataBarNegativeFormat', follow: (target) => target } },
};

export const negativeBarSpecification: Specification<
  Excel.ConditionalDataBarNegativeFormat,
  Targets['ConditionalDataBarNegativeFormat']
> = {
  kind: 'ConditionalDataBarNegativeFormat',
  properties: { matchPositiveFillColor: { get: () => true, set: () => undefined } }, // bars have one colour here
};
