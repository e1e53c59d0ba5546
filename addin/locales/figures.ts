/** The figures of a refusal, ready to stand in a sentence. What is missing or odd shows as “?”, never as “undefined”. */
export interface ShownFigures {
  /** As it is: a year, a day, a code, what somebody wrote. */
  plain(name: string): string;
  /** A count, with its thousands parted. */
  count(name: string): string;
  /** An amount in kronor, a number or its text, with at least the öre it has. */
  kronor(name: string): string;
  /** Several, with commas; empty where there are none. */
  list(name: string): string;
  has(name: string): boolean;
}

const LONGEST = 64;

export function shownFigures(language: string, figures: Readonly<Record<string, unknown>>): ShownFigures {
  const counts = new Intl.NumberFormat(language, { maximumFractionDigits: 20 });
  const amounts = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 20 });
  const number = (name: string, format: Intl.NumberFormat): string => {
    const value = figures[name];
    return /^-?\d{1,15}(\.\d+)?$/.test(`${value}`) ? format.format(Number(value)) : plain(value);
  };
  return {
    plain: (name) => plain(figures[name]),
    count: (name) => number(name, counts),
    kronor: (name) => number(name, amounts),
    list: (name) => {
      const value = figures[name];
      return Array.isArray(value) ? value.slice(0, 5).map(plain).join(', ') : '';
    },
    has: (name) => figures[name] !== undefined && figures[name] !== null,
  };
}

function plain(value: unknown): string {
  const known = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return known ? String(value).slice(0, LONGEST) : '?';
}
