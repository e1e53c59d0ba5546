import type { ImportPopulationMutation } from '../../../../schema/generated/operations.js';

/** What the server answers to an import of population, or its rehearsal. */
export type PopulationAnswer = ImportPopulationMutation['importPopulation'];
