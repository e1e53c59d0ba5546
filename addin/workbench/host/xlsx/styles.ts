import type { CellStyle } from '../cell.js';
import { escapeXml, HEAD, MAIN } from './xml.js';

const FIRST_OWN_FORMAT = 164;
const NAMED: Readonly<Record<string, string>> = {
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  black: '#000000',
  white: '#FFFFFF',
  yellow: '#FFFF00',
  gray: '#808080',
  grey: '#808080',
};

/** The looks in use, each written once: a cell refers to them by number. */
export class Styles {
  readonly #numbers = new Map<string, number>();
  readonly #styles: CellStyle[] = [];

  numberOf(style: CellStyle | undefined): number {
    if (!style) return 0;
    const key = JSON.stringify(style);
    const known = this.#numbers.get(key) ?? this.#styles.push(style);
    this.#numbers.set(key, known);
    return known;
  }

  xml(): string {
    const formats = [...new Set(this.#styles.map(({ numberFormat }) => numberFormat).filter((code) => code !== undefined))];
    const fonts = this.#styles.map(
      ({ bold, italic, underline, color }) =>
        `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}${underline ? '<u/>' : ''}<sz val="11"/>${color === undefined ? '' : `<color rgb="${argb(color)}"/>`}<name val="Calibri"/></font>`,
    );
    const fills = this.#styles.map(({ fill }) =>
      fill === undefined
        ? '<fill><patternFill patternType="none"/></fill>'
        : `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/></patternFill></fill>`,
    );
    const cells = this.#styles.map(({ numberFormat, align, wrap, indent }, index) => {
      const format = numberFormat === undefined ? 0 : FIRST_OWN_FORMAT + formats.indexOf(numberFormat);
      const alignment = `<alignment${align ? ` horizontal="${align.toLowerCase()}"` : ''}${wrap ? ' wrapText="1"' : ''}${indent ? ` indent="${indent}"` : ''}/>`;
      return `<xf numFmtId="${format}" fontId="${index + 1}" fillId="${index + 2}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${alignment}</xf>`;
    });
    const list = (tag: string, items: readonly string[]): string => `<${tag} count="${items.length}">${items.join('')}</${tag}>`;
    const codes = formats.map(
      (code, index) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${escapeXml(code)}"/>`,
    );
    return `${HEAD}<styleSheet xmlns="${MAIN}">${codes.length > 0 ? list('numFmts', codes) : ''}${list('fonts', ['<font><sz val="11"/><name val="Calibri"/></font>', ...fonts])}${list('fills', ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>', ...fills])}<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list('cellXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>', ...cells])}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  }
}

const argb = (color: string): string => `FF${(NAMED[color] ?? color).replace('#', '').toUpperCase()}`;
