import { describe, expect, it } from 'vitest';
import { createClient } from '../../../../addin/api/client.js';
import { isCsv } from '../../../../addin/taskpane/submit/is-csv.js';
import { toBase64, uploadFile } from '../../../../addin/taskpane/submit/upload-file.js';
import { serve, TEST_TOKEN } from '../../../support/served.js';

const PART_BYTES = 1_048_576;
/** Two and a half parts of bytes that tell their places. */
const BYTES = Uint8Array.from({ length: 2.5 * PART_BYTES }, (_, at) => (at * 7 + (at >> 12)) % 256);
const FILE = new File([BYTES], 'exempel.se');

async function open(onFetch: (body: string) => 'answer' | 'lose the answer' = () => 'answer') {
  const { origin, app } = await serve();
  const sent: number[] = [];
  const client = createClient({
    origin,
    token: () => TEST_TOKEN,
    fetch: async (address, init) => {
      const body = String(init?.body);
      if (body.includes('addUploadPart')) sent.push(JSON.parse(body).variables.input.offset);
      const response = await fetch(address, init);
      if (onFetch(body) === 'lose the answer') throw new TypeError('Connection reset');
      return response;
    },
  });
  return { client, sent, app };
}

describe('a file sent in parts', () => {
  it('arrives whole, and tells how far it is', async () => {
    const { client, sent } = await open();
    const shares: number[] = [];
    const upload = await uploadFile(client, FILE, {
      signal: new AbortController().signal,
      onProgress: (share) => shares.push(share),
    });
    expect(upload).not.toBe('');
    expect(sent).toEqual([0, PART_BYTES, 2 * PART_BYTES]);
    expect(shares).toEqual([0, 0.4, 0.8, 1]);
  });

  it('sends a part again whose answer was lost, which the server knows', async () => {
    let lost = false;
    const { client, sent } = await open((body) => {
      const first = !lost && body.includes(`"offset":${PART_BYTES}`);
      if (first) lost = true;
      return first ? 'lose the answer' : 'answer';
    });
    await uploadFile(client, FILE, { signal: new AbortController().signal, onProgress: () => undefined });
    expect(sent).toEqual([0, PART_BYTES, PART_BYTES, 2 * PART_BYTES]);
  });

  it('stops where it is told to', async () => {
    const controller = new AbortController();
    const { client, sent } = await open();
    const sending = uploadFile(client, FILE, {
      signal: controller.signal,
      onProgress: (share) => share > 0.5 && controller.abort(),
    });
    await expect(sending).rejects.toMatchObject({ kind: 'cancelled' });
    expect(sent).toEqual([0, PART_BYTES]);
  });

  it('is base64 byte by byte, however long', () => {
    expect(Buffer.from(toBase64(BYTES), 'base64').equals(BYTES)).toBe(true);
    expect(toBase64(new Uint8Array())).toBe('');
  });
});

describe('whether a file is CSV', () => {
  it.each([
    ['rader.csv', 'Datum;Konto', true],
    ['export.txt', 'Datum;Konto', true],
    ['export.txt', '#FLAGGA 0', false],
    ['export.txt', '\u00ef\u00bb\u00bf #FLAGGA 0', false],
    ['bok.se', 'Datum;Konto', false],
    ['bok.SI', '#FLAGGA 0', false],
  ])('%s that begins %j: %s', async (name, text, expected) => {
    expect(await isCsv(new File([Buffer.from(text, 'latin1')], name))).toBe(expected);
  });
});
