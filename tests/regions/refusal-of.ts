import { Refusal } from '../../server/agreement/refusal.js';

/** The refusal that an act ends in; a fault, or no refusal at all, fails the test. */
export async function refusalOf(act: () => unknown): Promise<Refusal> {
  try {
    await act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}
