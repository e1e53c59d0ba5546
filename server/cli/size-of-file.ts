import { stat } from 'node:fs/promises';
import { UsageError } from './exit-code.js';

/** The size of a file in bytes; refuses a folder, and what is not there or may not be read, in one line. */
export async function sizeOfFile(path: string): Promise<number> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new UsageError(`${path} is a folder; name a file.`);
    return found.size;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(code === 'ENOENT' ? `There is no file ${path}.` : `The file ${path} cannot be read (${code}).`);
  }
}
