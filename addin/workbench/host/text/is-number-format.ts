const COLORS = 'black|blue|cyan|green|magenta|red|white|yellow|color ?(?:[1-9]|[1-4]\\d|5[0-6])';
const BRACKETED = new RegExp(`\\[(?:${COLORS}|[<>=]{1,2}-?\\d+(?:\\.\\d+)?|\\$[^\\]]*|h+|m+|s+|DBNum\\d)\\]`, 'giu');
const PLAIN = /^(?:General|[0#?.,%\s/+\-():$\u20AC\u00A3'^&~{}=<>@!]|E[+-]|[ymdhsbeg]+|AM\/PM|A\/P)*$/iu;
const MAX_LENGTH = 255;

/** Whether a text is a number format in English, as Excel takes it: at most four sections, colours and conditions it knows, quotes closed. */
export function isNumberFormat(code: string): boolean {
  if (code.length > MAX_LENGTH) return false;
  const bare = code
    .replace(/"[^"]*"/gu, '')
    .replace(/[\\_*]./gsu, '')
    .replace(BRACKETED, '');
  const sections = bare.split(';');
  return sections.length <= 4 && sections.every((section) => PLAIN.test(section));
}
