import type { ColumnKind } from './content.js';

/** Whether a column's cells are words: its heading stands to the left, that of figures to the right above them. */
export const isWords = (kind: ColumnKind): boolean => kind === 'code' || kind === 'text';

/** Format codes as Excel's API takes them: always en-US; Excel shows them with the user's separators. */
export const NUMBER_FORMATS: Readonly<Record<ColumnKind, string>> = {
  code: '@', // "01" is text
  text: 'General',
  persons: '#,##0',
  share: '0.00 %', // as the pane says it
  kronor: '#,##0.00;[Red]-#,##0.00',
  difference: '+#,##0.00;-#,##0.00;0.00',
  percent: '+0.0;-0.0;0.0',
  judged: '+#,##0.00;[Red]-#,##0.00;0.00',
  judgedPercent: '+0.0;[Red]-0.0;0.0',
  day: 'yyyy-mm-dd',
  number: '0',
};
