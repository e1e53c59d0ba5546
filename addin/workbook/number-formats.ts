import type { ColumnKind } from './content.js';

/** Format codes as Excel's API takes them: always en-US; Excel shows them with the user's separators. */
export const NUMBER_FORMATS: Readonly<Record<ColumnKind, string>> = {
  code: '@', // "01" is text
  text: 'General',
  persons: '#,##0',
  share: '0.0000%',
  kronor: '#,##0.00;[Red]-#,##0.00',
  difference: '+#,##0.00;-#,##0.00;0.00',
  percent: '+0.0;-0.0;0.0',
  judged: '+#,##0.00;[Red]-#,##0.00;0.00',
  judgedPercent: '+0.0;[Red]-0.0;0.0',
  day: 'yyyy-mm-dd',
  number: '0',
};
