import type { AuthCheckerFn } from 'type-graphql';
import { Refusal } from '../agreement/refusal.js';
import { holds, type Role } from './principal.js';
import { principalOf, type RequestContext } from './request-context.js';

/** What `@Authorized(…)` asks of the principal: any one of the roles; without roles, being signed in. */
export const checkRole: AuthCheckerFn<RequestContext, Role> = ({ context }, roles) => {
  const principal = principalOf(context);
  if (roles.length === 0 || roles.some((role) => holds(principal, role))) return true;
  throw new Refusal('FORBIDDEN', `This needs the role ${roles.join(' or ')}; ${principal.name} has ${principal.role}.`, {
    figures: { needed: roles, held: principal.role },
  });
};
