import type { LedgerKindTexts } from './ledger-kind-texts.js';

export const LEDGER_KIND_EN: LedgerKindTexts = {
  kinds: {
    WHOLE_YEAR: 'Whole year: what the file lacks is taken away',
    LISTED_VOUCHERS: 'Listed vouchers: the rest of the year stays',
    EXTRACT: 'Extract: the rows of some projects or cost centres',
    MONTH_AMOUNTS: 'Month amounts: what each account came to in each month',
  },
  grounds: {
    CHOSEN: 'as chosen',
    BALANCES_MET: 'the file has balances of its year, and its vouchers meet them',
    BALANCES_CONTRADICTED: 'the file has balances of its year, but its vouchers do not meet them',
    NO_CLOSING_BALANCES: 'the file has no closing balances of its year',
    PERIOD_BALANCES: 'the file has period balances and no vouchers',
    LIST: 'its vouchers balance, and nothing says that they are all',
    NO_VOUCHER_BALANCES: 'none of its vouchers balances',
    PERIODS_ONLY: 'it has periods and no days',
  },
  kindLabel: 'The file is taken as',
  inferred: 'Let Fordela see',
  source: (name, isNew) => (isNew ? `Source: ${name} (new)` : `Source: ${name}`),
  sum: (kronor) => `The rows sum to ${kronor} kr.`,
  filteredAway: (rows, kronor) => `The source’s filter leaves out ${rows} rows, ${kronor} kr.`,
  accounts: 'What it does to the accounts, kr',
  account: 'Account',
  added: 'Added',
  replaced: 'Replaced',
  takenAway: 'Taken away',
  more: (count) => `and ${count} more`,
  asked: {
    heading: 'Is this right?',
    meaning: 'The import may be wrong. Mend the file, or accept each point and say why.',
    questions: {
      REMOVALS: (f) =>
        `${f.count('removed')} of the ${f.count('known')} vouchers of these days are taken away. If the file holds only some vouchers, choose “Listed vouchers”.`,
      CONTRADICTED_BALANCES: (f) =>
        `Its vouchers do not meet its own balances on ${f.count('count')} ${f.plain('count') === '1' ? 'account' : 'accounts'}: some vouchers are missing from it. Accepted, it is taken as listed vouchers.`,
      OTHER_COMPANY: (f) =>
        `The file is of ${f.plain('company')} ${f.plain('organisationNumber')}; earlier files of ${f.plain('source')} are of ${f.plain('knownCompany')} ${f.plain('knownOrganisationNumber')}.`,
      OLDER_EXPORT: (f) =>
        `The file is of ${f.plain('exportedOn')}, and the ledger has a newer one, of ${f.plain('lastExportedOn')}. Accepted, the ledger goes back to this file.`,
      OVERLAP: (f) =>
        f.has('openingBalances')
          ? `The opening balances of ${f.plain('year')} come from ${f.plain('source')} and would be replaced.`
          : 'Another source, or another kind of file, has amounts of the same account, coding and month: both would count.',
      CHANGED_DAYS: (f) => `Vouchers that have another day in the ledger: ${f.count('count')}.`,
      NUMBERS_BEGIN_AGAIN: (f) => `Vouchers that have another day in the ledger: ${f.count('count')}.`,
      CHANGED_AMOUNTS: (f) => `Vouchers without a number that stand in the ledger with other amounts: ${f.count('count')}.`,
      REPETITIONS: (f) => `Vouchers without a number that stand in the ledger already: ${f.count('count')}.`,
      CHANGED_FILTER: () => 'The filter is another than at the source’s last import.',
      EXTRACT_SUM: (f) => `The file was taken for an extract, whose rows sum to ${f.kronor('sum')} kr.`,
      PARTIAL_PERIOD: (f) =>
        `The extract is of ${f.plain('from')} to ${f.plain('through')}, an earlier one of ${f.plain('earlierFrom')} to ${f.plain('earlierThrough')}: its other months stay.`,
    },
    answers: {
      REMOVALS: 'Take them away',
      CONTRADICTED_BALANCES: 'Take its vouchers only',
      OTHER_COMPANY: 'Same source all the same',
      OLDER_EXPORT: 'Go back to this file',
      OVERLAP: 'Both count',
      CHANGED_DAYS: 'The day was changed: replace them',
      NUMBERS_BEGIN_AGAIN: 'The numbers begin again: keep both',
      CHANGED_AMOUNTS: 'They were corrected: replace them',
      REPETITIONS: 'They are others: keep both',
      CHANGED_FILTER: 'Use the new filter',
      EXTRACT_SUM: 'The sum is right',
      PARTIAL_PERIOD: 'Keep the other months',
    },
    answer: 'Answer',
    contradicted: 'Accounts that do not meet the file’s balances, kr',
    stated: 'Balance',
    listed: 'Vouchers',
    reason: 'Why it is right; kept in the change log',
    reasonNeeded: 'Write why it is right.',
    accept: 'Accept and import',
  },
};
