import { expect, it } from 'vitest';
import { createSession, readToken } from '../../../addin/taskpane/session.js';

function store() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

it.each([
  { pasted: ' abc ', token: 'abc' },
  { pasted: 'http://127.0.0.1:3000/?token=abc-_1', token: 'abc-_1' },
  { pasted: 'http://127.0.0.1:3000/?a=1&token=abc#x', token: 'abc' },
  { pasted: '', token: '' },
])('reads the code out of “$pasted”', ({ pasted, token }) => expect(readToken(pasted)).toBe(token));

it('keeps the code in one place only, and under Office’s key for this add-in', () => {
  const [untilClosed, forLonger] = [store(), store()];
  const session = createSession({ untilClosed, forLonger }, () => 'part-');
  session.signIn('a', true);
  session.signIn('b', false);
  expect([[...untilClosed.kept], [...forLonger.kept]]).toEqual([[['part-fordela-token', 'b']], []]);
  expect(createSession({ untilClosed, forLonger }, () => 'part-').token()).toBe('b');
  expect(createSession({ untilClosed, forLonger }, () => 'other-').token()).toBeUndefined();
  session.signOut();
  expect([untilClosed.kept.size, forLonger.kept.size, session.token()]).toEqual([0, 0, undefined]);
});

it('signs in for as long as the page stands where the browser keeps nothing', () => {
  const broken = {
    getItem: (): never => {
      throw new Error('denied');
    },
    setItem: (): never => {
      throw new Error('denied');
    },
    removeItem: (): never => {
      throw new Error('denied');
    },
  };
  const session = createSession({ untilClosed: broken, forLonger: undefined });
  session.signIn('a', false);
  expect(session.token()).toBe('a');
  session.signOut();
  expect(session.token()).toBeUndefined();
});
