import type { PaneRefusals } from './pane-refusals.js';

export const PANE_REFUSALS_EN: PaneRefusals = {
  POPULATION_JUMPS: (f) =>
    f.has('before')
      ? `${f.has('region') ? f.plain('name') : 'The nation'}: ${f.count('before')} on ${f.plain('heldAgainst')}, now ${f.count('after')} on ${f.plain('referenceDate')}.`
      : `The population moves further than inhabitants do, in figures: ${f.count('jumps')}. Check them against their source.`,
  PARTICIPATION_INVALID: () => 'The region’s participation cannot be set like that: it takes part already, or none was named.',
  WITHDRAWAL_INVALID: () => 'The withdrawal does not fit what is registered for the region.',
  FILE_MALFORMED: () => 'The file cannot be read: it is not in the form that was expected.',
  FILE_TOO_LARGE: () => 'The file is too large.',
  IMPORT_REFUSED: (f) => `The file was not imported. Faults: ${f.count('places')}.`,
  IMPORT_ASKS: () => 'Nothing was imported yet: what the file would do has to be accepted first, with a reason.',
  UPLOAD_UNKNOWN: () => 'The file that was sent is no longer there. Send it again.',
  UPLOAD_INVALID: () => 'The file did not come whole. Send it again.',
  SOURCE_UNREACHABLE: () => 'The source of the figures does not answer. Try again later.',
  SOURCE_REFUSED: () => 'The source of the figures refused the question.',
  SIE_VOUCHER_UNBALANCED: (f) =>
    `${['Voucher', f.plain('series'), f.plain('number')].filter(Boolean).join(' ')} on line ${f.plain('line')} sums to ${f.kronor('difference')} kr, not 0.`,
  SIE_CHECKSUM_WRONG: () => 'The SIE file was changed: its checksum is wrong. Export it again.',
  BUDGET_YEAR_DECIDED: (f) => `${f.plain('year')} is decided. Open a correction to change it.`,
  BUDGET_YEAR_NOT_DECIDED: (f) => `${f.plain('year')} is not decided yet.`,
  FINANCING_DECISION_INVALID: (f) => `The financing decision for ${f.plain('year')} cannot be recorded like that.`,
  INSTALMENT_UNKNOWN: (f) => `${f.plain('year')} has no instalment ${f.plain('number')}.`,
  INSTALMENT_INVALID: (f) => `The instalments of ${f.plain('year')} cannot be planned like that.`,
  PAYMENT_INVALID: () => 'The payment cannot be recorded like that.',
  ACTIVITY_INVALID: () => 'The activity cannot be added like that: its code is taken or not a code.',
  ACCOUNT_GROUP_INVALID: () => 'The account group was not added: its code is in use, or is no code.',
  BUDGET_NO_DRAFT: (f) => `${f.plain('year')} has no draft budget to decide.`,
  MAPPING_INVALID: (f) =>
    f.has('clash')
      ? `The rules for ${f.plain('clash')} clash: they are of the same accounts and say different things.`
      : f.has('limit')
        ? `A mapping has at most ${f.count('limit')} rules.`
        : `The account mapping does not hold: the rule for ${f.plain('accounts')} is incomplete.`,
  LEDGER_MOVED: () => 'The ledger was changed while it was read. Start again.',
  OBJECT_UNKNOWN: (f) =>
    f.has('project')
      ? `No row has the project “${f.plain('project')}”. There are: ${f.list('known')}.`
      : `No row has the cost centre “${f.plain('costCentre')}”. There are: ${f.list('known')}.`,
  VOUCHER_UNKNOWN: (f) => `There is no voucher ${f.plain('series')} ${f.plain('number')} in ${f.plain('year')}.`,
  VOUCHER_AMBIGUOUS: (f) =>
    `${f.plain('year')} has ${f.count('vouchers')} vouchers ${f.plain('series')} ${f.plain('number')}: say which by its day or source.`,
  VOUCHER_INVALID: () => 'The voucher cannot be stored: it does not sum to zero, or a row is wrong.',
  VOUCHER_REVERSED: (f) => `${['Voucher', f.plain('series'), f.plain('number')].filter(Boolean).join(' ')} is reversed already.`,
  EXPORT_REFUSED: (f) => `The ledger of ${f.plain('year')} holds rows without whole vouchers, which SIE cannot hold.`,
  STORAGE_FULL: () => 'The server’s disk is full; nothing was stored. Whoever runs Fordela has to make room on it.',
  STORAGE_READ_ONLY: () => 'The server’s database is read-only; nothing was stored. Whoever runs Fordela has to allow writing.',
  IDEMPOTENCY_KEY_REUSED: () => 'This was sent before with other contents. Start again from the pane.',
};
