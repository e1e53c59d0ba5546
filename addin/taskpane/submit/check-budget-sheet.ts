import {
  type BudgetDraftInput,
  LedgerNamesDocument,
  SetBudgetDraftDocument,
  type SetBudgetDraftMutation,
} from '../../../schema/generated/operations.js';
import { kronorFromOre } from '../../../server/money/kronor.js';
import { AskError } from '../../api/ask-error.js';
import type { Client } from '../../api/client.js';
import { SUBMIT_TEXTS } from '../../locales/submit-language.js';
import { type KnownLine, type LinesBasis, nextVersion, type ProposedLine } from '../../workbook/budget-lines.js';
import { diffBudgetLines, type LineFate } from '../../workbook/diff-budget-lines.js';
import type { BudgetCodes } from '../../workbook/find-code.js';
import {
  type LineFault,
  type ProfileWords,
  parseBudgetRows,
  type SheetLine,
  type SheetRow,
} from '../../workbook/parse-budget-rows.js';
import type { BudgetSheetRows } from '../../workbook/read-budget-sheet.js';
import { asKnownLine } from './load-budget-basis.js';

export interface DraftHead {
  readonly source: string;
  readonly reason: string;
}

/** A row that is a line, and what is to become of it: faults where it is refused, else its fate. */
export interface JudgedLine {
  readonly line: SheetLine;
  readonly faults: readonly LineFault[];
  readonly fate: LineFate | undefined;
}

export interface SheetVerdict {
  readonly lines: readonly JudgedLine[];
  /** Lines of the basis that no row is about, with their numbers. */
  readonly removed: readonly { readonly number: number; readonly line: KnownLine }[];
  readonly refused: number;
  /** The codes that a line may name, as they are now. */
  readonly codes: BudgetCodes;
  /** What the server answered: the draft as it is now, or as it would be. */
  readonly budget: SetBudgetDraftMutation['setBudgetDraft'] | undefined;
}

/** Both languages and the server's own words: a workbook may be filled in in another language than the pane's. */
const PROFILE_WORDS: ProfileWords = {
  HAND: [SUBMIT_TEXTS.sv.sheet.profiles.HAND, SUBMIT_TEXTS.en.sheet.profiles.HAND],
  EQUAL: [SUBMIT_TEXTS.sv.sheet.profiles.EQUAL, SUBMIT_TEXTS.en.sheet.profiles.EQUAL],
  LAST_YEAR: [SUBMIT_TEXTS.sv.sheet.profiles.LAST_YEAR, SUBMIT_TEXTS.en.sheet.profiles.LAST_YEAR],
};

/** Stands where a text is still to be written, when nothing is stored anyway. */
const LATER = '–';

/**
 * Judges a sheet row by row, and submits it where asked to and no row is refused. The cells are read here; whether a line holds is for
 * the server to say, which tries the whole draft and stores nothing. `keyOf` gives the request its idempotency key.
 */
export async function checkBudgetSheet(
  client: Client,
  { definition: { basis }, rows }: Pick<BudgetSheetRows, 'definition' | 'rows'>,
  head: DraftHead,
  submit: ((input: BudgetDraftInput) => string) | undefined,
): Promise<SheetVerdict> {
  const { lines, codes } = await readLines(client, { basis, rows });
  const sent = lines.flatMap(({ proposed }) => (proposed ? [proposed] : []));
  const input: BudgetDraftInput = {
    year: basis.year,
    example: false, // whoever submits says where the figures come from
    source: head.source || LATER,
    revisionReason: nextVersion(basis) === 1 ? null : head.reason || LATER,
    expectedRevision: basis.revision,
    lines: sent.map(asInput),
  };
  const keyOf = sent.length === lines.length ? submit : undefined;
  const answer = sent.length === 0 ? NOT_ASKED : await ask(client, input, keyOf);
  return { ...judge(basis.lines, lines, answer), codes };
}

/** The sheet's rows as lines, with the codes that they may name. */
export async function readLines(
  client: Client,
  { basis, rows }: { readonly basis: Pick<LinesBasis, 'lines'>; readonly rows: readonly SheetRow[] },
): Promise<{ readonly lines: readonly SheetLine[]; readonly codes: BudgetCodes }> {
  const codes = await client.ask(LedgerNamesDocument, {});
  return { codes, lines: parseBudgetRows(rows, basis.lines, PROFILE_WORDS, codes) };
}

/** The lines as they would be stored; undefined where a row is refused. */
export const plannedLines = ({ budget }: SheetVerdict): KnownLine[] | undefined => budget?.lines.map(asKnownLine);

interface Answer {
  /** By the place of the line among those sent, from 0. */
  readonly faults: ReadonlyMap<number, readonly LineFault[]>;
  readonly budget: SheetVerdict['budget'];
}

const NOT_ASKED: Answer = { faults: new Map(), budget: undefined };

async function ask(
  client: Client,
  input: BudgetDraftInput,
  keyOf: ((input: BudgetDraftInput) => string) | undefined,
): Promise<Answer> {
  const options = keyOf ? { dryRun: false, idempotencyKey: keyOf(input) } : { dryRun: true, idempotencyKey: null };
  try {
    const { setBudgetDraft } = await client.ask(SetBudgetDraftDocument, { input, ...options });
    return { faults: new Map(), budget: setBudgetDraft };
  } catch (error) {
    if (!(error instanceof AskError) || error.offences.length === 0) throw error;
    const faults = new Map<number, LineFault[]>();
    for (const { row = 1, code = '', column, figures = {}, reason } of error.offences) {
      const found = faults.get(row - 1) ?? [];
      faults.set(row - 1, [...found, { column, code, figures, reason }]);
    }
    return { faults, budget: undefined };
  }
}

function judge(
  before: readonly KnownLine[],
  lines: readonly SheetLine[],
  { faults, budget }: Answer,
): Omit<SheetVerdict, 'codes'> {
  const sent = lines.filter(({ proposed }) => proposed !== null);
  const planned = budget?.lines.map(asKnownLine);
  const edited = sent.map(({ number, proposed }, index) => ({ number, line: planned?.[index] ?? (proposed as ProposedLine) }));
  const diff = diffBudgetLines(before, edited);
  const unread = new Set(lines.flatMap(({ number, proposed }) => (proposed ? [] : [number])));
  const judged = lines.map((line): JudgedLine => {
    const place = sent.indexOf(line);
    const found = [...line.faults, ...(faults.get(place) ?? [])];
    return { line, faults: found, fate: found.length > 0 ? undefined : diff.fates[place] };
  });
  return {
    lines: judged,
    removed: diff.removed.flatMap((number) => {
      const line = before[number - 1];
      return line && !unread.has(number) ? [{ number, line }] : [];
    }),
    refused: judged.filter((each) => each.faults.length > 0).length,
    budget,
  };
}

function asInput({ totalOre, months, ...line }: ProposedLine): BudgetDraftInput['lines'][number] {
  return { ...line, total: totalOre === null ? null : kronorFromOre(totalOre), months: months?.map(kronorFromOre) ?? null };
}
