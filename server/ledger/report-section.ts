/** Where a figure stands: income and costs each positive in their own section, and what the mapping does not place. */
export enum ReportSection {
  INCOME = 'INCOME',
  COST = 'COST',
  UNMAPPED = 'UNMAPPED',
}
