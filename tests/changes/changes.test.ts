import { expect, it } from 'vitest';
import { Role } from '../../server/access/principal.js';
import { localDate } from '../../server/agreement/local-date.js';
import type { House } from '../../server/app.js';
import { Change, ChangeHead, IdempotencyKey } from '../../server/changes/change.entity.js';
import type { ChangeRequest } from '../../server/changes/changes.js';
import { verifyChain } from '../../server/changes/verify-chain.js';
import { verifySeals } from '../../server/changes/verify-seals.js';
import { Participation } from '../../server/regions/participation.entity.js';
import { onEachDatabase } from '../support/databases.js';

const ANNA = { id: 'anna', name: 'Anna', role: Role.Office };

function request(changes: Partial<ChangeRequest> = {}): ChangeRequest {
  return { principal: ANNA, operation: 'noteParticipation', subject: 'region:12', input: {}, requestId: 'r1', ...changes };
}

/** Reads the note, waits a turn, writes it back one longer: loses an update wherever two such units overlap. */
function lengthenNote(house: House, changes: Partial<ChangeRequest> = {}) {
  return house.changes.run(request(changes), async (manager) => {
    const row = await manager.findOneByOrFail(Participation, { id: 'p1' });
    await new Promise((resolve) => setImmediate(resolve));
    await manager.update(Participation, { id: 'p1' }, { note: `${row.note}x` });
    return { result: row.note.length + 1, before: row.note, after: `${row.note}x` };
  });
}

async function withNote(house: House): Promise<void> {
  await house.changes.run(request({ operation: 'seed' }), async (manager) => {
    const row = { id: 'p1', regionCode: '12', fromDate: localDate('2010-01-01'), toDate: null, note: '' };
    await manager.insert(Participation, row);
    return { result: null, before: null, after: row };
  });
}

onEachDatabase('the write path', (database) => {
  it('writes one log entry with who, when, what, why, before and after', async () => {
    const house = await database.house();
    await withNote(house);
    await lengthenNote(house, { reason: 'A note was missing.' });
    const entry = await house.database.reader.manager.findOneByOrFail(Change, { revision: 2 });
    expect(entry).toMatchObject({
      at: '2026-11-22T11:00:00.000Z',
      principalId: 'anna',
      operation: 'noteParticipation',
      subject: 'region:12',
      reason: 'A note was missing.',
      before: '""',
      after: '"x"',
      requestId: 'r1',
    });
  });

  it('loses and doubles nothing when two servers write at once', async () => {
    const address = await database.address();
    const { openHouse } = await import('../../server/app.js');
    const houses = await Promise.all([openHouse(address, Date.now), openHouse(address, Date.now)]);
    try {
      const [first, second] = houses as [House, House];
      await withNote(first);
      const done = await Promise.all(Array.from({ length: 40 }, (_, n) => lengthenNote(n % 2 ? first : second)));
      const row = await first.database.reader.manager.findOneByOrFail(Participation, { id: 'p1' });
      expect(row.note).toHaveLength(40);
      expect(new Set(done.map(({ revision }) => revision)).size).toBe(40);
      expect(await verifyChain(second.database.reader.manager)).toMatchObject({ checked: 41, violations: [] });
    } finally {
      for (const house of houses) await house.close();
    }
  });

  it('leaves no trace of a unit that fails half-way', async () => {
    const house = await database.house();
    await withNote(house);
    const failing = house.changes.run(request(), async (manager) => {
      await manager.update(Participation, { id: 'p1' }, { note: 'half' });
      throw new Error('half-way');
    });
    await expect(failing).rejects.toThrow('half-way');
    const { manager } = house.database.reader;
    expect(await manager.findOneByOrFail(Participation, { id: 'p1' })).toMatchObject({ note: '' });
    expect(await manager.findOneByOrFail(ChangeHead, { id: 1 })).toMatchObject({ revision: 1 });
  });

  it('takes back what a unit wrote that says it changed nothing, and keeps its answer', async () => {
    const house = await database.house();
    await withNote(house);
    const done = await house.changes.run(request({ idempotencyKey: 'k' }), async (manager) => {
      await manager.update(Participation, { id: 'p1' }, { note: 'tried' });
      return { result: 'as it was', unchanged: true };
    });
    expect(done).toEqual({ result: 'as it was', revision: 1, changed: false, replayed: false });
    const { manager } = house.database.reader;
    expect(await manager.findOneByOrFail(Participation, { id: 'p1' })).toMatchObject({ note: '' });
    expect(await manager.countBy(IdempotencyKey, { key: 'k' })).toBe(1);
    await lengthenNote(house);
    expect((await verifySeals(manager)).violations).toEqual([]);
  });

  it('refuses a statement whose table it cannot see, and stores nothing', async () => {
    const house = await database.house();
    await withNote(house);
    const unseen = house.changes.run(request(), async (manager) => {
      await manager.query("WITH x AS (SELECT 1) UPDATE participation SET note = 'unseen'");
      return { result: null, before: null, after: null };
    });
    await expect(unseen).rejects.toThrow('Which table does this write?');
    expect(await house.database.reader.manager.findOneByOrFail(Participation, { id: 'p1' })).toMatchObject({ note: '' });
  });

  it('keeps a concurrent success when its neighbour fails', async () => {
    const house = await database.house();
    await withNote(house);
    const failing = house.changes.run(request(), async (manager) => {
      await manager.update(Participation, { id: 'p1' }, { note: 'lost' });
      await new Promise((resolve) => setImmediate(resolve));
      throw new Error('half-way');
    });
    const [failed, done] = await Promise.allSettled([failing, lengthenNote(house)]);
    expect([failed.status, done.status]).toEqual(['rejected', 'fulfilled']);
    expect(await house.database.reader.manager.findOneByOrFail(Participation, { id: 'p1' })).toMatchObject({ note: 'x' });
  });

  it('answers the same request again without doing it again', async () => {
    const house = await database.house();
    await withNote(house);
    const first = await lengthenNote(house, { idempotencyKey: 'k' });
    const again = await lengthenNote(house, { idempotencyKey: 'k' });
    expect(first).toEqual({ result: 1, revision: 2, changed: true, replayed: false });
    expect(again).toEqual({ result: 1, revision: 2, changed: true, replayed: true });
  });

  it('carries a doubled request out once when both come at the same time', async () => {
    const house = await database.house();
    await withNote(house);
    const both = await Promise.all([1, 2].map(() => lengthenNote(house, { idempotencyKey: 'k' })));
    expect(both.map(({ result }) => result)).toEqual([1, 1]);
  });

  it('refuses an idempotency key that comes with another request', async () => {
    const house = await database.house();
    await withNote(house);
    await lengthenNote(house, { idempotencyKey: 'k', input: { a: 1 } });
    await expect(lengthenNote(house, { idempotencyKey: 'k', input: { a: 2 } })).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
      figures: { key: 'k', earlierOperation: 'noteParticipation' },
    });
  });

  it('knows an idempotency key whatever blanks surround it', async () => {
    const house = await database.house();
    await withNote(house);
    await lengthenNote(house, { idempotencyKey: 'k' });
    expect(await lengthenNote(house, { idempotencyKey: ` k${'\u00a0'.repeat(300)}` })).toMatchObject({
      revision: 2,
      replayed: true,
    });
  });

  it.each([
    ['reason with half a surrogate pair', 'reason', 'x\ud800y', 1000],
    ['reason of 1001 characters', 'reason', 'x'.repeat(1001), 1000],
    ['blank reason', 'reason', ' ', 1000],
    ['key with half a surrogate pair', 'idempotencyKey', 'x\udc00y', 190],
  ])('refuses a %s, which one of the databases would not keep as it is', async (_title, name, text, maxLength) => {
    const house = await database.house();
    await withNote(house);
    await expect(lengthenNote(house, { [name]: text })).rejects.toMatchObject({
      code: 'TEXT_INVALID',
      figures: { name, maxLength },
    });
    expect(await verifyChain(house.database.reader.manager)).toMatchObject({ checked: 1, violations: [] });
  });

  it('keeps a reason of 1000 characters outside the basic plane, and its hash', async () => {
    const house = await database.house();
    await withNote(house);
    await lengthenNote(house, { reason: '😀'.repeat(500) });
    expect(await verifyChain(house.database.reader.manager)).toMatchObject({ checked: 2, violations: [] });
  });

  it('runs the whole unit again after a transient fault', async () => {
    const house = await database.house();
    await withNote(house);
    let tried = 0;
    const done = await house.changes.run(request(), async (manager) => {
      tried++;
      await manager.update(Participation, { id: 'p1' }, { note: `try ${tried}` });
      if (tried < 3) throw Object.assign(new Error('Deadlock found'), { errno: 1213 });
      return { result: tried, before: null, after: null };
    });
    expect(done).toEqual({ result: 3, revision: 2, changed: true, replayed: false });
  });

  it('moves no revision for a unit that changed nothing', async () => {
    const house = await database.house();
    const done = await house.changes.run(request(), async () => ({ result: 'as it was', unchanged: true }));
    expect(done).toEqual({ result: 'as it was', revision: 0, changed: false, replayed: false });
  });

  it.each([
    [
      'an altered entry',
      'UPDATE change_log SET after = \'"y"\' WHERE revision = 2',
      'revision 2 was altered after it was written',
    ],
    ['a removed entry', 'DELETE FROM change_log WHERE revision = 2', 'after revision 1 comes 3'],
    ['a removed last entry', 'DELETE FROM change_log WHERE revision = 3', 'the head says revision 3, the log ends at 2'],
  ])('finds %s', async (_title, tampering, violation) => {
    const house = await database.house();
    await withNote(house);
    await lengthenNote(house);
    await lengthenNote(house);
    await house.database.writer.query(tampering.replace('after =', '`after` ='));
    expect((await verifyChain(house.database.reader.manager)).violations).toContain(violation);
  });
});
