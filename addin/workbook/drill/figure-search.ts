import { type ActualCall, readActualCall } from '../actual-call.js';
import type { DrillPart, DrillRest } from '../drill-question.js';
import { DrillRefusal } from '../drill-refusal.js';
import { type ReadCell, readCells } from './read-cells.js';
import { reportCellParts } from './report-cell-parts.js';
import { type CellPlace, isOtherColumn, type ReportPlace, reportAt, reportFigure } from './report-places.js';
import { readSum, type SumTerm } from './sum-terms.js';

/** A call whose names have to be asked for before it is a question. */
export interface CalledPart {
  readonly call: ActualCall;
  readonly sign: 1 | -1;
}

/** A sum is followed through cells that are sums themselves, no further than this. */
const DEEPEST = 5;
const MOST_CELLS = 1000;
const MOST_PARTS = 60;

/** Gathers what a figure is made of: what vouchers stand behind, and the rest. */
export class FigureSearch {
  readonly parts: DrillPart[] = [];
  readonly calls: CalledPart[] = [];
  readonly rest: DrillRest[] = [];
  revision: number | undefined;
  #cells = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    readonly reports: readonly ReportPlace[],
  ) {}

  addReportCell(cell: CellPlace, sign: 1 | -1): void {
    const report = reportAt(this.reports, cell);
    if (!report) throw new DrillRefusal('NO_FIGURE');
    const { parts, rest } = reportCellParts(reportFigure(report, cell));
    this.parts.push(...parts.map((part): DrillPart => ({ ...part, sign: part.sign === sign ? 1 : -1 })));
    this.rest.push(...rest.map((each) => ({ ...each, kronor: sign === 1 ? each.kronor : 0 - each.kronor })));
    const { revision } = report.definition;
    this.revision = Math.min(this.revision ?? revision, revision);
    this.#refuseTooMany();
  }

  async addTerms(terms: readonly SumTerm[], sign: 1 | -1, home: CellPlace, depth: number): Promise<void> {
    for (const term of terms) {
      const own = term.sign === sign ? 1 : -1;
      if (term.kind === 'call') this.#addCall(term.formula, own);
      else if (term.kind === 'number') this.#addRest(`${term.value}`, term.value, own);
      else
        for (const cell of await readCells(this.context, this.#range(term.address, home))) await this.#addCell(cell, own, depth);
    }
    this.#refuseTooMany();
  }

  async #addCell({ cell, value, formula }: ReadCell, sign: 1 | -1, depth: number): Promise<void> {
    if (++this.#cells > MOST_CELLS) throw new DrillRefusal('TOO_MANY_PARTS', { most: `${MOST_CELLS}` });
    if (typeof value !== 'number') return; // SUM passes over texts and blanks
    const report = reportAt(this.reports, cell);
    if (report && !isOtherColumn(this.reports, cell)) return this.#addReportOrRest(report, cell, value, sign);
    const terms = depth < DEEPEST ? readSum(formula) : undefined;
    if (terms) await this.addTerms(terms, sign, cell, depth + 1);
    else if (readActualCall(formula) === null) throw new DrillRefusal('ARGUMENTS');
    else this.#addRest(cell.address, value, sign);
  }

  /** A budget in a sum is part of it, and so is a row of the user's: only that no vouchers stand behind. */
  #addReportOrRest(report: ReportPlace, cell: CellPlace, value: number, sign: 1 | -1): void {
    try {
      this.addReportCell(cell, sign);
    } catch (error) {
      if (!(error instanceof DrillRefusal) || error.code === 'TOO_MANY_PARTS') throw error;
      this.#addRest(cell.address, value, sign, report.titles[cell.column - report.whole.columnIndex]);
    }
  }

  #addCall(formula: string, sign: 1 | -1): void {
    const call = readActualCall(formula);
    if (!call) throw new DrillRefusal('ARGUMENTS');
    this.calls.push({ call, sign });
  }

  #addRest(place: string, value: number, sign: 1 | -1, title = ''): void {
    if (value !== 0) this.rest.push({ place, title, kronor: sign === 1 ? value : 0 - value });
  }

  #range(address: string, home: CellPlace): Excel.Range {
    const parting = address.lastIndexOf('!');
    const name = address.slice(0, Math.max(0, parting)).replace(/^'|'$/g, '').replaceAll("''", "'");
    const { worksheets } = this.context.workbook;
    return worksheets.getItem(parting < 0 ? home.sheetId : name).getRange(address.slice(parting + 1));
  }

  #refuseTooMany(): void {
    const parts = this.parts.length + this.calls.length;
    if (parts > MOST_PARTS) throw new DrillRefusal('TOO_MANY_PARTS', { most: `${MOST_PARTS}` });
  }
}
