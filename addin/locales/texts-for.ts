import { EN } from './en.js';
import { SV } from './sv.js';
import type { Texts } from './texts.js';

/** Texts for Office's display language, such as "sv-SE": Swedish where it is Swedish, English elsewhere. */
export function textsFor(language: string): Texts {
  return /^sv(?:-|$)/i.test(language) ? SV : EN;
}
