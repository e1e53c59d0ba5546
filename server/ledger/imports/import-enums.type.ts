import { registerEnumType } from 'type-graphql';
import { ImportKind, VoucherKind } from './file-kind.js';
import { ImportQuestion } from './import-question.js';

registerEnumType(ImportKind, {
  name: 'LedgerFileKind',
  description: 'What a file is of the ledger of its source.',
  valuesConfig: {
    WHOLE_YEAR: { description: 'Every voucher of the days that it covers: what it no longer has is taken away.' },
    LISTED_VOUCHERS: { description: 'Some vouchers: each is added or replaces itself, and the rest stays.' },
    EXTRACT: {
      description:
        'Rows of some projects or cost centres, without the rows against them; the source’s next extract of the months replaces it as a whole.',
    },
    MONTH_AMOUNTS: { description: 'What each account came to in each month: SIE of type 2 or 3.' },
  },
});

registerEnumType(VoucherKind, {
  name: 'VoucherKind',
  description: 'What a voucher of the ledger is.',
  valuesConfig: {
    VOUCHER: { description: 'A whole voucher: its rows sum to 0.' },
    PART: { description: 'The rows of a voucher that its source’s filter kept.' },
    EXTRACT: { description: 'Rows of an extract that bear the same voucher number.' },
    MONTH: { description: 'A month’s amounts, dated its last day.' },
  },
});

registerEnumType(ImportQuestion, {
  name: 'LedgerImportQuestion',
  description:
    'What an import asks before it stores what may be wrong; each is answered by naming it in `accept`, with a reason.',
  valuesConfig: {
    REMOVALS: { description: 'It takes away more than five vouchers, or more than half of those of its days.' },
    CONTRADICTED_BALANCES: {
      description:
        'What it lists does not come to its own #UB and #RES. Accepted, it is taken as listed vouchers unless `as` says otherwise.',
    },
    OTHER_COMPANY: { description: 'Its company is another than that of the source’s earlier imports.' },
    OLDER_EXPORT: { description: 'The source has a newer export of the same days: the way back to an older file.' },
    OVERLAP: {
      description: 'Another source, or an import of another kind, has rows of the same account, coding and month: both count.',
    },
    CHANGED_DAYS: { description: 'A listed voucher has another day than the one of its number, which it replaces.' },
    NUMBERS_BEGIN_AGAIN: { description: 'The same, answered otherwise: it is another voucher, and both are kept.' },
    CHANGED_AMOUNTS: {
      description:
        'A voucher without a number has the series, day and text of an earlier one and other amounts: it replaces that one.',
    },
    REPETITIONS: {
      description:
        'A voucher without a number that equals an earlier one, but for its amounts at most, is another one: both are kept.',
    },
    CHANGED_FILTER: { description: 'The filter is another than the source’s.' },
    EXTRACT_SUM: { description: 'It was taken for an extract, of the sum that is told. `as` or `expect` answers it too.' },
    PARTIAL_PERIOD: {
      description:
        'An earlier extract has months that this one does not have rows of; they stay. `from` and `through` answer it too.',
    },
  },
});
