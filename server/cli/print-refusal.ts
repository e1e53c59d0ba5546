import type { Figure, Offence, Refusal } from '../agreement/refusal.js';
import { PopulationJumps } from '../regions/plausibility/population-jumps.js';
import { jumpsText } from './population-comparison-text.js';

const MAX_SHOWN = 20;
/** Figures and reasons may quote a file; no line of a quotation may pass for a line of ours, or steer the screen. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;

/** A refusal as one block: the code and the message, the clause, the figures, and the first offending rows. */
export function refusalText(refusal: Refusal): string {
  if (refusal instanceof PopulationJumps) return jumpsText(refusal);
  const { code, message, clause, figures, offences } = refusal;
  const lines = [
    `Refused: ${code}`,
    oneLine(message),
    ...(clause === undefined ? [] : [`  clause: ${clause}`]),
    ...Object.entries(figures).map(([name, figure]) => `  ${name}: ${oneLine(figureText(figure))}`),
    ...firstLines(offences.map((offence) => `  ${oneLine(offenceText(offence))}`)),
  ];
  return `${lines.join('\n')}\n`;
}

/** The first twenty lines, and how many more there are. */
export function firstLines(lines: readonly string[]): string[] {
  const left = lines.length - MAX_SHOWN;
  return left > 0 ? [...lines.slice(0, MAX_SHOWN), `  and ${left} more`] : [...lines];
}

export function oneLine(text: string): string {
  return text.replace(CONTROL, ' ');
}

function figureText(figure: Figure): string {
  if (Array.isArray(figure)) return figure.map(figureText).join(', ');
  return typeof figure === 'object' && figure !== null ? JSON.stringify(figure) : String(figure);
}

/** "row 3, column population, “abc”: not a number". */
function offenceText({ row, column, value, reason }: Offence): string {
  const place = [
    ...(row === undefined ? [] : [`row ${row}`]),
    ...(column === undefined ? [] : [`column ${column}`]),
    ...(value === undefined ? [] : [`“${value}”`]),
  ].join(', ');
  return place === '' ? reason : `${place}: ${reason}`;
}
