import { describe, expect, it } from 'vitest';
import { fateWords, faultWords } from '../../../../addin/taskpane/submit/line-words.js';
import { ore } from '../../../../server/money/ore.js';
import { CODES } from '../../workbook/budget-lines-examples.js';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('why a row is refused', () => {
  it.each([
    {
      fault: { column: 'month2', code: 'AMOUNT_NOT_A_NUMBER', figures: { value: 'tio' } },
      sv: 'Feb: ”tio” är inte ett belopp i kronor.',
      en: 'Feb: “tio” is not an amount in kronor.',
    },
    {
      fault: { column: 'activity', code: 'ACTIVITY_UNKNOWN', figures: { activity: 'ACT-9' } },
      sv: 'Det finns ingen aktivitet ”ACT-9”.',
      en: 'There is no activity “ACT-9”.',
    },
    {
      fault: { column: 'accountGroup', code: 'ACCOUNT_GROUP_UNKNOWN', figures: { accountGroup: '' } },
      sv: 'Kontogrupp saknas.',
      en: 'The account group is missing.',
    },
    {
      fault: { column: 'months', code: 'BUDGET_INVALID', figures: { problem: 'MONTHS_NOT_TOTAL', months: 1200.5, total: 1000 } },
      sv: 'Månaderna blir 1 200,50 kr, men summan är 1 000,00 kr. Ändra den ena, eller töm summan.',
      en: 'The months come to SEK 1,200.50, but the total is SEK 1,000.00. Change one of them, or clear the total.',
    },
    {
      fault: {
        ...{ column: 'accountGroup', code: 'CODE_UNKNOWN' },
        figures: { asked: 'Persnal', suggestions: CODES.accountGroups.slice(1, 2) },
      },
      sv: 'Det finns ingen kontogrupp ”Persnal”. Menade du Personal (PERSONNEL)?',
      en: 'There is no account group “Persnal”. Did you mean Personnel (PERSONNEL)?',
    },
    {
      fault: { column: 'activity', code: 'CODE_UNKNOWN', figures: { asked: 'x', suggestions: [] } },
      sv: 'Det finns ingen aktivitet ”x”. Välj ur listan, eller skriv ett namn eller en kod.',
      en: 'There is no activity “x”. Choose from the list, or write a name or a code.',
    },
    {
      fault: {
        column: 'activity',
        code: 'CODE_AMBIGUOUS',
        figures: { asked: 'Resor', several: [{ code: 'A1' }, { code: 'B2' }] },
      },
      sv: 'Flera heter ”Resor”. Skriv koden: A1 eller B2.',
      en: 'Several are called “Resor”. Write the code: A1 or B2.',
    },
    {
      fault: { column: 'total', code: 'AMOUNT_TOO_PRECISE', figures: { value: '852000.005' } },
      sv: 'Summa: Beloppet 852 000,005 kr har fler än två decimaler. Avrunda till hela ören först.',
      en: 'Total: The amount 852,000.005 kr has more than two decimals. Round it to whole öre first.',
    },
    {
      fault: { column: 'x', code: 'FROM_A_LATER_VERSION', figures: {}, reason: 'The moon is full.' },
      sv: 'The moon is full.',
      en: 'The moon is full.',
    },
  ])('is said in both languages: $en', ({ fault, sv, en }) => {
    expect(plain(faultWords(fault, 'sv'))).toBe(sv);
    expect(plain(faultWords(fault, 'en'))).toBe(en);
  });
});

describe('what becomes of a row', () => {
  it('is said with the columns and words of the sheet', () => {
    const changes = [
      { field: 'profile', before: 'EQUAL', after: 'LAST_YEAR' },
      { field: 'text', before: '', after: 'Hyra' },
      { field: 'total', before: ore(100_000), after: ore(120_050) },
    ] as const;
    expect(plain(fateWords({ kind: 'changed', changes }, CODES, 'sv'))).toBe(
      'Ändrad: Periodisering Lika → Som i fjol; Text – → Hyra; Summa 1 000,00 → 1 200,50',
    );
    expect(plain(fateWords({ kind: 'changed', changes }, CODES, 'en'))).toBe(
      'Changed: Spread Equal → As last year; Text – → Hyra; Total 1 000.00 → 1 200.50',
    );
    expect([fateWords({ kind: 'new' }, CODES, 'sv'), fateWords({ kind: 'unchanged' }, CODES, 'en')]).toEqual(['Ny', 'Unchanged']);
  });

  it('says codes by their names', () => {
    const changes = [
      { field: 'activity', before: 'ACT-1', after: 'ACT-5' },
      { field: 'accountGroup', before: 'IT', after: 'GONE' },
    ] as const;
    expect(fateWords({ kind: 'changed', changes }, CODES, 'sv')).toBe(
      'Ändrad: Aktivitet Uppförandekod → Avtalsuppföljningar; Kontogrupp IT och system → GONE',
    );
  });

  it('counts what there is no room for', () => {
    const changes = [1, 2, 3, 4, 5, 6].map((month) => ({ field: 'month' as const, month, before: ore(0), after: ore(100) }));
    expect(fateWords({ kind: 'changed', changes }, CODES, 'sv')).toBe(
      'Ändrad: Jan 0,00 → 1,00; Feb 0,00 → 1,00; Mar 0,00 → 1,00; Apr 0,00 → 1,00 och 2 till',
    );
  });
});
