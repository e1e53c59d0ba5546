import { describe, expect, it } from 'vitest';
import { EncodingEvidence } from '../../../server/ledger/sie/detect-encoding.js';
import { encodeCp437 } from '../../../server/ledger/sie/letters/cp437.js';
import { decodeCp1252 } from '../../../server/ledger/sie/letters/cp1252.js';
import { notesOf, readAll } from './sie-files.js';

/** Windows-1252's own bytes, from Microsoft's table. */
const MARKS: readonly (readonly [string, number])[] = [
  ...([
    ['€', 0x80],
    ['…', 0x85],
    ['’', 0x92],
    ['“', 0x93],
    ['”', 0x94],
    ['–', 0x96],
    ['—', 0x97],
    ['Š', 0x8a],
    ['ž', 0x9e],
  ] as const),
];

function windows(text: string): Uint8Array {
  const bytes = new Map(MARKS);
  return Uint8Array.from([...text].map((letter) => bytes.get(letter) ?? letter.charCodeAt(0)));
}

const account = async (name: Uint8Array, tail = '') => {
  const { file } = await readAll(Buffer.concat([Buffer.from('#FORMAT PC8\n#KONTO 1 "'), name, Buffer.from(`"\n${tail}`)]));
  return { name: file.accounts.get('1')?.name, encoding: file.report.encoding.encoding, notes: notesOf(file) };
};

it('Windows-1252 has its letters, and those of Latin-1', () => {
  expect(decodeCp1252(Uint8Array.from(MARKS, ([, byte]) => byte))).toBe(MARKS.map(([letter]) => letter).join(''));
  expect(decodeCp1252(Buffer.from('Åäö ÿ\u00a0é', 'latin1'))).toBe('Åäö ÿ\u00a0é');
  expect(decodeCp1252(Uint8Array.of(0x41, 0x81))).toBe('A\ufffd');
});

describe('a text of Windows-1252 is told by its marks, though no other letter is outside ASCII', () => {
  it.each([
    '5 €',
    '€ 5',
    'maj – juni',
    '2025–2026',
    'm.fl. och mer…',
    'l’hotel',
    '“so it is”',
    '”citat”',
    'Bolaget ”Nord”, hyra',
    'a — b',
  ])('%s', async (text) => expect(await account(windows(text))).toEqual({ name: text, encoding: 'CP1252', notes: [] }));

  it.each(['över', 'miljö', 'öl och kö', 'à 5 kr', 'FRANÇAIS', 'Öl', 'Ærø', 'être', 'Bröd, öl', 'smör'])(
    'but %s in CP437 stays',
    async (text) => {
      expect(await account(encodeCp437(text))).toMatchObject({ name: text.replace('ø', '?'), encoding: 'CP437' });
    },
  );
});

it('says where nothing tells the encoding', async () => {
  expect((await account(encodeCp437('à 5'))).notes).toEqual(['ENCODING_UNSURE CP437: 2']);
  expect((await account(encodeCp437('på'))).notes).toEqual([]);
});

it('says that letters may be of Mac Roman', async () => {
  const mac = Uint8Array.from([...'F\u009arr\u008cd p\u008c landet'].map((letter) => letter.charCodeAt(0))); // ö 9A, å 8C
  expect((await account(mac)).notes).toEqual(['ENCODING_UNSURE Mac Roman: 2']);
  expect((await account(encodeCp437('Förråd Über'))).notes).toEqual([]);
});

it('reads an export of Fordela’s own as the CP437 that it is, whatever it holds', async () => {
  const own = Buffer.concat([
    Buffer.from('#FLAGGA 0\n#PROGRAM "Fordela" "1"\n#KONTO 1 "'),
    encodeCp437('2 û 3'),
    Buffer.from('"\n'),
  ]);
  expect((await readAll(own)).file.accounts.get('1')?.name).toBe('2 û 3');
});

it('weighs a quoted word as two marks, so that one ö beside it changes nothing', () => {
  const evidence = new EncodingEvidence();
  evidence.addLine(windows('”citat”'));
  evidence.addLine(encodeCp437('ö'));
  expect(evidence.choose().encoding).toBe('CP1252');
});
