import { join } from 'node:path';
import { projectRoot } from './project-root.js';

/** The address of a file of the first data. */
export function seedFile(name: string): string {
  return join(projectRoot(), 'server/database/seed', name);
}
