import { describe, expect, it } from 'vitest';
import { FUNCTIONS, NAMESPACE } from '../../../addin/catalogue/functions.js';
import { functionsJson } from '../../../addin/catalogue/functions-json.js';
import { CellFunction } from '../../../server/cells/cell-function.js';

describe('the catalogue of functions', () => {
  it('has the functions whose names stand in workbooks, with their arguments in this order', () => {
    const signatures = FUNCTIONS.map(({ id, parameters }) => {
      return `${NAMESPACE}.${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ')})`;
    });
    expect(signatures).toEqual([
      'FORDELA.CONTRIBUTION([region], [year], [scenario])',
      'FORDELA.SHARE([region], [year], [scenario])',
      'FORDELA.POPULATION([region], [date])',
      'FORDELA.CONTRIBUTIONS([year], [scenario])',
      'FORDELA.BUDGET([activity], [period], [version])',
      'FORDELA.ACTUAL([activity], [period])',
      'FORDELA.BUDGETVSACTUAL([year], [by], [through])',
      'FORDELA.WHATIF([year], [adjustments])',
      'FORDELA.ALLOCATE(total, weights, [unit], [method])',
      'FORDELA.LIST([kind])',
      'FORDELA.STATUS()',
    ]);
  });

  it('has every function that the server answers', () => {
    const ids = FUNCTIONS.map(({ id }) => id);
    expect(Object.keys(CellFunction).filter((name) => !ids.includes(name))).toEqual([]);
  });

  it.each(['en', 'sv'] as const)('fits what Excel allows, in %s', (language) => {
    for (const { id, name, description, parameters } of functionsJson(language).functions) {
      for (const text of [id, name]) expect(text).toMatch(/^[A-Z][A-Z0-9._]{2,63}$/);
      const names = parameters.map((parameter) => parameter.name);
      expect(new Set(names).size).toBe(names.length);
      for (const each of names) expect(each).toMatch(/^[a-z]{1,64}$/);
      for (const text of [description, ...parameters.map((parameter) => parameter.description)]) {
        expect(text.length).toBeGreaterThan(10);
        expect(text.length).toBeLessThanOrEqual(128);
      }
      const optional = parameters.map((parameter) => parameter.optional ?? false);
      expect(optional).toEqual(optional.toSorted()); // what must be given stands first
    }
  });

  it('differs between the languages in descriptions alone', () => {
    const [english, swedish] = [functionsJson('en'), functionsJson('sv')];
    const bare = (json: typeof english) => JSON.stringify(json, (key, value) => (key === 'description' ? undefined : value));
    expect(bare(english)).toBe(bare(swedish));
    const texts = (json: typeof english) =>
      json.functions.flatMap((each) => [each.description, ...each.parameters.map((p) => p.description)]);
    const swedishTexts = texts(swedish);
    expect(texts(english).filter((text, index) => text === swedishTexts[index])).toEqual([]);
  });

  it('is never volatile and never asks for a cell’s address', () => {
    expect(JSON.stringify(functionsJson('en'))).not.toMatch(/volatile|requiresAddress|stream/);
  });

  it('is written as Excel reads it', () => {
    expect(functionsJson('en').functions.find(({ id }) => id === 'CONTRIBUTIONS')).toEqual({
      id: 'CONTRIBUTIONS',
      name: 'CONTRIBUTIONS',
      description: 'Each region and its contribution for a year, in kronor, under headings. SUM of it is the total.',
      parameters: [
        {
          name: 'year',
          description: 'The year: 2026, or a month, quarter or date in it. Blank: this year.',
          type: 'any',
          dimensionality: 'scalar',
          optional: true,
        },
        {
          name: 'scenario',
          description: 'A scenario’s name. Blank: the year’s own budget.',
          type: 'any',
          dimensionality: 'scalar',
          optional: true,
        },
      ],
      result: { type: 'any', dimensionality: 'matrix' },
      options: { cancelable: true },
    });
  });
});
