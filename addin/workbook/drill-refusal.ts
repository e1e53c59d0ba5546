/** Why there are no vouchers to show; the pane says it in the reader's language. */
export type DrillRefusalCode =
  | 'NO_FIGURE' // the cell is neither in a report of ours nor a call of ACTUAL
  | 'HEADING' // headings and the user's own rows
  | 'NOT_A_SUM' // a formula that does more than add and subtract
  | 'TOO_MANY_PARTS' // a sum of more cells than are followed
  | 'BUDGET' // nobody books a budget
  | 'DERIVED' // worked out of budget and outcome
  | 'NOT_COUNTED' // the months of the cell have not ended
  | 'ARGUMENTS' // the call's arguments are not written in it
  | 'UNKNOWN_NAME' // no activity or account group is called so
  | 'UNKNOWN_PERIOD'
  | 'TOO_MANY' // more rows than a sheet holds
  | 'INCOMPLETE' // what came is not what the server says there is
  | 'UNSETTLED'; // the ledger moved all the while they were fetched

export class DrillRefusal extends Error {
  override readonly name = 'DrillRefusal';

  constructor(
    readonly code: DrillRefusalCode,
    readonly figures: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}
