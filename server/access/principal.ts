import { Refusal } from '../agreement/refusal.js';

/**
 * What a principal may do. A reader asks; the office (the national office that keeps the figures for the steering
 * group) also writes. Each role includes the ones before it.
 */
export enum Role {
  Reader = 'READER',
  Office = 'OFFICE',
}

const RANK: Record<Role, number> = { [Role.Reader]: 1, [Role.Office]: 2 };

/** Who asks. Every use case takes one; the change log names it. */
export interface Principal {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

export function holds(principal: Principal, role: Role): boolean {
  return RANK[principal.role] >= RANK[role];
}

/** Refuses unless the principal holds the role. The first line of every use case that writes. */
export function requireRole(principal: Principal, role: Role): void {
  if (!holds(principal, role)) {
    throw new Refusal('FORBIDDEN', `This needs the role ${role}; ${principal.name} has ${principal.role}.`, {
      figures: { needed: role, held: principal.role },
    });
  }
}
