import { joinTokens, tokenize } from './tokens.js';

export type Language = 'sv' | 'en';

/** The functions a finance officer is likely to type by their Swedish names; the others keep their English ones. */
const SWEDISH: Readonly<Record<string, string>> = {
  SUM: 'SUMMA', IF: 'OM', IFS: 'IFS', AVERAGE: 'MEDEL', COUNT: 'ANTAL', COUNTA: 'ANTALV', COUNTIF: 'ANTAL.OM', SUMIF: 'SUMMA.OM',
  SUMIFS: 'SUMMA.OMF', ROUND: 'AVRUNDA', ROUNDUP: 'AVRUNDA.UPPÅT', ROUNDDOWN: 'AVRUNDA.NEDÅT', IFERROR: 'OMFEL', IFNA: 'OMSAKNAS',
  VLOOKUP: 'LETARAD', HLOOKUP: 'LETAKOLUMN', XLOOKUP: 'XLETAUPP', LOOKUP: 'LETAUPP', INDEX: 'INDEX', MATCH: 'PASSA', AND: 'OCH',
  OR: 'ELLER', NOT: 'ICKE', TRUE: 'SANT', FALSE: 'FALSKT', TODAY: 'IDAG', NOW: 'NU', YEAR: 'ÅR', MONTH: 'MÅNAD', DAY: 'DAG',
  DATE: 'DATUM', ROWS: 'RADER', COLUMNS: 'KOLUMNER', ROW: 'RAD', COLUMN: 'KOLUMN', NA: 'SAKNAS', SUBTOTAL: 'DELSUMMA', ISERROR: 'ÄRFEL',
  ISBLANK: 'ÄRTOM', ISNA: 'ÄRSAKNAD', ISNUMBER: 'ÄRTAL', CONCAT: 'SAMMAN', LEFT: 'VÄNSTER', RIGHT: 'HÖGER', MID: 'EXTEXT', LEN: 'LÄNGD',
  UPPER: 'VERSALER', LOWER: 'GEMENER', UNIQUE: 'UNIK', SORT: 'SORTERA', SEQUENCE: 'SEKVENS', FILTER: 'FILTER', MIN: 'MIN', MAX: 'MAX',
  ABS: 'ABS', INT: 'HELTAL', SUMPRODUCT: 'PRODUKTSUMMA', TRANSPOSE: 'TRANSPONERA', HYPERLINK: 'HYPERLÄNK', VALUE: 'TEXTNUM',
}; // biome-ignore format: a list of pairs
const ENGLISH = new Map(Object.entries(SWEDISH).map(([english, swedish]) => [swedish, english]));

/** The formula as the display language writes it: in Swedish `;` between arguments, a decimal comma and Swedish names. */
export function toLocalFormula(formula: string, language: Language): string {
  if (language === 'en' || !formula.startsWith('=')) return formula;
  let braces = 0;
  const tokens = tokenize(formula.slice(1)).map((token) => {
    if (token.text === '{') braces++;
    if (token.text === '}') braces--;
    if (token.kind === 'function') return { ...token, text: `${SWEDISH[token.name.toUpperCase()] ?? token.name}(` };
    if (token.kind === 'number') return { ...token, text: token.text.replace('.', ',') };
    if (token.kind === 'sign' && token.text === ',') return { ...token, text: braces > 0 ? '\\' : ';' };
    return token;
  });
  return `=${joinTokens(tokens)}`;
}

/** What was typed in the display language, as the workbook keeps it: English names, `,` between arguments, a decimal point. */
export function fromLocalFormula(formula: string, language: Language): string {
  if (language === 'en' || !formula.startsWith('=')) return formula;
  const withPoints = outsideTexts(formula.slice(1), (text) => text.replace(/(\d),(\d)/g, '$1.$2').replaceAll('\\', '\u0000'));
  let braces = 0;
  const tokens = tokenize(withPoints).map((token) => {
    if (token.text === '{') braces++;
    if (token.text === '}') braces--;
    if (token.kind === 'function') return { ...token, text: `${ENGLISH.get(token.name.toUpperCase()) ?? token.name}(` };
    if (token.kind === 'sign' && token.text === ';' && braces === 0) return { ...token, text: ',' };
    if (token.text === '\u0000') return { ...token, text: ',' };
    return token;
  });
  return `=${joinTokens(tokens)}`;
}

function outsideTexts(formula: string, change: (text: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'!)/u)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');
}
