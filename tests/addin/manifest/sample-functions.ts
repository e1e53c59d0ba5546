import type { FunctionsJson } from '../../../addin/catalogue/manifest-files.js';

/** A small functions.json, so that the manifests are tested apart from the catalogue of functions. */
function sampleFunctions(description: string): FunctionsJson {
  const region = { name: 'region', description: `${description}: region`, type: 'any', dimensionality: 'scalar', optional: true };
  const sample = {
    id: 'CONTRIBUTION',
    name: 'CONTRIBUTION',
    description,
    parameters: [region],
    result: { dimensionality: 'scalar' },
  };
  return { functions: [sample] };
}

export const SAMPLE = {
  origin: 'https://fordela.example',
  version: '1.2.3',
  functions: { en: sampleFunctions('A contribution'), sv: sampleFunctions('Ett bidrag') },
};
