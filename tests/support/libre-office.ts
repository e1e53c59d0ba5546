import { spawnSync } from 'node:child_process';

/** Whether LibreOffice is installed; with CI=true a missing one is a failure, not a reason to skip. */
export function hasLibreOffice(): boolean {
  const missing = spawnSync('soffice', ['--version']).error !== undefined;
  if (missing && process.env.CI === 'true') throw new Error('LibreOffice is missing: with CI=true its reading must be tested');
  return !missing;
}
