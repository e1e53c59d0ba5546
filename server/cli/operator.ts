import { randomUUID } from 'node:crypto';
import { Role } from '../access/principal.js';
import type { Asking } from '../access/request-context.js';
import type { Terminal } from './terminal.js';

const MAX_NAME = 100;

/** Who the change log names: whoever runs the command on the machine that has the database, by its own user name. */
export function operator({ env }: Terminal, reason?: string): Asking {
  const known = [env.USER, env.LOGNAME, env.USERNAME].find((name) => name !== undefined && name.trim() !== '');
  const name = (known ?? 'unknown').trim().slice(0, MAX_NAME);
  return {
    principal: { id: `command-line:${name}`, name: `${name} (command line)`, role: Role.Office },
    requestId: `cli-${randomUUID()}`,
    ...(reason === undefined ? {} : { reason }),
  };
}
