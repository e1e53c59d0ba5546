import type { Services } from '../services.js';
import type { Trial } from './what-if-trial.js';

/** What somebody is trying, and which saved scenario it began with. */
export interface Kept {
  readonly trial: Trial;
  readonly open: { readonly id: string; readonly version: number } | undefined;
}

const KEPT = new WeakMap<Services, Kept>();

/** Held while the pane is built anew: another language or a new sign-in is no reason to lose what was tried. */
export const keepTrial = (services: Services, kept: Kept): void => void KEPT.set(services, kept);

export const keptTrial = (services: Services): Kept | undefined => KEPT.get(services);

/** After a sign-out the next one begins with nothing. */
export const forgetTrial = (services: Services): void => void KEPT.delete(services);
