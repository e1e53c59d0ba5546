import { expect, it } from 'vitest';
import { LaunchToken } from '../../server/access/launch-token.js';
import { Role } from '../../server/access/principal.js';

it('makes a new token of 256 bits at each start', () => {
  const [one, other] = [new LaunchToken(), new LaunchToken()];
  expect(Buffer.from(one.text, 'base64url')).toHaveLength(32);
  expect(one.text).not.toBe(other.text);
});

it('gives the same session on every server with the same token, and never the token itself', () => {
  const [one, other] = [new LaunchToken('fixed'), new LaunchToken('fixed')];
  expect(one.session).toBe(other.session);
  expect(one.session).not.toContain('fixed');
  expect(new LaunchToken('other').session).not.toBe(one.session);
});

it.each([
  { title: 'the token as Bearer', credentials: { authorization: 'Bearer fixed' }, known: true },
  { title: 'the scheme in small letters', credentials: { authorization: 'bearer fixed' }, known: true },
  { title: 'the session cookie', credentials: { sessionCookie: new LaunchToken('fixed').session }, known: true },
  { title: 'nothing', credentials: {}, known: false },
  { title: 'a wrong token', credentials: { authorization: 'Bearer fixe' }, known: false },
  { title: 'an empty token', credentials: { authorization: 'Bearer ' }, known: false },
  { title: 'another scheme', credentials: { authorization: 'Basic fixed' }, known: false },
  { title: 'the token as the cookie', credentials: { sessionCookie: 'fixed' }, known: false },
  { title: 'the session as Bearer', credentials: { authorization: `Bearer ${new LaunchToken('fixed').session}` }, known: false },
  {
    title: 'a wrong token beside the right cookie',
    credentials: { authorization: 'Bearer wrong', sessionCookie: new LaunchToken('fixed').session },
    known: false,
  },
])('knows who shows $title: $known', ({ credentials, known }) => {
  const principal = known ? { id: 'launch', name: 'Launch token', role: Role.Office } : null;
  expect(new LaunchToken('fixed').principalOf(credentials)).toEqual(principal);
});
