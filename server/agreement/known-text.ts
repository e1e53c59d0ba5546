/**
 * Texts that Fordela itself stores in English (sources and references of its first data, notes of population imports) and what a Swedish
 * reader is shown instead. What is stored stays as it was; a text that somebody else wrote is shown as it is.
 */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [
    /^EXAMPLE: invented to show how Fordela works; no budget of the cooperation is published for this year\.$/,
    'EXEMPEL: påhittad för att visa hur Fordela fungerar; ingen budget för samverkan är publicerad för året.',
  ],
  [
    /^EXAMPLE: the ledger of an invented office, to show how Fordela works(.*)$/,
    'EXEMPEL: ett påhittat kanslis bokföring, för att visa hur Fordela fungerar$1',
  ],
  [/^EXAMPLE: minutes of (.*)$/, 'EXEMPEL: protokoll $1'],
  [/^EXAMPLE: one follow-up and one stage of coordination more$/, 'EXEMPEL: en uppföljning och ett samordningssteg till'],
  [
    /^Region Stockholm, March 2023, and Offentliga Affärer: a grant of (\d+) MSEK, (\d+)\.(\d+) kr per inhabitant\.$/,
    'Region Stockholm, mars 2023, och Offentliga Affärer: ett bidrag på $1 Mkr, $2,$3 kr per invånare.',
  ],
  [
    /^SCB \(Statistics Sweden\), table (\w+) BefolkningNy, content (\w+), 31 December (.*)$/,
    'SCB, tabell $1 BefolkningNy, innehåll $2, 31 december $3',
  ],
  [/^SCB, table (\w+), fetched (.*)$/, 'SCB, tabell $1, hämtad $2'],
  [/^The 21 regions sum to the national total exactly, (\d+)\.$/, 'De 21 regionerna summerar exakt till riket, $1.'],
  [/^Not compared with a national total, as none is known\.$/, 'Inte jämfört med riket, vars antal inte är känt.'],
  [
    /^SCB has added noise to these figures \(Cell Key Method\)\. Not compared with a national total, as none is known\.$/,
    'SCB har lagt brus på talen (Cell Key Method). Inte jämfört med riket, vars antal inte är känt.',
  ],
  [
    /^SCB has added noise to these figures \(Cell Key Method\): the 21 regions sum to (\d+), the published national total is (\d+); (\d+) apart is allowed\.$/,
    'SCB har lagt brus på talen (Cell Key Method): de 21 regionerna summerar till $1, det publicerade antalet för riket är $2; tillåten skillnad är $3.',
  ],
];

/** A stored text as a reader of the language is shown it. */
export function shownText(text: string, language: 'sv' | 'en'): string {
  if (language === 'en') return text;
  const [pattern, swedish] = KNOWN.find(([each]) => each.test(text)) ?? [];
  return pattern && swedish !== undefined ? text.replace(pattern, swedish) : text;
}
