import { paneFormat } from '../pane-format.js';
import type { DrillPartsTexts } from './drill-parts-texts.js';

const format = paneFormat('en');
const kr = (kronor: number): string => `${format.kronor(kronor)} kr`;
const change = (kronor: number): string => `${format.change(kronor)} kr`;
const andMore = (more: number): string => (more > 0 ? ` and ${more} more` : '');

export const DRILL_PARTS_EN: DrillPartsTexts = {
  cell: (address) => `cell ${address}`,
  included: (parts, more) =>
    `Included: ${parts.map(({ words, sign }) => `${sign === 1 ? 'plus' : 'minus'} ${words}`).join('; ')}${andMore(more)}`,
  notIncluded: (parts, more) =>
    `Not included, as no vouchers stand behind: ${parts.map(({ words, kronor }) => `${words} ${change(kronor)}`).join('; ')}${andMore(more)}`,
  signs: 'Each amount has the sign that it counts with in the cell',
  equal: (vouchers, rest, figure) =>
    `The vouchers, ${kr(vouchers)}, and what is not included, ${change(rest)}, equal the cell’s amount: ${kr(figure)}`,
  different: (vouchers, rest, figure) =>
    `Not equal: the vouchers come to ${kr(vouchers)} and what is not included to ${change(rest)}, but the cell is ${kr(figure)}. Refresh the tables and try again.`,
  notASum: 'The formula does more than add and subtract. Select one of the cells that it is made of.',
  tooMany: (most) => `The formula adds more than ${most} cells. Select a smaller part.`,
};
