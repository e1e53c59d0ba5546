import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../../addin/catalogue/functions.js';
import { COMPARISON_TEXTS } from '../../../addin/locales/comparison-texts.js';
import { REPORT_TEXTS } from '../../../addin/locales/report-texts.js';
import { textsOf } from '../../../addin/workbench/page/texts.js';
import { CONTRIBUTION_TEXTS } from '../../../server/cli/contributions-texts.js';
import { TEXTS } from '../../../server/http/pages/texts.js';
import { RIBBON } from '../../../server/manifest/ribbon.js';
import { englishIn } from './english-words.js';

const FOLDER = 'addin/locales';
const swedishFiles = (readdirSync(FOLDER, { recursive: true }) as string[]).filter((path) => /(?:^|[/-])sv\.ts$/.test(path));

/** The texts of a file of words: what stands between quotes, without what is put into them. */
function textsIn(source: string): string[] {
  const code = source.replace(/^import.*$/gm, '').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  return [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)]
    .filter(({ index, 0: literal }) => !code.slice(index + literal.length).startsWith(':')) // a key
    .map(([, quoted, template]) => quoted ?? withoutFigures(template ?? ''))
    .filter((text) => !/^[a-z]+$/i.test(text) || /^\p{Lu}/u.test(text)); // the name of a figure
}

/** Nested templates stay: only the code around them goes. */
function withoutFigures(template: string): string {
  const inner = [...template.matchAll(/`((?:[^`\\$]|\\.)*)`|'((?:[^'\\\n]|\\.)*)'/g)].map(([, one, other]) => one ?? other ?? '');
  const plain = template.replace(/\bf\.\w+\([^)]*\)/g, 'f');
  return [plain.replace(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, ' '), ...inner.filter((text) => text.includes(' '))].join(' ');
}

function leaves(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  if (typeof node === 'function') return [];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(leaves) : [];
}

describe('a Swedish text', () => {
  it.each(swedishFiles)('of %s has no English word in it', (path) => {
    const texts = textsIn(readFileSync(`${FOLDER}/${path}`, 'utf8'));
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.flatMap((text) => englishIn(text).map((word) => `${word}: ${text}`))).toEqual([]);
  });

  it.each([
    ['functions', FUNCTIONS.flatMap(({ texts, parameters }) => [texts.sv, ...parameters.map((each) => each.texts.sv)])],
    ['the ribbon', RIBBON.flatMap(({ label, description }) => [label.sv, description.sv])],
    ['a comparison', leaves(COMPARISON_TEXTS.sv)],
    ['ready reports', leaves(REPORT_TEXTS.sv)],
    ['the workbench', leaves(textsOf('sv'))],
    ['the start page', leaves(TEXTS.sv)],
    ['the command line', leaves(CONTRIBUTION_TEXTS.sv)],
  ])('of %s has no English word in it', (_title, texts) => {
    expect(texts.flatMap((text) => englishIn(text).map((word) => `${word}: ${text}`))).toEqual([]);
  });
});

describe('the scan for English words', () => {
  it('finds them, and leaves Swedish and what is typed into formulas', () => {
    expect(englishIn('Källa: EXAMPLE: invented to show how Fordela works')).toEqual(['EXAMPLE', 'invented', 'to']);
    expect(englishIn('’Mina bidrag: 2026/27’ is no name for a sheet.')).toEqual(['is', 'no', 'name for', 'sheet']);
    expect(englishIn('Skriv =FORDELA.BUDGET("TRAVEL";2026) för resor, eller för hand i ett blad.')).toEqual([]);
  });
});
