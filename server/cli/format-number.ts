import type { Language } from './contributions-texts.js';

/** A count or a ratio for reading, as `formatKronor` writes amounts: thousands parted by a no-break space, U+2212 as minus. */
export function formatNumber(value: number, decimals: number, language: Language): string {
  const swedish = new Intl.NumberFormat('sv-SE', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  const text = swedish.format(value);
  return language === 'sv' ? text : text.replace(',', '.');
}
