import { setImmediate } from 'node:timers/promises';
import { type EntityManager, In } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { loadActivities } from '../activities/load-activities.js';
import type { LocalDate } from '../agreement/local-date.js';
import { Refusal } from '../agreement/refusal.js';
import { refusalOr } from '../agreement/refusal-or.js';
import { Change } from '../changes/change.entity.js';
import { readConsistently } from '../changes/read-consistently.js';
import { BudgetYear } from '../financing/budget-year.entity.js';
import { type ContributionTable, loadContributionTables, unknownYear } from '../financing/load-contribution-tables.js';
import { loadAccountGroups } from '../ledger/load-account-groups.js';
import { knownReferenceDates, loadPopulations, type Population } from '../regions/load-populations.js';
import type { CellArgument, CellFunction, CellValue } from './cell-function.js';
import { type CellQuestion, cellQuestion, type MoneyQuestion, namesParts } from './cell-question.js';
import { regionFinder } from './find-regions.js';
import { partFinder } from './ledger-part.js';
import { loadLists } from './list-cell.js';
import { loadMoney, type Money } from './load-money.js';
import { moneyAnswers } from './money-cell.js';
import { populationCell } from './population-cell.js';
import { loadScenarioAnswers, type ScenarioAnswers } from './scenario-cell.js';
import { contributionCell, contributionsCells, shareCell } from './table-cell.js';

export interface AskedCell {
  readonly function: CellFunction;
  readonly arguments: readonly CellArgument[];
}

/** After so many answers others are served: a report or a scenario takes a millisecond or more to work out. */
const CELLS_A_TURN = 100;

/** Who asks, for what they may see, and when. */
export interface CellsAsking {
  readonly today: LocalDate;
  readonly principal: Principal;
}

/** Rows of values, or why there are none. */
export type AnsweredCell = readonly (readonly CellValue[])[] | Refusal;

/**
 * Answers a whole batch at one revision, in a number of statements that does not grow with it: every year's table is
 * loaded once, and so is every population, ledger and budget. A cell that cannot be answered gives its refusal in its place.
 */
export async function loadCells(
  reader: EntityManager,
  asked: readonly AskedCell[],
  { today, principal }: CellsAsking,
): Promise<readonly AnsweredCell[]> {
  const findRegion = regionFinder();
  const { questions, sources } = await readConsistently(reader, async (revision) => {
    const names = await loadNames(reader, asked);
    const reading = { today, findRegion, findPart: partFinder(names.activities, names.accountGroups) };
    const questions = asked.map((cell) => refusalOr(() => cellQuestion(cell.function, cell.arguments, reading)));
    const readable = questions.flatMap((question) => (question instanceof Refusal ? [] : [question]));
    const scenarios = await loadScenarioAnswers(reader, principal, readable);
    const kinds = new Set(readable.flatMap((each) => (each.about === 'list' ? [each.kind] : [])));
    const lists = await loadLists(reader, principal, names, kinds);
    const sources = { ...(await loadSources(reader, names, readable, { revision, today })), scenarios, lists };
    return { questions, sources };
  });
  const answers: AnsweredCell[] = [];
  for (const question of questions) {
    if (answers.length % CELLS_A_TURN === CELLS_A_TURN - 1) await setImmediate();
    answers.push(question instanceof Refusal ? question : refusalOr(() => answer(sources, question)));
  }
  return answers;
}

type Names = Pick<Money, 'activities' | 'accountGroups'>;

/** Activities and account groups are data: where a cell could name one, they are read before its arguments. */
async function loadNames(reader: EntityManager, asked: readonly AskedCell[]): Promise<Names> {
  if (!asked.some((cell) => namesParts(cell.function))) return { activities: [], accountGroups: [] };
  return { activities: await loadActivities(reader), accountGroups: await loadAccountGroups(reader) };
}

interface Sources {
  readonly tables: ReadonlyMap<number, ContributionTable | Refusal>;
  readonly populations: ReadonlyMap<LocalDate, Population>;
  readonly newestDate: LocalDate | undefined;
  readonly answerMoney: (question: MoneyQuestion) => AnsweredCell;
  readonly status: readonly CellValue[];
  readonly scenarios: ScenarioAnswers;
  readonly lists: Awaited<ReturnType<typeof loadLists>>;
}

/** All but what scenarios and lists answer. */
async function loadSources(
  reader: EntityManager,
  names: Names,
  questions: readonly CellQuestion[],
  { revision, today }: { readonly revision: number; readonly today: LocalDate },
): Promise<Omit<Sources, 'scenarios' | 'lists'>> {
  const years = new Set(questions.flatMap((each) => (each.about === 'table' && each.scenario === undefined ? [each.year] : [])));
  const dates = new Set(questions.flatMap((each) => (each.about === 'population' ? [each.date] : [])));
  const known = dates.size > 0 ? await knownReferenceDates(reader) : [];
  const newestDate = known.at(-1);
  const counted = known.filter((date) => dates.has(date) || (date === newestDate && dates.has(undefined)));
  return {
    tables: years.size > 0 ? await loadTables(reader, [...years]) : new Map(),
    populations: counted.length > 0 ? await loadPopulations(reader, counted) : new Map(),
    newestDate,
    answerMoney: moneyAnswers(await loadMoney(reader, names, questions.filter(isMoneyQuestion), today)),
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

function isMoneyQuestion(question: CellQuestion): question is MoneyQuestion {
  return question.about === 'budget' || question.about === 'outcome' || question.about === 'report';
}

function answer(sources: Sources, question: CellQuestion): AnsweredCell {
  const { tables, populations, newestDate, answerMoney, status, scenarios, lists } = sources;
  if (question.about === 'status') return [status];
  if (question.about === 'list') return lists.get(question.kind) ?? [];
  if (isMoneyQuestion(question)) return answerMoney(question);
  if (question.about === 'whatIf') return scenarios.whatIf(question);
  if (question.about === 'population') {
    return [[populationCell(populations, question.date, question.region, newestDate)]];
  }
  const { year, scenario } = question;
  const table = scenario === undefined ? (tables.get(year) ?? unknownYear(year)) : scenarios.tableOf(year, scenario);
  if (table instanceof Refusal) return table;
  if (question.cell === 'CONTRIBUTIONS') return contributionsCells(table);
  return [[question.cell === 'SHARE' ? shareCell(table, question.region) : contributionCell(table, question.region)]];
}
