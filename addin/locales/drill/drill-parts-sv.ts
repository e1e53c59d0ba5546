import { paneFormat } from '../pane-format.js';
import type { DrillPartsTexts } from './drill-parts-texts.js';

const format = paneFormat('sv');
const kr = (kronor: number): string => `${format.kronor(kronor)} kr`;
const change = (kronor: number): string => `${format.change(kronor)} kr`;
const andMore = (more: number): string => (more > 0 ? ` och ${more} till` : '');

export const DRILL_PARTS_SV: DrillPartsTexts = {
  cell: (address) => `cellen ${address}`,
  included: (parts, more) =>
    `Ingår: ${parts.map(({ words, sign }) => `${sign === 1 ? 'plus' : 'minus'} ${words}`).join('; ')}${andMore(more)}`,
  notIncluded: (parts, more) =>
    `Ingår inte, eftersom inga verifikationer ligger bakom: ${parts.map(({ words, kronor }) => `${words} ${change(kronor)}`).join('; ')}${andMore(more)}`,
  signs: 'Varje belopp har det tecken som det räknas med i cellen',
  equal: (vouchers, rest, figure) =>
    `Verifikationerna ${kr(vouchers)} och det som inte ingår, ${change(rest)}, är lika med cellens belopp: ${kr(figure)}`,
  different: (vouchers, rest, figure) =>
    `Stämmer inte: verifikationerna är ${kr(vouchers)} och det som inte ingår ${change(rest)}, men cellen är ${kr(figure)}. Uppdatera tabellerna och försök igen.`,
  notASum: 'Formeln gör mer än att lägga ihop och dra ifrån. Markera en av cellerna som den bygger på.',
  tooMany: (most) => `Formeln lägger ihop fler än ${most} celler. Markera en mindre del.`,
};
