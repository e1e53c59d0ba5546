import type { Area } from '../address.js';
import { type CellError, type CellValue, isError } from '../cell.js';
import type { Engine } from '../engine.js';
import { tokenize } from '../formula/tokens.js';
import type { Profile } from '../profile.js';
import type { Answer } from './answer-value.js';
import type { ArgumentValue } from './argument-value.js';
import { ANSWERS, ARGUMENTS, type Argument, type Call, probeOf, type Site } from './call.js';
import { compileParts } from './compile.js';
import type { FunctionRegistry } from './function-registry.js';
import { invoke } from './invoke.js';
import { RowBlocks } from './row-blocks.js';

/** What the bridge asks of the workbook. */
export interface BridgeHost {
  readonly engine: Engine;
  readonly profile: Profile;
  sheetId(name: string): string | undefined;
  sheetName(id: string): string;
  addressOf(place: Call['home']): string;
  /** The cells that a defined name stands for now. */
  placeOfName(name: string): { readonly sheet: string; readonly area: Area } | CellError;
  gridAt(sheet: string, area: Area): CellValue[][];
  /** A spill may not lie inside a table. */
  mayNotSpill(place: Site): boolean;
  writeSite(site: Site, formula: string): void;
  /** Recalculates and tells the listeners. */
  recalculate(): void;
}

/** An answer as it is saved with its cell, so that opening a workbook asks nothing. */
export interface SavedAnswer {
  readonly asked: string;
  readonly grid: readonly (readonly CellValue[])[];
  readonly numberFormat?: string;
}

const BUSY: CellError = { error: '#BUSY!' };
const MAX_PAUSE_MS = 500;
/** Hidden argument cells lie this far apart, so that an argument of several cells has room. */
const SLOT = { rows: 1000, columns: 30, perColumn: 1000 } as const;

/**
 * Custom functions over an engine that has none. A call in a formula becomes a reference to rows on a hidden sheet; the
 * engine evaluates the arguments; a call whose argument values changed is asked again, all such calls in one macrotask.
 */
export class FunctionBridge {
  readonly #host: BridgeHost;
  readonly #registry: FunctionRegistry;
  readonly #calls = new Set<Call>();
  #blocks = new RowBlocks();
  #slots = 0;
  #waiting = new Map<Call, readonly ArgumentValue[]>();
  #settled = new Map<Call, Answer>();
  #asking = false;
  #flushing = false;
  /** What writing answers cost last time: answers that come one by one are gathered for twice as long. */
  #flushMs = 0;
  /** How many times calls were asked, each time all that were due. */
  passes = 0;

  constructor(host: BridgeHost, registry: FunctionRegistry) {
    this.#host = host;
    this.#registry = registry;
  }

  /** The parts of a user's formula; `saved` are the answers it was stored with, in the order of its calls. */
  compile(formula: string, home: Call['home'], saved: readonly SavedAnswer[] = []): { site: Site; calls: Call[] } {
    const site: Site = { ...home, parts: [] };
    const calls: Call[] = [];
    site.parts = compileParts(tokenize(formula), site, {
      registry: this.#registry,
      home,
      homeName: this.#host.sheetName(home.sheet),
      sheetId: (name) => this.#host.sheetId(name),
      takeBlock: () => this.#blocks.take(1),
      takeSlot: () => this.#takeSlot(),
      add: (call) => calls.push(call),
    });
    for (const [index, call] of calls.entries()) this.#start(call, saved[index]);
    for (const call of calls)
      for (const argument of call.arguments) if (argument.kind === 'computed') this.#writeSite(argument.site);
    return { site, calls };
  }

  drop(calls: readonly Call[]): void {
    for (const call of calls) {
      call.cancel();
      this.#calls.delete(call);
      this.#waiting.delete(call);
      this.#settled.delete(call);
      this.#host.engine.clearRows(ANSWERS, call.block, call.rows, call.columns);
      this.#blocks.give(call.block, call.rows);
      for (const argument of call.arguments) {
        if (argument.kind !== 'computed') continue;
        const { row, column } = argument.site;
        for (const sheet of [ARGUMENTS, probeOf(ARGUMENTS)]) this.#host.engine.clear(sheet, row, column);
      }
    }
  }

  /** The engine was made anew: nothing of the old rows is left. */
  reset(): void {
    for (const call of this.#calls) call.cancel();
    this.#calls.clear();
    this.#waiting.clear();
    this.#settled.clear();
    this.#blocks = new RowBlocks();
    this.#slots = 0;
  }

  formulaOf(site: Site): string {
    const parts = site.parts.map((part) => {
      if (typeof part === 'string') return part;
      const spills = part.rows > 1 || part.columns > 1;
      return spills && site.sheet !== ARGUMENTS && this.#host.mayNotSpill(site) ? '#SPILL!' : part.reference;
    });
    return `=${parts.join('')}`;
  }

  /**
   * The calls are asked again at the next calculation. Not so a call whose last answer was an error: on the desktop only entering its
   * formula anew asks again, in a browser the second calculation does (as has been reported of both).
   */
  forget(calls: Iterable<Call> = this.#calls): void {
    for (const call of calls) {
      const failed = isError(call.grid[0]?.[0]) && call.grid[0][0].error !== '#BUSY!';
      if (failed && (this.#host.profile === 'desktop' || !call.wasPassedOver)) call.wasPassedOver = true;
      else {
        call.asked = undefined;
        call.wasPassedOver = false;
      }
    }
  }

  saved(calls: readonly Call[]): SavedAnswer[] | undefined {
    const answers = calls.map(({ asked, grid, numberFormat }) => ({
      asked,
      grid,
      ...(numberFormat !== undefined && { numberFormat }),
    }));
    const open = answers.some(
      ({ asked, grid }) => asked === undefined || (isError(grid[0]?.[0]) && grid[0][0].error === '#BUSY!'),
    );
    return open || answers.length === 0 ? undefined : answers.map((answer) => ({ ...answer, asked: answer.asked ?? '' }));
  }

  /** Looks for calls whose arguments changed; says whether the engine must calculate again. */
  refresh(): boolean {
    let wrote = false;
    const cache = new Map<string, ArgumentValue>();
    for (const call of this.#calls) {
      const values = call.arguments.map((argument) => this.#read(argument, cache));
      const key = JSON.stringify(values);
      if (key === call.asked) continue;
      call.asked = key;
      call.cancel();
      this.#settled.delete(call);
      this.#waiting.delete(call);
      const open = values.some(
        (value) => 'grid' in value && value.grid.some((row) => row.some((each) => isError(each) && each.error === '#BUSY!')),
      );
      if (!open) this.#waiting.set(call, values);
      wrote = this.#put(call, { grid: [[BUSY]] }) || wrote;
    }
    if (this.#waiting.size > 0 && !this.#asking) {
      this.#asking = true;
      setTimeout(() => this.#ask(), 0);
    }
    return wrote;
  }

  get idle(): boolean {
    return !this.#asking && !this.#flushing;
  }

  /** Calls that were asked and have not answered. */
  get open(): number {
    return [...this.#calls].filter((call) => call.flight !== undefined).length;
  }

  #start(call: Call, saved: SavedAnswer | undefined): void {
    this.#calls.add(call);
    call.asked = saved?.asked;
    this.#put(call, saved ?? { grid: [[BUSY]] }, true);
  }

  #takeSlot(): { row: number; column: number } {
    const slot = this.#slots++;
    return { row: (slot % SLOT.perColumn) * SLOT.rows, column: Math.floor(slot / SLOT.perColumn) * SLOT.columns };
  }

  #read(argument: Argument, cache: Map<string, ArgumentValue>): ArgumentValue {
    if (argument.kind === 'omitted') return { omitted: true };
    if (argument.kind === 'constant') return { grid: [[argument.value]] };
    if (argument.kind === 'area') return this.#readArea(argument, cache);
    if (argument.kind === 'named') {
      const place = this.#host.placeOfName(argument.name);
      return 'error' in place ? { grid: [[place]] } : this.#readArea(place, cache);
    }
    const { row, column } = argument.site;
    const spill = this.#host.engine.spill(ARGUMENTS, row, column);
    const area = { row, column, rows: spill?.rows ?? 1, columns: spill?.columns ?? 1 };
    return { grid: this.#host.gridAt(ARGUMENTS, area) };
  }

  #readArea({ sheet, area }: { sheet: string; area: Area }, cache: Map<string, ArgumentValue>): ArgumentValue {
    const { row, column, rows, columns } = area;
    const key = `${sheet}!${row},${column},${rows},${columns}`;
    const known = cache.get(key) ?? { grid: this.#host.gridAt(sheet, area) };
    cache.set(key, known);
    return known;
  }

  #ask(): void {
    this.#asking = false;
    const due = this.#waiting;
    this.#waiting = new Map();
    if (due.size === 0) return;
    this.passes++;
    for (const [call, values] of due) {
      const code = this.#registry.codeOf(call.metadata);
      const asked = call.asked;
      const settle = (answer: Answer): void => {
        if (call.asked === asked && this.#calls.has(call)) this.#settle(call, answer);
      };
      if (!code) settle({ grid: [[{ error: '#VALUE!' }]] });
      else
        call.flight = invoke(
          { call, code, values, address: this.#host.addressOf(call.home), profile: this.#host.profile },
          settle,
        );
      if (this.#settled.has(call) && call.metadata.options?.stream !== true) call.flight = undefined;
    }
  }

  #settle(call: Call, answer: Answer): void {
    if (call.metadata.options?.stream !== true) call.flight = undefined;
    this.#settled.set(call, answer);
    if (this.#flushing) return;
    this.#flushing = true;
    setTimeout(() => this.#flush(), Math.min(MAX_PAUSE_MS, 2 * this.#flushMs));
  }

  #flush(): void {
    this.#flushing = false;
    const started = performance.now();
    const settled = this.#settled;
    this.#settled = new Map();
    for (const [call, answer] of settled) this.#put(call, answer);
    this.#host.recalculate();
    this.#flushMs = performance.now() - started;
  }

  /** Writes an answer to the call's rows and points the formula there again if its size changed. */
  #put(call: Call, answer: Answer, first = false): boolean {
    const { engine } = this.#host;
    const before = call.reference;
    const [rows, columns] = [answer.grid.length, answer.grid[0]?.length ?? 1];
    if (!first && sameGrid(call.grid, answer.grid)) return false;
    if (rows !== call.rows || columns !== call.columns) {
      engine.clearRows(ANSWERS, call.block, call.rows, call.columns);
      if (rows !== call.rows) {
        this.#blocks.give(call.block, call.rows);
        call.block = this.#blocks.take(rows);
      }
    }
    call.grid = answer.grid;
    call.numberFormat = answer.numberFormat;
    for (const [r, row] of answer.grid.entries())
      for (const [c, value] of row.entries()) engine.write(ANSWERS, call.block + r, c, value ?? '');
    if (!first && call.reference !== before) this.#writeSite(call.site);
    return true;
  }

  #writeSite(site: Site): void {
    this.#host.writeSite(site, this.formulaOf(site));
  }
}

function sameGrid(one: Answer['grid'], other: Answer['grid']): boolean {
  if (one.length !== other.length || one[0]?.length !== other[0]?.length) return false;
  return one.every((row, r) => row.every((value, c) => sameValue(value, other[r]?.[c])));
}

function sameValue(one: CellValue, other: CellValue | undefined): boolean {
  return isError(one) && isError(other) ? one.error === other.error && one.message === other.message : one === other;
}
