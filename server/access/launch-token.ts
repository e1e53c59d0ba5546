import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { type Principal, Role } from './principal.js';

/** Browsers keep cookies by host and not by port; with the port in its name, servers side by side leave each other's alone. */
export function sessionCookieName(port: number | undefined): string {
  return `fordela_session_${port}`;
}

/** Whoever holds the token that the server printed when it started: the person at this machine. */
const LAUNCH: Principal = Object.freeze({ id: 'launch', name: 'Launch token', role: Role.Office });

/** What a request carries to show who asks. */
export interface Credentials {
  readonly authorization?: string | undefined;
  readonly sessionCookie?: string | undefined;
}

/**
 * One token opens the server while no identity provider is configured (docs/decisions/0008). The session cookie's value is
 * derived from the token, so that it needs no store, holds on every server with the same token, and ends with the token.
 */
export class LaunchToken {
  readonly text: string;
  readonly session: string;
  private readonly tokenDigest: Buffer;
  private readonly sessionDigest: Buffer;

  constructor(text?: string) {
    this.text = text ?? randomBytes(32).toString('base64url');
    this.session = createHmac('sha256', this.text).update('fordela session').digest('base64url');
    this.tokenDigest = digest(this.text);
    this.sessionDigest = digest(this.session);
  }

  matches(candidate: string): boolean {
    return isSecret(candidate, this.tokenDigest);
  }

  /** An `Authorization` header decides alone; a wrong one is not rescued by a cookie. */
  principalOf({ authorization, sessionCookie }: Credentials): Principal | null {
    if (authorization !== undefined) {
      const bearer = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
      return bearer !== undefined && this.matches(bearer) ? LAUNCH : null;
    }
    return sessionCookie !== undefined && isSecret(sessionCookie, this.sessionDigest) ? LAUNCH : null;
  }
}

/** Compares digests in constant time, so that neither the content nor the length shows in how long it takes. */
function isSecret(candidate: string, secretDigest: Buffer): boolean {
  return timingSafeEqual(digest(candidate), secretDigest);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
