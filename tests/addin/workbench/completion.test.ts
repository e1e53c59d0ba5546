import { describe, expect, it } from 'vitest';
import { functionExamples } from '../../../addin/catalogue/function-examples.js';
import { FUNCTION_WORDS, functionsLike } from '../../../addin/catalogue/function-words.js';
import { FUNCTIONS } from '../../../addin/catalogue/functions.js';
import { functionsJson } from '../../../addin/catalogue/functions-json.js';
import { ERROR_TEXTS } from '../../../addin/workbench/host/cell.js';
import { errorName, errorNamed } from '../../../addin/workbench/host/text/error-name.js';
import { formatValue } from '../../../addin/workbench/host/text/number-format.js';
import { parseInput } from '../../../addin/workbench/host/text/parse-input.js';
import { formulaPlace } from '../../../addin/workbench/page/completion/formula-place.js';
import { candidates, type FunctionHelp, unknownFunction } from '../../../addin/workbench/page/completion/function-help.js';

const IDS = FUNCTIONS.map(({ id }) => id);
const HELP: FunctionHelp = {
  namespace: 'FORDELA',
  functions: functionsJson('sv').functions,
  like: (written) => functionsLike(written, IDS),
};
const offered = (typed: string) => candidates(HELP, typed).map(({ id }) => id);

describe('a formula that is written', () => {
  it.each([
    ['=FORDELA.CO|', { kind: 'name', typed: 'FORDELA.CO', start: 1 }],
    ['=1+for|', { kind: 'name', typed: 'for', start: 3 }],
    ['=FORDELA.FÖR|', { kind: 'name', typed: 'FORDELA.FÖR', start: 1 }],
    ['=FORDELA.SHARE(|', { kind: 'argument', name: 'FORDELA.SHARE', index: 0 }],
    ['=FORDELA.SHARE("a;b";|', { kind: 'argument', name: 'FORDELA.SHARE', index: 1 }],
    ['=FORDELA.SHARE("Sk|åne"', undefined],
    ['=SUM(FORDELA.SHARE(1;2);|', { kind: 'argument', name: 'SUM', index: 1 }],
    ['=FORDELA.SHARE(SUM(1;2);|2026)', { kind: 'argument', name: 'FORDELA.SHARE', index: 1 }],
    ['=FORDELA.STATUS()|', undefined],
    ['=(|', undefined],
    ['FORDELA.|', undefined],
    ['|=FORDELA.', undefined],
  ])('%s is read where the caret stands', (text, place) => {
    expect(formulaPlace(text.replace('|', ''), text.indexOf('|'))).toEqual(place);
  });

  it('is offered every function from three letters on, then those that begin so or are known by such a word', () => {
    expect(offered('FO')).toEqual([]);
    expect(offered('for')).toEqual(IDS);
    expect(offered('FORDELA.')).toEqual(IDS);
    expect(offered('fordela.contribution')).toEqual(['CONTRIBUTION', 'CONTRIBUTIONS']);
    expect(offered('FORDELA.utf')).toEqual(['ACTUAL']);
    expect(offered('FORDELA.FÖR')).toEqual(['ALLOCATE']);
    expect(offered('FORDELA.X')).toEqual([]);
    expect(offered('SUM')).toEqual([]);
  });

  it.each([
    ['=FORDELA.BIDRAG("Skåne")', { name: 'FORDELA.BIDRAG', like: 'FORDELA.CONTRIBUTION' }],
    ['=SUM(FORDELA.SHARE(1),fordela.utfall(5))', { name: 'FORDELA.UTFALL', like: 'FORDELA.ACTUAL' }],
    ['=FORDELA.XYZ()', { name: 'FORDELA.XYZ', like: undefined }],
    ['=FORDELA.SHARE("FORDELA.BIDRAG")', undefined],
    ['=FORDELA_YEAR', undefined],
  ])('%s has its natural guess put right', (formula, found) => expect(unknownFunction(HELP, formula)).toEqual(found));

  it('has words and an example for every function there is, and none for another', () => {
    expect(Object.keys(FUNCTION_WORDS).toSorted()).toEqual(IDS.toSorted());
    expect([...new Set(functionExamples(2026).map(({ id }) => id))].toSorted()).toEqual(IDS.toSorted());
  });
});

describe('an error', () => {
  it.each([
    ['#N/A', '#SAKNAS!'],
    ['#VALUE!', '#VÄRDEFEL!'],
    ['#NAME?', '#NAMN?'],
    ['#REF!', '#REFERENS!'],
    ['#DIV/0!', '#DIVISION/0!'],
    ['#NUM!', '#OGILTIGT!'],
    ['#NULL!', '#SKÄRNING!'],
    ['#SPILL!', '#SPILL!'],
  ] as const)('%s is shown as Swedish Excel shows it, and read back', (error, swedish) => {
    expect([errorName(error, 'sv'), errorName(error, 'en')]).toEqual([swedish, error]);
    expect(formatValue({ error }, 'General', 'sv').text).toBe(swedish);
    expect(parseInput(swedish.toLowerCase(), undefined, 'sv')).toEqual({ value: { error } });
  });

  it('is known by its English name in every language, and by no other text', () => {
    for (const error of ERROR_TEXTS) expect([errorNamed(error, 'sv'), errorNamed(error, 'en')]).toEqual([error, error]);
    expect(errorNamed('#SAKNAS!', 'en')).toBeUndefined();
    expect(errorNamed('#FEL!', 'sv')).toBeUndefined();
  });
});
