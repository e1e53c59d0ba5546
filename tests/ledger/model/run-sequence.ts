import { type Expected, expectQuestions } from './expect-questions.js';
import { happen } from './happen.js';
import type { MadeFile } from './made-file.js';
import { makeFile } from './make-file.js';
import { giveFile, lookAt, type Outcome, type Shown } from './office.js';
import { beginRegion, type Region, type Start, type Step } from './region.js';
import type { RunningApp } from './running-app.js';
import type { Tally } from './tally.js';
import { NEW_SOURCE, type Told, tellFile, totalsOf } from './told.js';
import { type Event, pick, runOf, type System } from './true-ledger.js';

export interface Sequence {
  readonly start: Start;
  readonly first: readonly Event[];
  readonly steps: readonly Step[];
}

const MAX_VOUCHERS = 40;

/** Runs a sequence in a year of its own; throws where the ledger does something else than it was told. */
export async function runSequence(app: RunningApp, { start, first, steps }: Sequence, year: number, tally: Tally): Promise<void> {
  const region = beginRegion(
    start,
    year,
    `${year}`.replace(/\d/g, (digit) => 'ABCDEFGHIJ'[Number(digit)] ?? ''),
  );
  for (const [at, event] of first.entries()) happen(pick(region.systems, at), event, year);
  const sequence = new RunningSequence(app, region, tally, await lookAt(app.ask, year));
  for (const step of steps) await sequence.take(step.isUsual ? { ...step, ...start.usual } : step);
}

class RunningSequence {
  private told: Told = new Map();
  private readonly story: string[] = [];

  constructor(
    private readonly app: RunningApp,
    private readonly region: Region,
    private readonly tally: Tally,
    private shown: Shown,
  ) {}

  async take(step: Step): Promise<void> {
    const { region } = this;
    const system = pick(region.systems, step.system);
    for (const event of step.events)
      if (event.what !== 'ADD' || system.vouchers.size < MAX_VOUCHERS) happen(system, event, region.year);
    region.today += step.days;
    const file = makeFile(region, step);
    if (file === undefined || !this.isClear(file)) return this.tally.note('not made');
    if (step.kind !== 'SENT_AGAIN') region.files.push(file);
    this.tally.note('made');
    this.tally.note(`made ${step.kind}`);
    this.story.push(file.words);
    const rehearsed = step.rehearses ? await this.give(file, [], true) : undefined;
    if (rehearsed) await this.expectNothingChanged('a rehearsal');
    const outcome = await this.give(file, []);
    if (rehearsed) this.expectSame(rehearsed, outcome);
    await this.settle(step, file, outcome);
  }

  private async settle(step: Step, file: MadeFile, first: Outcome): Promise<void> {
    const system = this.systemOf(file);
    let expected = expectQuestions(this.told, file, file.means, system);
    if (first.way === 'ASKED') {
      if (file.fault === 'OTHER_REGION' ? !first.questions.includes('OTHER_COMPANY') : false)
        this.fail('was not asked of its company');
      if (!file.fault) this.expectRightToAsk(first.questions, expected);
      if (!step.accepts || file.fault) return this.expectNothingChanged('declined', true);
    }
    let [outcome, now, accepted]: [Outcome, MadeFile, string[]] = [first, file, []];
    for (let round = 1; outcome.way === 'ASKED'; round++) {
      if (round > 1 && !accepted.includes('NUMBERS_BEGIN_AGAIN') && !now.words.endsWith('as a list')) this.fail('asked twice');
      if (round > 3) this.fail('asks on and on');
      this.expectRightToAsk(outcome.questions, expected);
      for (const each of outcome.questions) this.tally.note(`asked ${each}`);
      if (
        file.words.startsWith('SOME_UNDER') &&
        now === file &&
        outcome.questions.includes('REMOVALS') &&
        (step.habits & 32) === 0
      ) {
        now = { ...file, means: 'SOME', given: { ...file.given, as: 'LISTED_VOUCHERS' }, words: `${file.words} as a list` };
        expected = expectQuestions(this.told, now, 'SOME', system);
      } else accepted = [...accepted, ...outcome.questions.map((each) => answerOf(each, system))];
      outcome = await this.give(now, accepted);
    }
    if (outcome.way === 'REFUSED') return this.expectRightToRefuse(file, outcome);
    await this.expectTaken(now, outcome, expected, accepted);
  }

  private async expectTaken(
    file: MadeFile,
    outcome: Outcome & { way: 'TAKEN' },
    expected: Expected,
    accepted: string[],
  ): Promise<void> {
    if (file.fault) this.fail(`was taken, and has a fault: ${file.fault}`);
    const unasked = [...expected.must].filter((each) => !accepted.includes(each) && !accepted.includes(ALTERNATIVES[each] ?? ''));
    if (unasked.length > 0 && outcome.changedVouchers) this.fail(`was taken without a question of ${unasked.join(', ')}`);
    this.tally.note(accepted.length > 0 ? 'taken when answered' : 'taken');
    const source = this.told.get(file.source) ?? NEW_SOURCE;
    const about = { ...source.about, [file.about]: tellFile(source, file, file.means) };
    this.told = new Map(this.told).set(file.source, {
      ...{ about, filter: file.given.filter ?? source.filter, isUsed: source.isUsed || outcome.changedVouchers },
      taken: outcome.changedVouchers ? [...source.taken, { file, means: file.means }] : source.taken,
      newest: [source.newest, file.generated ?? ''].toSorted().at(-1) ?? '',
    });
    if (!file.isCsv) this.region.known.set(file.source, outcome.source);
    this.shown = await lookAt(this.app.ask, this.region.year);
    this.expectTotals(`taken as ${outcome.kind}`);
  }

  private expectTotals(how: string): void {
    const { totals } = this.shown;
    const model = totalsOf(this.told);
    const wrong = [...new Set([...totals.keys(), ...model.keys()])]
      .filter((key) => totals.get(key) !== model.get(key))
      .toSorted();
    if (wrong.length === 0) return;
    const lines = wrong.slice(0, 8).map((key) => `${key}: ledger ${totals.get(key) ?? 0}, told ${model.get(key) ?? 0}`);
    this.fail(`${how}, and ${wrong.length} totals are wrong:\n${lines.join('\n')}`);
  }

  private async expectNothingChanged(how: string, isDeclined = false): Promise<void> {
    if (isDeclined) this.tally.note('declined');
    const now = await lookAt(this.app.ask, this.region.year);
    const [before, after] = [this.shown, now].map(({ revision, totals, vouchers }) => {
      return JSON.stringify([revision, vouchers, [...totals].toSorted()]);
    });
    if (before !== after) this.fail(`${how} changed the ledger:\n${before}\n${after}`);
  }

  private expectRightToAsk(questions: readonly string[], { may }: Expected): void {
    const wrong = questions.filter((each) => !may.has(each));
    if (wrong.length > 0) this.fail(`was asked of ${wrong.join(', ')} without a ground`);
  }

  private async expectRightToRefuse(file: MadeFile, { code, message }: Outcome & { way: 'REFUSED' }): Promise<void> {
    const codes = {
      UNBALANCED: 'SIE_VOUCHER_UNBALANCED',
      NUMBER_TWICE: 'IMPORT_REFUSED',
      WRONG_SUM: 'IMPORT_REFUSED',
      OTHER_REGION: '',
    };
    const right = file.isUnclear ? 'IMPORT_REFUSED' : file.fault && codes[file.fault];
    if (code !== right) this.fail(`was refused with ${code}: ${message}`);
    this.tally.note('refused rightly');
    await this.expectNothingChanged('a refusal');
  }

  private expectSame(rehearsed: Outcome, real: Outcome): void {
    const say = (outcome: Outcome): string => JSON.stringify(outcome.way === 'TAKEN' ? { ...outcome, source: '' } : outcome);
    if (say(rehearsed) !== say(real)) this.fail(`was rehearsed as ${say(rehearsed)}, and came to ${say(real)}`);
  }

  private give(file: MadeFile, accepted: readonly string[], dryRun = false): Promise<Outcome> {
    return giveFile(this.app.ask, file, this.region.year, [...(file.given.accept ?? []), ...accepted], dryRun);
  }

  private systemOf(file: MadeFile): System {
    return this.region.systems.find(({ program }) => file.source.startsWith(program)) as System;
  }

  /** A list of a run without numbers that lacks some of it says nothing that can be told: nobody makes such a file. */
  private isClear(file: MadeFile): boolean {
    const source = this.told.get(file.source);
    if (file.fault === 'OTHER_REGION' && !this.region.known.has(file.source)) return false;
    if (this.systemOf(file).numbering !== 'NONE' || file.about !== 'VOUCHERS') return true;
    if (file.given.accept) return !this.region.files.includes(file);
    if (file.means === 'ALL') return true;
    const runs = new Set([...file.said.values()].map(runOf));
    return [...(source?.about.VOUCHERS ?? [])].every(([who, each]) => !runs.has(runOf(each)) || file.said.has(who));
  }

  private fail(what: string): never {
    const given = this.region.files.at(-1);
    throw new Error(
      `File ${this.story.length} ${what}\n${this.story.join('\n')}\n${JSON.stringify(given?.given)}\n${given?.text}`,
    );
  }
}

const ALTERNATIVES: Readonly<Record<string, string>> = { CHANGED_DAYS: 'NUMBERS_BEGIN_AGAIN', CHANGED_AMOUNTS: 'REPETITIONS' };

/** What a maker who knows the vouchers says to a question. */
function answerOf(question: string, { numbering }: System): string {
  return question === 'CHANGED_DAYS' && numbering === 'BY_MONTH' ? 'NUMBERS_BEGIN_AGAIN' : question;
}
