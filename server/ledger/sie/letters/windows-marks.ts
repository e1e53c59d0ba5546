const [EURO, ELLIPSIS, APOSTROPHE, OPENING, CLOSING, DASH, LONG_DASH] = [0x80, 0x85, 0x92, 0x93, 0x94, 0x96, 0x97] as const;

/**
 * How many bytes, from the one at `at`, are marks that Windows-1252 has and CP437 has not, told by what stands around them:
 * "5 €", "2025–2026", "m.m…", "l’eau", “so” and ”so”. In CP437 the same bytes are letters that no word would have there.
 * 2 where it is a quoted word, whose other quote is `pairAt`; 0 where it may as well be a letter of CP437.
 */
export function windowsMark(line: Uint8Array, at: number): { readonly marks: 0 | 1 | 2; readonly pairAt?: number } {
  const [before, after] = [line[at - 1], line[at + 1]];
  switch (line[at]) {
    case EURO:
    case DASH:
    case LONG_DASH:
      return { marks: isLetter(before) || isLetter(after) ? 0 : 1 };
    case ELLIPSIS:
      return { marks: isLetter(before) && !isLetter(after) ? 1 : 0 };
    case APOSTROPHE:
      return { marks: isLetter(before) && isLetter(after) && (isSmall(before) || isSmall(after)) ? 1 : 0 };
    case OPENING:
      return isLetter(before) || !isLetter(after) ? { marks: 0 } : quoted(closingQuote(line, at), 1);
    case CLOSING:
      return isLetter(before) ? { marks: 0 } : quoted(closingWordQuote(line, at), 0);
    default:
      return { marks: 0 };
  }
}

function quoted(pairAt: number | undefined, alone: 0 | 1): { readonly marks: 0 | 1 | 2; readonly pairAt?: number } {
  return pairAt === undefined ? { marks: alone } : { marks: 2, pairAt };
}

function closingQuote(line: Uint8Array, opens: number): number | undefined {
  const at = line.indexOf(CLOSING, opens + 1);
  return at < 0 || isLetter(line[at + 1]) ? undefined : at;
}

/** Swedish quotes are alike: a word of ASCII between two of them would be a word that begins and ends with ö. */
function closingWordQuote(line: Uint8Array, opens: number): number | undefined {
  let at = opens + 1;
  while (isAsciiWord(line[at])) at++;
  return at > opens + 1 && line[at] === CLOSING && !isLetter(line[at + 1]) ? at : undefined;
}

function isSmall(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x61 && byte <= 0x7a;
}

function isAsciiWord(byte: number | undefined): boolean {
  return byte !== undefined && (isSmall(byte) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x30 && byte <= 0x39));
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte >= 0x80 || isSmall(byte) || (byte >= 0x41 && byte <= 0x5a));
}
