/** One column: its heading, and whether its figures stand under each other by their last digit. */
export interface AlignedColumn {
  readonly heading: string;
  readonly align: 'left' | 'right';
}

/** Lines of a table whose columns are as wide as their widest cell, with a rule under the headings and over the last row. */
export function alignTable(columns: readonly AlignedColumn[], rows: readonly (readonly string[])[]): string[] {
  const headings = columns.map(({ heading }) => heading);
  const widths = columns.map((_, index) => Math.max(...[headings, ...rows].map((row) => widthOf(row[index] ?? ''))));
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ align }, index) => pad(cells[index] ?? '', widths[index] ?? 0, align))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(headings), rule, ...rows.slice(0, -1).map(line), rule, ...rows.slice(-1).map(line)];
}

function pad(text: string, width: number, align: AlignedColumn['align']): string {
  const room = ' '.repeat(width - widthOf(text));
  return align === 'right' ? room + text : text + room;
}

/** Characters as a screen shows them: å counts as one, composed or not. */
function widthOf(text: string): number {
  return [...text.normalize('NFC')].length;
}
