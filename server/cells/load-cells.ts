import { type EntityManager, In } from 'typeorm';
import type { LocalDate } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { Change } from '../changes/change.entity.js';
import { readConsistently } from '../changes/read-consistently.js';
import { BudgetYear } from '../financing/budget-year.entity.js';
import { type ContributionTable, loadContributionTables, unknownYear } from '../financing/load-contribution-tables.js';
import { knownReferenceDates, loadPopulations, type Population } from '../regions/load-populations.js';
import { type CellArgument, type CellFunction, type CellValue, MAX_CELLS } from './cell-function.js';
import { type CellQuestion, cellQuestion } from './cell-question.js';
import { regionFinder } from './find-regions.js';
import { populationCell } from './population-cell.js';
import { contributionCell, contributionsCells, shareCell } from './table-cell.js';

export interface AskedCell {
  readonly function: CellFunction;
  readonly arguments: readonly CellArgument[];
}

/** Rows of values, or why there are none. */
export type AnsweredCell = readonly (readonly CellValue[])[] | Refusal;

/**
 * Answers a whole batch at one revision, in a number of statements that does not grow with it: every year's table is
 * loaded once, and so is every population. A cell that cannot be answered gives its refusal in its place.
 */
export async function loadCells(
  reader: EntityManager,
  asked: readonly AskedCell[],
  thisYear: number,
): Promise<readonly AnsweredCell[]> {
  if (asked.length > MAX_CELLS) {
    throw new Refusal('QUERY_TOO_LARGE', `The request asks for ${asked.length} cells; at most ${MAX_CELLS} go together.`, {
      figures: { measure: 'cells', asked: asked.length, allowed: MAX_CELLS },
    });
  }
  const reading = { thisYear, findRegion: regionFinder() };
  const questions = asked.map((cell) => refusalOr(() => cellQuestion(cell.function, cell.arguments, reading)));
  return readConsistently(reader, async (revision) => {
    const sources = await loadSources(
      reader,
      questions.flatMap((question) => (question instanceof Refusal ? [] : [question])),
      revision,
    );
    return questions.map((question) => (question instanceof Refusal ? question : refusalOr(() => answer(sources, question))));
  });
}

interface Sources {
  readonly tables: ReadonlyMap<number, ContributionTable | Refusal>;
  readonly populations: ReadonlyMap<LocalDate, Population>;
  readonly newestDate: LocalDate | undefined;
  readonly status: readonly CellValue[];
}

async function loadSources(reader: EntityManager, questions: readonly CellQuestion[], revision: number): Promise<Sources> {
  const years = new Set(questions.flatMap((each) => (each.about === 'table' ? [each.year] : [])));
  const dates = new Set(questions.flatMap((each) => (each.about === 'population' ? [each.date] : [])));
  const known = dates.size > 0 ? await knownReferenceDates(reader) : [];
  const newestDate = known.at(-1);
  const counted = known.filter((date) => dates.has(date) || (date === newestDate && dates.has(undefined)));
  return {
    tables: years.size > 0 ? await loadTables(reader, [...years]) : new Map(),
    populations: counted.length > 0 ? await loadPopulations(reader, counted) : new Map(),
    newestDate,
    status: questions.some(({ about }) => about === 'status') ? await loadStatus(reader, revision) : [],
  };
}

/** Only years that have a budget are computed, however many are asked for. */
async function loadTables(reader: EntityManager, years: readonly number[]): Promise<Map<number, ContributionTable | Refusal>> {
  const budgeted = (await reader.find(BudgetYear, { select: { year: true }, where: { year: In([...years]) } })).map(
    ({ year }) => year,
  );
  const tables = await loadContributionTables(
    reader,
    budgeted.map((year) => ({ year })),
  );
  return new Map(budgeted.map((year, index) => [year, tables[index] as ContributionTable | Refusal]));
}

/** The data's revision and the moment of its last change, UTC; blank before the first. */
async function loadStatus(reader: EntityManager, revision: number): Promise<CellValue[]> {
  const last = await reader.findOne(Change, { select: { revision: true, at: true }, where: { revision } });
  return [revision, last?.at ?? ''];
}

function answer({ tables, populations, newestDate, status }: Sources, question: CellQuestion): AnsweredCell {
  if (question.about === 'status') return [status];
  if (question.about === 'population') {
    return [[populationCell(populations, question.date, question.region, newestDate)]];
  }
  const table = tables.get(question.year) ?? unknownYear(question.year);
  if (table instanceof Refusal) return table;
  if (question.cell === 'CONTRIBUTIONS') return contributionsCells(table);
  return [[question.cell === 'SHARE' ? shareCell(table, question.region) : contributionCell(table, question.region)]];
}

function refusalOr<T>(read: () => T): T | Refusal {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
