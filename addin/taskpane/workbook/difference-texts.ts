import { paneFormat } from '../../locales/pane-format.js';
import type { Language } from '../../locales/pane-texts.js';
import { REFRESH_TEXTS } from '../../locales/refresh-texts.js';
import type { Applied } from '../../workbook/apply-answer.js';
import type { ColumnKind } from '../../workbook/content.js';
import type { Figures } from '../../workbook/report-differences.js';

/** As many as are read; the rest are counted. */
const MOST_NAMED = 3;

/** What is not right in a table, in sentences that name the row and both figures. */
export function differenceTexts({ tableName: table, differences }: Applied, language: Language): string[] {
  const texts = REFRESH_TEXTS[language];
  const sentences = differences.map((each) => {
    if (each.kind === 'rows') return texts.rowsDiffer(table);
    const { column, figures } = each;
    if (each.kind === 'cell') return texts.cellDiffers({ table, column, ...each.row }, shown(figures, language));
    const own = each.own.map(({ row, name }) => texts.ownRow(row, name)).join(', ');
    return texts.totalDiffers({ table, column }, shown(figures, language), own);
  });
  const left = sentences.length - MOST_NAMED;
  return left > 0 ? [...sentences.slice(0, MOST_NAMED), texts.more(left)] : sentences;
}

function shown({ shown: found, expected, format }: Figures, language: Language): { shown: string; expected: string } {
  return { shown: asText(found, format, language), expected: asText(expected, format, language) };
}

function asText(value: unknown, kind: ColumnKind, language: Language): string {
  const format = paneFormat(language);
  if (value === '' || value === null || value === undefined) return '–';
  if (typeof value !== 'number') return `”${String(value)}”`;
  if (kind === 'kronor' || kind === 'difference') return format.kronor(value);
  return kind === 'share' ? format.percent(value) : format.persons(value);
}
