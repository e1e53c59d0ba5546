/** What a root field's work grows with, summed over a whole request before any of it is run. */
export type WeightMeasure = 'cells' | 'participants' | 'scenarioYears' | 'listed' | 'reports' | 'files' | 'values';

export type Weight = Partial<Record<WeightMeasure, number>>;

/** What is selected below a root field, with fragments written out. */
export interface Selected {
  /** How many fields there are; those below a named one count as often as `times` says. */
  fields(times?: Readonly<Record<string, number>>): number;
  /** How often a field of this name is asked for. */
  times(name: string): number;
}

/** The arguments are as they were sent, unchecked: whatever they are, a weigher answers with numbers and does not throw. */
export type Weigher = (args: Readonly<Record<string, unknown>>, selected: Selected) => Weight;

interface Weighing {
  /** True where several such fields of a request are answered by one piece of work; otherwise they take turns with other requests. */
  readonly together?: boolean;
}

/**
 * What a root field asks for, as its `@Extensions`: a request is weighed as a whole and refused before it is begun
 * (docs/decisions/0023).
 */
export function weighedBy(weigh: Weigher, { together = false }: Weighing = {}): Required<Weighing> & { weigh: Weigher } {
  return { weigh, together };
}

/** The length of a list as it was sent: GraphQL takes a single item for a list of one. */
export function lengthOf(list: unknown): number {
  if (Array.isArray(list)) return list.length;
  return list === null || list === undefined ? 0 : 1;
}

/** A number as it was sent, within the bounds that the field itself keeps: beyond them it refuses in its own words. */
export function within(value: unknown, least: number, most: number): number {
  return typeof value === 'number' && value >= least ? Math.min(value, most) : least;
}

/** A property of an object as it was sent. */
export function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** A file that is read, of whatever size the request or an upload allows. */
export const weighFile: Weigher = () => ({ files: 1 });
