import type { Figure } from '../agreement/refusal.js';
import { shownText } from '../agreement/shown-text.js';

const MOST_OF_A_MESSAGE = 4000;
/** Longer than any name that is stored, and than any that a refusal has reason to repeat whole. */
const MOST_OF_A_FIGURE = 200;

/** A message whose quoted texts and endless words are cut, and that is cut itself: GraphQL's own repeat whatever was sent, be it a megabyte. */
export function shortened(message: string): string {
  const short = message
    .replace(/"((?:[^"\\]|\\.){61,})"/gs, (_quoted, text: string) => `"${shownText(text)}"`)
    .replace(/\S{201,}/g, shownText);
  return short.length > MOST_OF_A_MESSAGE ? `${short.slice(0, MOST_OF_A_MESSAGE)}…` : short;
}

/** The figures of a refusal with every text beyond 200 characters cut. */
export function withShortTexts(figures: Readonly<Record<string, Figure>>): Record<string, Figure> {
  return Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, short(figure)]));
}

function short(figure: Figure): Figure {
  if (typeof figure === 'string') return figure.length > MOST_OF_A_FIGURE ? shownText(figure) : figure;
  if (Array.isArray(figure)) return figure.map(short);
  return typeof figure === 'object' && figure !== null ? withShortTexts(figure as Record<string, Figure>) : figure;
}
