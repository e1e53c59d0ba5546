/** The year that is wanted where it has a budget, else the last one that has. */
export const firstYear = (years: readonly number[], wanted: number): number =>
  years.includes(wanted) ? wanted : (years.at(-1) ?? wanted);
