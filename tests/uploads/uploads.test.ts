import { expect, it } from 'vitest';
import { Role } from '../../server/access/principal.js';
import { type House, openHouse } from '../../server/app.js';
import { Change } from '../../server/changes/change.entity.js';
import { currentRevision } from '../../server/changes/read-consistently.js';
import { addUploadPart } from '../../server/uploads/add-upload-part.js';
import { openFile } from '../../server/uploads/open-file.js';
import { openUpload } from '../../server/uploads/open-upload.js';
import { startUpload } from '../../server/uploads/start-upload.js';
import { Upload, UploadPart } from '../../server/uploads/upload.entity.js';
import { MAX_PART_BYTES, MAX_UPLOAD_BYTES } from '../../server/uploads/upload-limits.js';
import { onEachDatabase, TEST_NOW_MS } from '../support/databases.js';

const ANNA = { id: 'anna', name: 'Anna', role: Role.Office };
const BERIT = { id: 'berit', name: 'Berit', role: Role.Office };
const DAY_MS = 86_400_000;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function begin(house: House, size: number, principal = ANNA): Promise<string> {
  return (await startUpload(house.changes, principal, { fileName: 'year.se', bytes: size })).id;
}

const add = (house: House, upload: string, offset: number, content: Uint8Array, principal = ANNA): Promise<Upload> =>
  addUploadPart(house.changes, principal, { upload, offset, content });

async function read(source: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

onEachDatabase('an upload', (database) => {
  it('comes in parts and is read from its beginning as often as wanted, part by part', async () => {
    const house = await database.house();
    const id = await begin(house, 11);
    expect(await add(house, id, 0, bytes('Hej '))).toMatchObject({ receivedBytes: 4, parts: 1 });
    expect(await add(house, id, 4, bytes('världen'.slice(0, 2)))).toMatchObject({ receivedBytes: 7 });
    expect(await add(house, id, 7, bytes('rlde'))).toMatchObject({ receivedBytes: 11, parts: 3 });
    const file = await openUpload(house.database.reader.manager, ANNA, id, house.now());
    expect(file).toMatchObject({ bytes: 11, fileName: 'year.se' });
    expect([await read(file.open()), await read(file.open())]).toEqual(['Hej världe', 'Hej världe']);
  });

  it('takes the same part again without a change, and refuses a gap, an overlap, other bytes and too many', async () => {
    const house = await database.house();
    const id = await begin(house, 6);
    await add(house, id, 0, bytes('abc'));
    expect(await add(house, id, 0, bytes('abc'))).toMatchObject({ receivedBytes: 3, parts: 1 });
    for (const [offset, text] of [
      [4, 'd'],
      [2, 'cd'],
      [0, 'abd'],
      [0, 'ab'],
      [3, 'defg'],
      [0.5, 'd'],
    ] as const) {
      await expect(add(house, id, offset, bytes(text)), `${text} at ${offset}`).rejects.toMatchObject({
        code: 'UPLOAD_INVALID',
        figures: { receivedBytes: 3, bytes: 6 },
      });
    }
    await expect(openUpload(house.database.reader.manager, ANNA, id, house.now())).rejects.toMatchObject({
      code: 'UPLOAD_INVALID',
      figures: { receivedBytes: 3, bytes: 6 },
    });
    expect(await add(house, id, 3, bytes('def'))).toMatchObject({ receivedBytes: 6 });
  });

  it('is of the size that was announced, and no larger than is taken', async () => {
    const house = await database.house();
    await expect(begin(house, MAX_UPLOAD_BYTES + 1)).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
      figures: { bytes: 536_870_913, limitBytes: 536_870_912 },
    });
    for (const size of [0, -1, 1.5, Number.NaN])
      await expect(begin(house, size)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    const id = await begin(house, MAX_UPLOAD_BYTES);
    await expect(add(house, id, 0, new Uint8Array(MAX_PART_BYTES + 1))).rejects.toMatchObject({ code: 'UPLOAD_INVALID' });
    expect(await add(house, id, 0, new Uint8Array(MAX_PART_BYTES).fill(255))).toMatchObject({ receivedBytes: 4_194_304 });
  });

  it('leaves no trace in the change log, and the revision stays', async () => {
    const house = await database.house('real');
    const reader = house.database.reader.manager;
    const before = await currentRevision(reader);
    await add(house, await begin(house, 1), 0, bytes('a'));
    expect(await currentRevision(reader)).toBe(before);
    expect(await reader.count(Change)).toBe(before);
  });

  it('belongs to whoever began it', async () => {
    const house = await database.house();
    const id = await begin(house, 1);
    await expect(add(house, id, 0, bytes('a'), BERIT)).rejects.toMatchObject({ code: 'UPLOAD_UNKNOWN' });
    await add(house, id, 0, bytes('a'));
    const open = openUpload(house.database.reader.manager, BERIT, id, house.now());
    await expect(open).rejects.toMatchObject({ code: 'UPLOAD_UNKNOWN' });
    await expect(begin(house, 1, { ...ANNA, role: Role.Reader })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('ends after a day, and is swept away when the next one begins', async () => {
    let nowMs = TEST_NOW_MS;
    const house = await openHouse(await database.address(), () => nowMs);
    try {
      const id = await begin(house, 1);
      await add(house, id, 0, bytes('a'));
      const reader = house.database.reader.manager;
      nowMs += DAY_MS - 1;
      await begin(house, 1, BERIT);
      expect(await read((await openUpload(reader, ANNA, id, nowMs)).open())).toBe('a');
      nowMs += 1;
      await expect(openUpload(reader, ANNA, id, nowMs)).rejects.toMatchObject({ code: 'UPLOAD_UNKNOWN' });
      await begin(house, 1, BERIT);
      expect([await reader.countBy(Upload, { principalId: 'anna' }), await reader.count(UploadPart)]).toEqual([0, 0]);
    } finally {
      await house.close();
    }
  });

  it('takes the place of the first where one person has four, and of nobody else’s', async () => {
    const house = await database.house();
    const others = await begin(house, 1, BERIT);
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) ids.push(await begin(house, 1));
    const left = (await house.database.reader.manager.find(Upload)).map(({ id }) => id);
    expect(left.toSorted()).toEqual([others, ...ids.slice(1)].toSorted());
  });

  it('is one of three ways to give a file', async () => {
    const house = await database.house();
    const open = (given: object) => openFile(house.database.reader.manager, ANNA, given, house.now());
    const id = await begin(house, 3);
    await add(house, id, 0, bytes('å!'));
    expect(await read((await open({ upload: id })).open())).toBe('å!');
    expect(await read((await open({ text: 'å!' })).open())).toBe('å!');
    expect(await read((await open({ base64: 'w6Uh', text: null })).open())).toBe('å!');
    for (const given of [{}, { text: '', base64: '' }, { base64: 'w6U' }, { base64: 'w6 Uh' }, { base64: 'w6Uh====' }]) {
      await expect(open(given)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    }
    await expect(open({ upload: 'x' })).rejects.toMatchObject({ code: 'UPLOAD_UNKNOWN' });
  });
});
