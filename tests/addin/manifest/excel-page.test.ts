import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FUNCTIONS } from '../../../addin/catalogue/functions.js';

const PAGE = readFileSync(new URL('../../../docs/excel.md', import.meta.url), 'utf8');

it.each(FUNCTIONS.map(({ id, parameters, texts }) => ({ id, parameters, texts })))(
  'docs/excel.md says what $id does, as Excel does',
  ({ id, parameters, texts }) => {
    const call = `FORDELA.${id}(${parameters.map(({ name }) => name).join('; ')})`;
    expect(PAGE.replace(/ +/g, ' ')).toContain(`| \`${call}\` | ${texts.en} |`);
  },
);
