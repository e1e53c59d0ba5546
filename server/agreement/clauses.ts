/**
 * The clauses that code, tests and descriptions cite. The ids are the project's own; the agreement numbers nothing.
 * Source: Agreement on cooperation, adopted by LfU and RMC in March 2024.
 */
export const CLAUSES = {
  'FIN-1': 'Each region decides for itself on financing, by the relative size of its population.',
  'FIN-2': 'Regions set aside time for regional coordinators and area coordinators.',
  'PUR-1': 'Harmonised requirements let regions carry out and share joint and co-financed follow-ups.',
  'PUR-2': 'A joint Supplier Code of Conduct and harmonised contract terms.',
  'ACT-1': 'The cooperation develops a joint code of conduct.',
  'ACT-2': 'It develops processes and structures for working together.',
  'ACT-3': 'It identifies and ranks the sustainability risks of what the regions buy.',
  'ACT-4': 'It develops harmonised sustainability requirements.',
  'ACT-5': 'It coordinates and carries out follow-ups of contracts.',
  'ACT-6': 'It builds capacity.',
  'ACT-7': 'It develops cooperation in Sweden and abroad.',
  'ACT-8': 'It coordinates the adopted action plans.',
  'ORG-1': 'A steering group, a national office and regional coordination lead the work.',
  'YEAR-1': 'The operational year is 1 January to 31 December.',
  'REP-1': 'The activity report reaches all regions by 31 March.',
  'REP-2': 'The activity report is a management report and an annual financial statement.',
  'PLAN-1': 'The activity plan is presented to RMC and LfU by 15 December.',
  'DEC-1': 'The steering group decides on activity plan, budget and activity report.',
  'DEC-2': 'LfU and RMC decide on a revised programme declaration.',
  'AMD-1': 'Amendments are prepared by the steering group, reviewed by LfU and RMC and decided by each region.',
  'WD-1': 'Withdrawal is notified by 30 June of the year before.',
  'WD-2': 'The steering group confirms a withdrawal in writing.',
} as const satisfies Record<string, string>;

export type ClauseId = keyof typeof CLAUSES;
