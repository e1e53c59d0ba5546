import type { Language } from '../host/formula/local-formula.js';
import { mountWorkbench } from '../page/mount-workbench.js';

// A made-up add-in, to look at the workbench without the real one: figures are invented.
const parameter = (name: string, optional = false) => ({ name, type: 'any', dimensionality: 'scalar', optional });
const functions = [
  {
    namespace: 'DEMO',
    functions: [
      { id: 'BIDRAG', name: 'BIDRAG', parameters: [parameter('region'), parameter('year', true)] },
      { id: 'TABELL', name: 'TABELL', parameters: [parameter('year', true)], result: { dimensionality: 'matrix' } },
      { id: 'INLOGGAD', name: 'INLOGGAD', parameters: [] },
      { id: 'ALDRIG', name: 'ALDRIG', parameters: [] },
    ],
  },
];
const REGIONS: readonly (readonly [string, number])[] = [
  ['Region Stockholm', 1_234_567.5],
  ['Region Skåne', 712_345.25],
  ['Region Gotland', 30_500],
  ['Region Halland', -12_000.75],
];
const wait = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

async function insertTable(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('A3:C7');
    range.values = [['Region', 'Belopp', 'Andel'], ...REGIONS.map(([name, kronor]) => [name, kronor, ''])];
    const table = sheet.tables.add(range, true);
    table.name = 'Bidrag2026';
    sheet.getRange('C4:C7').formulas = REGIONS.map(() => ['=[@Belopp]/SUM(Bidrag2026[Belopp])']);
    table.showTotals = true;
    sheet.getRange('B4:B8').numberFormat = Array.from({ length: 5 }, () => ['#,##0;[Red]-#,##0']);
    sheet.getRange('C4:C7').numberFormat = Array.from({ length: 4 }, () => ['0.00%']);
    sheet.getRange('A1').values = [['Bidrag 2026']];
    sheet.getRange('A1').format.font.bold = true;
    const chart = sheet.charts.add('BarClustered', sheet.getRange('A4:B7'), 'Columns');
    chart.title.text = 'Bidrag per region';
    chart.setPosition('E12');
    table.getRange().format.autofitColumns();
    await context.sync();
  });
}

mountWorkbench({
  language: new URLSearchParams(location.search).get('language') === 'en' ? 'en' : ('sv' satisfies Language),
  functions,
  registerFunctions: () => {
    CustomFunctions.associate('BIDRAG', async (region: unknown, year: unknown) => {
      await wait(200);
      return (REGIONS.find(([name]) => name === `Region ${String(region)}`)?.[1] ?? 0) + (Number(year) || 2026) - 2026;
    });
    CustomFunctions.associate('TABELL', async () => {
      await wait(150);
      return [['Region', 'Belopp'], ...REGIONS];
    });
    CustomFunctions.associate(
      'INLOGGAD',
      () => new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'Logga in i panelen'),
    );
    CustomFunctions.associate('ALDRIG', () => new Promise(() => undefined));
    Office.actions.associate('insert-table', (event: Office.AddinCommands.Event) => insertTable().then(() => event.completed()));
  },
  ribbon: (language) => [
    {
      id: 'pane',
      label: language === 'sv' ? 'Visa panelen' : 'Show the pane',
      group: 'Fordela',
      icon: '▤',
      action: { showTaskPane: true },
    },
    {
      id: 'insert',
      label: language === 'sv' ? 'Infoga tabell' : 'Insert table',
      group: language === 'sv' ? 'Tabeller' : 'Tables',
      icon: '▦',
      action: { run: 'insert-table' },
    },
  ],
  taskPane: (root) => {
    root.textContent = 'Tilläggets panel';
    root.style.padding = '16px';
  },
});
