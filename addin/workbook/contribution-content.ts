import type { SheetTexts } from '../locales/pane-texts.js';
import type { CellContent, Column, ColumnKind, ColumnTotal, Content, NoteLine } from './content.js';
import type { ContributionRow, ContributionTable } from './contribution-query.js';
import { isRegionKey, REGION_KEYS } from './region-keys.js';

type ContributionColumn = keyof SheetTexts['columns'];

interface ColumnSpec {
  readonly id: ContributionColumn;
  readonly kind: ColumnKind;
  readonly total: Exclude<ColumnTotal['kind'], 'less'>;
  readonly cell: (row: ContributionRow) => CellContent;
}

const COLUMNS: readonly ColumnSpec[] = [
  { id: 'code', kind: 'code', total: 'label', cell: (row) => row.region.code },
  { id: 'region', kind: 'text', total: 'none', cell: (row) => row.region.shortName },
  { id: 'population', kind: 'persons', total: 'sum', cell: (row) => row.population },
  { id: 'share', kind: 'share', total: 'sum', cell: (row) => row.share },
  { id: 'contribution', kind: 'kronor', total: 'sum', cell: (row) => row.amount },
  { id: 'perInhabitant', kind: 'kronor', total: 'ratio', cell: (row) => row.kronorPerInhabitant },
  { id: 'previous', kind: 'kronor', total: 'sum', cell: (row) => row.previousAmount },
  { id: 'change', kind: 'kronor', total: 'sum', cell: (row) => row.change },
];

/** A year's contribution table as sheet content: the figures as the server gave them, one row a region, by county code. */
export function contributionContent(table: ContributionTable, asOf: Date, texts: SheetTexts): Content {
  return {
    tableName: texts.tableName(table.year),
    sheetName: texts.sheetName(table.year),
    note: noteOf(table, asOf, texts),
    columns: COLUMNS.map((spec) => ({
      id: spec.id,
      title: texts.columns[spec.id],
      kind: spec.kind,
      total: totalOf(spec, texts),
    })),
    keyColumns: REGION_KEYS satisfies readonly { readonly columns: readonly ContributionColumn[] }[],
    isOurKey: isRegionKey,
    nameColumn: 'region' satisfies ContributionColumn,
    rows: table.rows.map((row) => ({ key: row.region.code, cells: COLUMNS.map(({ cell }) => cell(row)) })),
    totals: { population: table.population, contribution: table.total },
  };
}

/** Decimals of a column's exact sum: öre, whole persons, and more than a share's sum of 1 can need. */
const SUM_DECIMALS: Partial<Record<ColumnKind, number>> = { kronor: 2, persons: 0 };

function totalOf({ total, kind }: ColumnSpec, texts: SheetTexts): Column['total'] {
  if (total === 'label') return { kind: 'label', text: texts.total };
  if (total === 'ratio') return { kind: 'ratio', of: 'contribution', per: 'population' };
  return total === 'sum' ? { kind: total, decimals: SUM_DECIMALS[kind] ?? 12 } : { kind: total };
}

/** The last line is blank or says EXAMPLE, right above the headings. */
function noteOf(table: ContributionTable, asOf: Date, texts: SheetTexts): NoteLine[] {
  const plain = (text: string): NoteLine => ({ text, style: 'plain' });
  return [
    { text: texts.title(table.year), style: 'title' },
    plain(texts.status(table)),
    plain(texts.budget(table)),
    plain(texts.population(table)),
    plain(texts.fetched(asOf, table.revision)),
    { text: table.example ? texts.example : '', style: 'warning' },
  ];
}
