import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { type Offence, Refusal } from '../agreement/refusal.js';
import { formatKronor } from '../money/format-kronor.js';
import { oreFromText } from '../money/kronor.js';
import type { Ore } from '../money/ore.js';
import { notCsv } from '../uploads/not-csv.js';
import { BudgetProfile } from './budget.entity.js';
import { MAX_LINES, type PlannedLine, type ProposedLine } from './plan-lines.js';

const MAX_CHARACTERS = 2_000_000;
const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
const COLUMNS = ['activity', 'account_group', 'text', 'profile', 'total', ...MONTHS];

/** A budget as CSV: kronor with a point, costs and income positive, a column a month. Reading it back gives the same lines. */
export function budgetToCsv(lines: readonly Omit<PlannedLine, 'lastYearThrough'>[]): string {
  const records = lines.map(({ activity, accountGroup, text, profile, totalOre, months }) => {
    const amounts = [totalOre, ...months].map((amount) => formatKronor(amount, 'plain'));
    return [activity ?? '', accountGroup, guarded(text), profile, ...amounts];
  });
  return stringify([COLUMNS, ...records], { record_delimiter: 'windows' });
}

/** A text that a spreadsheet would take for a formula is written behind an apostrophe, and read without it. */
function guarded(text: string): string {
  return /^['=+\-@\t]/.test(text) ? `'${text}` : text;
}

const HEADERS: Readonly<Record<string, string>> = {
  ...{ aktivitet: 'activity', kontogrupp: 'account_group', profil: 'profile', summa: 'total', år: 'total', belopp: 'total' },
  ...{ jan: '01', feb: '02', mar: '03', apr: '04', maj: '05', may: '05', jun: '06', jul: '07', aug: '08', sep: '09' },
  ...{ okt: '10', oct: '10', nov: '11', dec: '12', amount: 'total', benämning: 'text' },
};

/**
 * Reads a budget from CSV parted by comma, semicolon or tab, with English or Swedish headings. A line gives its months, or
 * a total that is spread equally or, with the profile LAST_YEAR, as last year. A line that gives both has to agree,
 * except that a worked-out profile's months are worked out again. Refuses with every offending line.
 */
export function budgetFromCsv(content: string): ProposedLine[] {
  if (content.length > MAX_CHARACTERS) {
    throw new Refusal('FILE_TOO_LARGE', `The file has more than ${MAX_CHARACTERS} characters.`, {
      figures: { limit: MAX_CHARACTERS },
    });
  }
  const [header, ...records] = readRecords(content);
  if (!header || records.length === 0) throw malformed('The file has no lines.');
  const names = header.map((name) => columnOf(name));
  for (const needed of ['activity', 'account_group']) {
    if (!names.includes(needed)) throw malformed(`The header line lacks ${needed}; it has ${header.slice(0, 20).join(', ')}.`);
  }
  const offences: Offence[] = [];
  const lines = records.flatMap((cells, index) => {
    try {
      return [readLine(new Map(names.map((name, at) => [name, cells[at] ?? ''])))];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      offences.push({ row: index + 2, reason: error.message });
      return [];
    }
  });
  if (offences.length === 0) return lines;
  const [first] = offences;
  throw new Refusal('IMPORT_REFUSED', `Row ${first?.row}: ${first?.reason}`, { figures: { places: offences.length }, offences });
}

function readRecords(content: string): string[][] {
  const text = content.replace(/^\ufeff/, '');
  const head = text.split(/\r?\n/, 1)[0] ?? '';
  const delimiter = [';', '\t', ','].reduce((most, next) => (head.split(next).length > head.split(most).length ? next : most));
  try {
    const records: string[][] = parse(text, {
      delimiter,
      skip_empty_lines: true,
      trim: true,
      relax_column_count: true,
      to: MAX_LINES + 2,
    });
    return records.filter((cells) => cells.some((cell) => cell !== ''));
  } catch (error) {
    if (error instanceof CsvError) throw notCsv(error);
    throw error;
  }
}

function columnOf(heading: string): string {
  const name = heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  return HEADERS[name] ?? (/^\d$/.test(name) ? `0${name}` : name);
}

function readLine(cells: ReadonlyMap<string, string>): ProposedLine {
  const cell = (name: string): string => cells.get(name) ?? '';
  const given = MONTHS.map((month) => cell(month)).filter((text) => text !== '');
  const profile = readProfile(cell('profile'), given.length > 0);
  const months = profile === BudgetProfile.HAND ? MONTHS.map((month) => readAmount(cell(month) || '0')) : null;
  return {
    activity: cell('activity') === '' ? null : cell('activity').toUpperCase(),
    accountGroup: cell('account_group').toUpperCase(),
    text: cell('text').replace(/^'/, ''),
    ...{ profile, months, totalOre: cell('total') === '' ? null : readAmount(cell('total')) },
  };
}

function readProfile(text: string, hasMonths: boolean): BudgetProfile {
  if (text === '') return hasMonths ? BudgetProfile.HAND : BudgetProfile.EQUAL;
  const profile = Object.values(BudgetProfile).find((each) => each === text.toUpperCase());
  if (profile) return profile;
  throw malformed(`“${text.slice(0, 40)}” is not a profile; write HAND, EQUAL or LAST_YEAR.`);
}

/** "1 234,50" and "1234.50"; "1.234" could be two numbers and is refused as too precise. */
function readAmount(text: string): Ore {
  return oreFromText(
    text
      .replace(/[\s\u00a0\u202f]/g, '')
      .replace('−', '-')
      .replace(',', '.'),
  );
}

function malformed(message: string): Refusal {
  return new Refusal('FILE_MALFORMED', message);
}
