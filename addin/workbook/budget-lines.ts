import type { BudgetProfile } from '../../schema/generated/operations.js';
import type { Ore } from '../../server/money/ore.js';

/** January to December. */
export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
export type Month = (typeof MONTHS)[number];
export type MonthColumn = `month${Month}`;

/** The columns of a sheet of budget lines. `number` tells a line from the others whatever else is edited. */
export type LineColumn = 'number' | 'activity' | 'accountGroup' | 'text' | 'profile' | 'total' | MonthColumn | 'status';

export const MONTH_COLUMNS: readonly MonthColumn[] = MONTHS.map((month): MonthColumn => `month${month}`);

export const LINE_COLUMNS: readonly LineColumn[] = [
  ...(['number', 'activity', 'accountGroup', 'text', 'profile', 'total'] as const),
  ...MONTH_COLUMNS,
  'status',
];

/** A line as the server has it. Costs and income are both positive. */
export interface KnownLine {
  readonly activity: string | null;
  readonly accountGroup: string;
  readonly text: string;
  readonly profile: BudgetProfile;
  readonly totalOre: Ore;
  readonly months: readonly Ore[];
}

/** A line as a sheet proposes it; a null total is the months' sum, null months are worked out by the server. */
export interface ProposedLine extends Omit<KnownLine, 'totalOre' | 'months'> {
  readonly totalOre: Ore | null;
  readonly months: readonly Ore[] | null;
}

/** What a sheet of lines was begun with: the year's last version, whose revision tells whether it has changed since. */
export interface LinesBasis {
  readonly year: number;
  /** 0 where the year had no budget. */
  readonly version: number;
  readonly decided: boolean;
  /** 0 where the year had no budget. */
  readonly revision: number;
  readonly source: string;
  readonly reason: string;
  /** True for figures made up to show how the tool works; what is submitted upon them is an example too. */
  readonly example?: boolean | undefined;
  /** Line 1 and on; the sheet's numbers are their places. */
  readonly lines: readonly KnownLine[];
}

/** The version that the lines become when they are submitted. */
export const nextVersion = ({ version, decided }: Pick<LinesBasis, 'version' | 'decided'>): number =>
  decided || version === 0 ? version + 1 : version;
