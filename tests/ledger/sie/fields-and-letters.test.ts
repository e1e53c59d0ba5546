import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../server/agreement/refusal.js';
import { decodeLine, EncodingEvidence, hasLostLetters, hasSuspectLetters } from '../../../server/ledger/sie/detect-encoding.js';
import { encodeCp437 } from '../../../server/ledger/sie/letters/cp437.js';
import { sieAmount, sieDate, siePeriod } from '../../../server/ledger/sie/sie-values.js';
import { splitFields } from '../../../server/ledger/sie/split-fields.js';
import { MAX_LINE_BYTES } from '../../../server/ledger/sie/split-lines.js';
import { refusalOf } from '../../regions/refusal-of.js';
import { fixture, notesOf, readAll, sieBytes } from './sie-files.js';

describe('a record’s fields', () => {
  it.each([
    { text: '#KONTO 1930 "Bank AB"', fields: ['1930', 'Bank AB'] },
    { text: '  #trans\t1930\t{}  1.00', fields: ['1930', [], '1.00'] },
    { text: '#TRANS 1930 { "1" "A 1" 6 "P"} 1', fields: ['1930', ['1', 'A 1', '6', 'P'], '1'] },
    { text: '#TRANS 1930 {1         AO} 1', fields: ['1930', ['1', 'AO'], '1'] },
    { text: '#TRANS 1930{}1', fields: ['1930{}1'] },
    { text: '#TRANS 1930 {}1', fields: ['1930', [], '1'] },
    { text: '#KONTO 1 "a \\"b\\" {c}"', fields: ['1', 'a "b" {c}'] },
    { text: '#TRANS 1 {1 "a}b"} 2', fields: ['1', ['1', 'a}b'], '2'] },
    { text: '#FNR "C:\\data\\x"', fields: ['C:\\data\\x'] },
    { text: '#VER "" "" 20250101 ""', fields: ['', '', '20250101', ''] },
  ])('are split: $text', ({ text, fields }) => {
    expect(splitFields(text)).toMatchObject({ fields, strayQuotes: false });
    expect(splitFields(text).fault).toBeUndefined();
  });

  it.each([
    { text: '#KONTO 1 "a "b" c"', fields: ['1', 'a ', 'b"', 'c"'] },
    { text: '#FNR "C:\\data\\"', fields: ['C:\\data\\'] },
  ])('are guessed at a stray quote, and said to be: $text', ({ text, fields }) => {
    expect(splitFields(text)).toMatchObject({ fields, strayQuotes: true });
  });

  it.each([
    ['#KONTO 1 "a', 'QUOTE_OPEN'],
    ['#TRANS 1 {1 "a" 5', 'LIST_OPEN'],
    ['#TRANS 1 {1 "a} 5', 'LIST_OPEN'],
  ])('cannot be split: %s', (text, fault) => {
    expect(splitFields(text).fault).toBe(fault);
  });
});

describe('the encoding', () => {
  const choose = (...lines: readonly Uint8Array[]): string => {
    const evidence = new EncodingEvidence();
    for (const line of lines) evidence.addLine(line);
    return evidence.choose().encoding;
  };
  const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
  const letters = ['å', 'ä', 'ö', 'Å', 'Ä', 'Ö', 'é', 'ü'];

  it.each(letters)('is told by a single %s', (letter) => {
    expect(choose(encodeCp437(letter))).toBe('CP437');
    expect(choose(latin(letter))).toBe('CP1252');
    expect(choose(Buffer.from(letter))).toBe('UTF-8');
  });

  it('is that of more letters: ÅÅ of CP437 against one ö of Windows', () => {
    expect(choose(encodeCp437('ÅÅ'), latin('ö'))).toBe('CP437');
    expect(choose(encodeCp437('Å'), latin('öö'))).toBe('CP1252');
  });

  it('is chosen where the first letter stands far into the file, and holds to its end', async () => {
    const ascii = Array.from({ length: 20_000 }, (_, line) => `#KONTO ${line} "Bank"`);
    const swedish = Array.from({ length: 20_000 }, (_, line) => `#KONTO ${20_000 + line} "Förråd"`);
    const { file } = await readAll(encodeCp437([...ascii, ...swedish].join('\n')));
    expect(file.report.encoding.encoding).toBe('CP437');
    expect(file.report.lines).toBe(40_000);
    expect(new Set([...file.accounts.values()].map(({ name }) => name))).toEqual(new Set(['Bank', 'Förråd']));
    expect(notesOf(file)).toEqual(['NO_LAST_LINE_BREAK: 40000']);
  });

  it('is that of most lines; a line of another is read as what it is, and noted', async () => {
    const utf8 = Buffer.from('Förråd');
    expect(decodeLine(utf8, 'CP437')).toEqual({ text: 'Förråd', as: 'UTF-8' });
    expect(decodeLine(latin('Förråd'), 'UTF-8')).toEqual({ text: 'Förråd', as: 'CP1252' });
    const line = (text: string, bytes: Uint8Array): Uint8Array => Buffer.concat([Buffer.from(text), bytes, Buffer.from('"\n')]);
    const file = Buffer.concat([
      line('#KONTO 1 "', encodeCp437('Förråd')),
      line('#KONTO 2 "', encodeCp437('Å')),
      line('#KONTO 3 "', utf8),
    ]);
    const read = await readAll(file, 3);
    expect([...read.file.accounts.values()].map(({ name }) => name)).toEqual(['Förråd', 'Å', 'Förråd']);
    expect(notesOf(read.file)).toEqual(['OTHER_ENCODING UTF-8: 3']);
  });

  it.each([
    ['F\ufffdrr\ufffdd', true],
    ['F?rr?d', true],
    ['"?vrigt"', true],
    ['Vad?', false],
    ['Hyra ? januari', false],
  ])('has lost letters in %s: %s', (text, lost) => expect(hasLostLetters(text)).toBe(lost));

  it.each([
    ['┼1', true],
    ['BokfÃ¶ring', true],
    ['Bokföring', false],
  ])('has suspect letters in %s: %s', (text, suspect) => expect(hasSuspectLetters(text)).toBe(suspect));
});

describe('a value', () => {
  it.each([
    ['0', 0],
    ['-0.5', -50],
    ['.5', 50],
    ['-.05', -5],
    ['12.', 1_200],
    ['100.000', 10_000],
    ['12,5', 1_250],
    ['1911721050.00', 191_172_105_000],
  ])('is an amount: %s kr = %i öre', (text, amountOre) => expect(sieAmount(text).amountOre).toBe(amountOre));

  it('is read the same however few of its decimals are written', () => {
    const units = fc.oneof(
      fc.integer({ min: 0, max: 99_999 }),
      fc.maxSafeInteger().map((any) => Math.abs(any) % 10 ** 15),
    );
    fc.assert(
      fc.property(units, fc.boolean(), (hundredths, credit) => {
        const digits = String(hundredths).padStart(3, '0');
        const written = `${credit ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        const expected = credit && hundredths > 0 ? -hundredths : hundredths;
        for (const text of [written, written.replace(/0$/, ''), written.replace(/\.?0+$/, ''), written.replace('.', ',')]) {
          expect(sieAmount(text).amountOre).toBe(expected);
        }
      }),
    );
  });

  it.each(['', '.', '-', '1 000', '1e3', '1,000', '--1', '1-', '1.2.3', '-.', '+1', '0.005', '99999999999999', 'NaN'])(
    'is no amount: “%s”',
    async (text) => {
      expect((await refusalOf(() => sieAmount(text))).code).toMatch(/^AMOUNT_/);
    },
  );

  it.each(['2025-01-01', '20250229', '20251301', '250101', ''])('is no date: “%s”', async (text) => {
    expect((await refusalOf(() => sieDate(text))).code).toBe('DATE_INVALID');
  });

  it('is a day or a month', () => {
    expect([sieDate('20240229'), siePeriod('202412')]).toEqual(['2024-02-29', '2024-12']);
  });
});

describe('whatever the bytes', () => {
  const endsInARefusalAtWorst = async (bytes: Uint8Array, chunk: number): Promise<void> => {
    try {
      const { file, vouchers } = await readAll(bytes, chunk);
      for (const { rows } of vouchers) expect(rows.reduce((sum, { amountOre }) => sum + amountOre, 0)).toBe(0);
      expect(file.report.lines).toBeGreaterThan(0);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      expect(error.figures.line).toBeTypeOf('number');
    }
  };

  it('reading random bytes ends in a refusal that names a line', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.integer({ min: 1, max: 50 }), endsInARefusalAtWorst));
  });

  it('reading random records ends in a file or a refusal', async () => {
    const label = fc.constantFrom(
      ...[
        '#VER',
        '#TRANS',
        '#RTRANS',
        '#IB',
        '#PSALDO',
        '#RAR',
        '#KONTO',
        '#OBJEKT',
        '#KSUMMA',
        '#UNDERDIM',
        '{',
        '}',
        '#SIETYP',
      ],
    );
    const field = fc.constantFrom(
      '0',
      '1',
      '-1',
      '20250101',
      '202501',
      '1930',
      '{}',
      '{1 "a"}',
      '"',
      '\\"',
      '{',
      '}',
      '""',
      'T',
      '#',
    );
    const line = fc.tuple(label, fc.array(field, { maxLength: 6 })).map(([first, rest]) => [first, ...rest].join(' '));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), (lines) => endsInARefusalAtWorst(sieBytes(...lines), 5)),
      { numRuns: 500 },
    );
  });

  it.each(['ok/sie-cp437.se', 'ok/sie-ksumma.se', 'ok/sie-utf8-tagged-pc8.se', 'ok/sie-habit-rest-without-object.se'])(
    'one fault anywhere in %s ends in a file or a refusal',
    async (name) => {
      const bytes = fixture(name);
      const at = fc.integer({ min: 0, max: bytes.length - 1 });
      const fault = fc.oneof(
        fc.tuple(at, fc.integer({ min: 0, max: 255 })).map(([where, byte]) => bytes.with(where, byte)),
        at.map((length) => bytes.subarray(0, length)),
        fc.tuple(at, at).map(([from, to]) => Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])),
      );
      await fc.assert(
        fc.asyncProperty(fault, (faulty) => endsInARefusalAtWorst(faulty, 11)),
        { numRuns: 400 },
      );
    },
  );

  it('a changed figure under a checksum is never read: each byte of a digit in turn', async () => {
    const bytes = fixture('ok/sie-ksumma.se');
    const body = Buffer.from(bytes).lastIndexOf('#KSUMMA');
    for (let at = Buffer.from(bytes).indexOf('#FORMAT'); at < body; at++) {
      const byte = bytes[at] ?? 0;
      if (byte < 0x30 || byte > 0x39) continue;
      const refusal = await refusalOf(() => readAll(bytes.with(at, byte === 0x39 ? 0x38 : byte + 1)));
      expect(refusal.figures.line).toBeTypeOf('number');
    }
  });

  it('a line without end is refused before it fills the memory', async () => {
    const refusal = await refusalOf(() => readAll(new Uint8Array(MAX_LINE_BYTES + 1).fill(0x23)));
    expect(refusal.message).toContain('without a line break');
  });

  it('as many different labels as there are lines are counted in bounded room', async () => {
    const { file } = await readAll(sieBytes('#FLAGGA 0', ...Array.from({ length: 5_000 }, (_, label) => `#X${label}`)));
    expect(file.report.notes.length).toBeLessThanOrEqual(501);
    expect(file.report.notes.find(({ kind }) => kind === 'MORE_NOTES')?.count).toBe(4_500);
  });
});
