import { type Figure, Refusal } from '../../agreement/refusal.js';

/** What an import asks before it stores what may be wrong; each is answered by naming it, with a reason (docs/decisions/0025). */
export enum ImportQuestion {
  /** It takes away more than a handful of vouchers. */
  REMOVALS = 'REMOVALS',
  /** Its vouchers or month amounts do not come to its own #UB and #RES. */
  CONTRADICTED_BALANCES = 'CONTRADICTED_BALANCES',
  /** Its company is another than that of the source's earlier imports. */
  OTHER_COMPANY = 'OTHER_COMPANY',
  /** The source has a newer export of the same days. */
  OLDER_EXPORT = 'OLDER_EXPORT',
  /** Another source, or an import of another kind, has rows of the same account, coding and month. */
  OVERLAP = 'OVERLAP',
  /** A numbered voucher has another day than the one of its number: it is that voucher. */
  CHANGED_DAYS = 'CHANGED_DAYS',
  /** The same, answered otherwise: it is another voucher, since the numbers begin again. */
  NUMBERS_BEGIN_AGAIN = 'NUMBERS_BEGIN_AGAIN',
  /** An unnumbered voucher has the series, day and text of an earlier one and other amounts: it is that voucher. */
  CHANGED_AMOUNTS = 'CHANGED_AMOUNTS',
  /** An unnumbered voucher that equals an earlier one, or differs by its amounts alone, is another one. */
  REPETITIONS = 'REPETITIONS',
  /** The filter is another than the source's. */
  CHANGED_FILTER = 'CHANGED_FILTER',
  /** It was taken for an extract: its sum is what will be stored. */
  EXTRACT_SUM = 'EXTRACT_SUM',
  /** An earlier extract has months that this one touches in part. */
  PARTIAL_PERIOD = 'PARTIAL_PERIOD',
}

/** A question that is not answered yet. */
export interface AskedQuestion {
  /** What it is answered by; the first where there are several. */
  readonly accept: ImportQuestion;
  /** What else answers it, to another end. */
  readonly alternatives: readonly ImportQuestion[];
  /** In words, with what to do. */
  readonly message: string;
  readonly figures: Readonly<Record<string, Figure>>;
}

/** Gathers what an import asks; what has been accepted is told as such and not asked. */
export class Questions {
  readonly open: AskedQuestion[] = [];
  /** What was accepted and came up. */
  readonly answered = new Set<ImportQuestion>();

  constructor(private readonly accepted: ReadonlySet<ImportQuestion>) {}

  /** Answers what was accepted of the two; undefined where it is left open. */
  ask(question: AskedQuestion): ImportQuestion | undefined {
    const answer = [question.accept, ...question.alternatives].find((each) => this.accepted.has(each));
    if (answer === undefined) this.open.push(question);
    else this.answered.add(answer);
    return answer;
  }

  /** Whether it has come up, open or accepted. */
  hasMet(question: ImportQuestion): boolean {
    return this.answered.has(question) || this.open.some(({ accept }) => accept === question);
  }

  isAccepted(question: ImportQuestion): boolean {
    return this.accepted.has(question);
  }
}

/** How a question is named on the command line: "older-export". */
export function optionOf(question: ImportQuestion): string {
  return question.toLowerCase().replaceAll('_', '-');
}

/** The refusal that asks everything at once. */
export function asks(questions: readonly AskedQuestion[]): Refusal {
  const names = questions.map(({ accept }) => optionOf(accept)).join(', ');
  const message = `Nothing was imported yet. Accept with a reason, or mend the file: ${names}.`;
  const asked = questions.map(({ accept, alternatives, message: words, figures }) => {
    return { accept, alternatives, message: words, figures };
  });
  return new Refusal('IMPORT_ASKS', message, {
    figures: { questions: asked },
    offences: questions.map(({ accept, message: reason }) => ({ column: 'accept', value: optionOf(accept), reason })),
  });
}
