/// <reference types="custom-functions-runtime" />
import { expect, it } from 'vitest';
import { FUNCTIONS, NAMESPACE } from '../../../addin/catalogue/functions.js';
import { functionsJson } from '../../../addin/catalogue/functions-json.js';
import type { CustomFunctionsHost } from '../../../addin/functions/custom-functions-host.js';
import { registerFunctions } from '../../../addin/functions/register-functions.js';
import { createCustomFunctions } from '../../../addin/workbench/host/functions/custom-functions.js';
import { FunctionRegistry } from '../../../addin/workbench/host/functions/function-registry.js';

it('fits Excel’s own CustomFunctions, by type', () => {
  const asHost = (excel: typeof CustomFunctions): CustomFunctionsHost => excel;
  expect(asHost).toBeTypeOf('function');
});

it('gives every function of functions.json its code in the workbench', () => {
  const { functions } = functionsJson('sv');
  const registry = new FunctionRegistry([{ namespace: NAMESPACE, functions }]);
  registerFunctions({
    customFunctions: createCustomFunctions(registry),
    ask: () => Promise.reject(new Error('asked')),
    language: () => 'sv',
  });
  for (const { id } of FUNCTIONS) {
    const metadata = registry.find(`FORDELA.${id}`);
    expect(metadata && registry.codeOf(metadata)).toBeTypeOf('function');
  }
});
