import type { Ore } from './ore.js';

/**
 * An amount as text, to the öre, without going through a double: "1 234 567.05" in English, "1 234 567,05" in Swedish.
 * Thousands are parted by a no-break space and a minus is U+2212, as SIS writes Swedish numbers; `plain` gives
 * "-1234567.05" for files.
 */
export function formatKronor(amount: Ore, style: 'en' | 'sv' | 'plain' = 'en'): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const whole = digits.slice(0, -2);
  const decimals = digits.slice(-2);
  if (style === 'plain') return `${amount < 0 ? '-' : ''}${whole}.${decimals}`;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return `${amount < 0 ? '\u2212' : ''}${grouped}${style === 'sv' ? ',' : '.'}${decimals}`;
}
