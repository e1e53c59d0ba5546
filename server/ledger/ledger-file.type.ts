import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LocalDate as Day } from '../agreement/local-date.js';
import type { Done } from '../changes/changes.js';
import { ReplayedField } from '../changes/replayed.field.js';
import { Kronor } from '../money/kronor.scalar.js';
import { type Ore, ZERO_ORE } from '../money/ore.js';
import type { LedgerFileImport } from './import-ledger-file.js';
import { ImportKind, KIND_GROUNDS } from './imports/file-kind.js';
import { ImportAskedType, toImportQuestions } from './imports/import-asked.type.js';
import {
  AccountChangeType,
  FilteredAwayType,
  LedgerYearImportType,
  UnbalancedVoucherType,
  UnmappedAccountType,
} from './imports/import-parts.type.js';
import { ImportQuestion } from './imports/import-question.js';
import { type LedgerImportReport, VoucherFate } from './imports/import-report.js';
import { LedgerFileFormat } from './ledger-file.js';

registerEnumType(LedgerFileFormat, {
  name: 'LedgerFileFormat',
  description: 'The formats that vouchers are read from.',
  valuesConfig: {
    SIE: {
      description:
        'SIE type 4, export (4E) or import file (4I), or 2 and 3 with month amounts: what Swedish accounting systems exchange.',
    },
    CSV: { description: 'A table with a row for each voucher row.' },
  },
});
registerEnumType(VoucherFate, {
  name: 'VoucherFate',
  description: 'What an import does to a voucher.',
  valuesConfig: {
    ADDED: { description: 'It was not in the ledger.' },
    CHANGED: { description: 'It is replaced: the file says something else under its number.' },
    REMOVED: { description: 'It is taken away: the file covers its day and no longer has it, or has it in another year.' },
  },
});

@ObjectType('VoucherChange', { description: 'A voucher that an import added, changed or removed.' })
class VoucherChangeType {
  @Field(() => VoucherFate, { description: 'What happened to it.' })
  fate!: VoucherFate;

  @Field(() => Int, { description: 'The operational year (YEAR-1) that it is kept in.' })
  year!: number;

  @Field(() => String, { description: 'Its series.' })
  series!: string;

  @Field(() => Int, { description: 'Its number in the series.' })
  number!: number;
}

@ObjectType('LedgerFileNote', { description: 'Something in a file of vouchers that was ignored or put up with.' })
class LedgerFileNoteType {
  @Field(() => String, { description: 'What it is, e.g. “LABEL_IGNORED”.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'What exactly, such as the record’s label; null where the code says all.' })
  text!: string | null;

  @Field(() => Int, { description: 'How often.' })
  count!: number;

  @Field(() => Int, { description: 'The first line it was seen on, from 1.' })
  firstLine!: number;

  @Field(() => String, { description: 'Why the file was taken all the same, in words.' })
  reason!: string;
}

@ObjectType('LedgerFileReport', { description: 'What a file of vouchers turned out to be.' })
class LedgerFileReportType {
  @Field(() => LedgerFileFormat, { description: 'Its format.' })
  format!: LedgerFileFormat;

  @Field(() => String, { description: 'The encoding that its bytes are in: ASCII, UTF-8, UTF-16, CP437 or CP1252.' })
  encoding!: string;

  @Field(() => String, { nullable: true, description: 'What the file itself says of its encoding; it is not relied on.' })
  declaredEncoding!: string | null;

  @Field(() => String, { nullable: true, description: 'The program that wrote it, where it says.' })
  program!: string | null;

  @Field(() => String, { nullable: true, description: 'Whose books they are, where it says.' })
  company!: string | null;

  @Field(() => Int, { description: 'Its vouchers.' })
  vouchers!: number;

  @Field(() => Int, { description: 'Their rows.' })
  rows!: number;

  @Field(() => [LedgerFileNoteType], { description: 'What was ignored or put up with; at most 501 kinds.' })
  notes!: readonly LedgerFileNoteType[];
}

@ObjectType('LedgerFileImport', { description: 'What importing a file of vouchers did, or in a dry run would do.' })
export class LedgerFileImportType {
  @Field(() => Boolean, { description: 'True where it was rehearsed only: nothing was stored.' })
  dryRun!: boolean;

  @Field(() => Boolean, { description: 'Whether it changed the ledger, or in a dry run would.' })
  ledgerChanged!: boolean;

  @Field(() => Int, { description: 'The data’s revision after it; after a dry run the one that it saw.' })
  revision!: number;

  @Field(() => Int, { description: 'The operational year (YEAR-1); of a file with several, the first.' })
  year!: number;

  @Field(() => Int, { description: 'Vouchers that were added.' })
  added!: number;

  @Field(() => Int, { description: 'Vouchers that were replaced.' })
  changed!: number;

  @Field(() => Int, { description: 'Vouchers that were taken away.' })
  removed!: number;

  @Field(() => Int, { description: 'Vouchers that the ledger had already; 0 where the same file was the last to be imported.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Rows of the vouchers that were added or replaced.' })
  rows!: number;

  @Field(() => Boolean, { description: 'Whether the year’s opening balances (ingående balanser) changed.' })
  openingBalancesChanged!: boolean;

  @Field(() => Int, { description: 'Accounts that got a name (kontonamn), or another than they had.' })
  accountNamesSet!: number;

  @Field(() => Int, {
    description:
      'Of the replaced vouchers, those that differ in nothing but dimensions beside cost centre and project, which an earlier version of Fordela did not keep.',
  })
  dimensionsAdded!: number;

  @Field(() => [LedgerYearImportType], {
    description: 'Year by year, oldest first: one, unless the file’s accounting year is no calendar year (YEAR-1).',
  })
  years!: readonly LedgerYearImportType[];

  @Field(() => [VoucherChangeType], { description: 'The first 100: changed and removed ones before added ones.' })
  examples!: readonly VoucherChangeType[];

  @Field(() => Int, { description: 'Voucher rows of the file’s years without an account group, after the import.' })
  unmappedRows!: number;

  @Field(() => Kronor, { description: 'What they sum to, in kronor: debit positive.' })
  unmapped!: Ore;

  @Field(() => [UnmappedAccountType], {
    description: 'The accounts that they are on, by account; the first 200. `addAccountMapping` gives them a place.',
  })
  unmappedAccounts!: readonly UnmappedAccountType[];

  @Field(() => Int, { description: 'How many such accounts there are.' })
  unmappedAccountCount!: number;

  @Field(() => LedgerFileReportType, { description: 'The file.' })
  file!: LedgerFileReportType;

  @ReplayedField()
  replayed!: boolean;

  @Field(() => String, { description: 'The name of its source.' })
  source!: string;

  @Field(() => Boolean, { description: 'Whether the source is new.' })
  sourceIsNew!: boolean;

  @Field(() => ImportKind, { description: 'What the file was taken for.' })
  kind!: ImportKind;

  @Field(() => String, {
    description:
      'Why, as a code: CHOSEN, BALANCES_MET, BALANCES_CONTRADICTED, NO_CLOSING_BALANCES, PERIOD_BALANCES, LIST, NO_VOUCHER_BALANCES or PERIODS_ONLY.',
  })
  kindGround!: string;

  @Field(() => String, { description: 'Why, in words.' })
  kindReason!: string;

  @Field(() => [AccountChangeType], { description: 'By account, what came, changed and went; empty where nothing did.' })
  accounts!: readonly AccountChangeType[];

  @Field(() => Kronor, {
    description:
      'What the rows that the ledger keeps of the file sum to, in kronor, debit positive: 0 where they are whole vouchers.',
  })
  sum!: Ore;

  @Field(() => FilteredAwayType, { description: 'What the source’s filter kept out.' })
  filteredAway!: FilteredAwayType;

  @Field(() => [UnbalancedVoucherType], {
    description: 'Vouchers that do not sum to 0, and were left out or balanced on an account; the first 1000.',
  })
  unbalanced!: readonly UnbalancedVoucherType[];

  @Field(() => [ImportAskedType], {
    description:
      'In a dry run, what an import asks before it stores this; else empty: an import that asks is refused with IMPORT_ASKS.',
  })
  questions!: readonly ImportAskedType[];

  @Field(() => [ImportQuestion], { description: 'What came up and was accepted.' })
  accepted!: readonly ImportQuestion[];
}

export function toLedgerFileImport(done: Done<LedgerFileImport>, dryRun: boolean): LedgerFileImportType {
  const { ledger, file, unmapped } = done.result;
  const head = { dryRun, ledgerChanged: done.changed, revision: done.revision, replayed: done.replayed };
  const {
    source,
    ground,
    sumOre: sum,
    filteredAway,
    unbalanced,
    accounts,
    questions,
    ...counts
  } = { ...OF_EARLIER_VERSION, ...ledger };
  return {
    ...{ ...head, ...counts, file, unmappedRows: unmapped.rows, unmapped: unmapped.amountOre },
    unmappedAccountCount: unmapped.accountCount ?? 0,
    unmappedAccounts: (unmapped.accounts ?? []).map(({ account, name, rows, amountOre }) => ({
      account,
      name,
      rows,
      amount: amountOre,
    })),
    ...{ source: source.name, sourceIsNew: source.isNew, kindGround: ground, kindReason: KIND_GROUNDS[ground], sum },
    accounts: accounts.map(({ account, addedOre, replacedOre, takenAwayOre }) => {
      return { account, added: addedOre, replaced: replacedOre, takenAway: takenAwayOre };
    }),
    filteredAway: { vouchers: filteredAway.vouchers, rows: filteredAway.rows, amount: filteredAway.amountOre },
    unbalanced: unbalanced.map(({ differenceOre, date, ...name }) => ({ ...name, date: date as Day, difference: differenceOre })),
    questions: toImportQuestions(questions),
  };
}

/** What the answer kept for an idempotency key of an earlier version lacks. */
const OF_EARLIER_VERSION = {
  dimensionsAdded: 0,
  ...{ accountNamesSet: 0, source: { name: '', isNew: false }, kind: ImportKind.WHOLE_YEAR, ground: 'CHOSEN', accounts: [] },
  ...{
    sumOre: ZERO_ORE,
    filteredAway: { vouchers: 0, rows: 0, amountOre: ZERO_ORE },
    unbalanced: [],
    questions: [],
    accepted: [],
  },
} satisfies Partial<LedgerImportReport>;
