/** Who shares in whole units: a whole weight ≥ 0, and how few and how many units the share may come to. */
export interface Party {
  readonly id: string;
  readonly weight: bigint;
  /** Fewest units; undefined where nothing holds it up. */
  readonly floor?: number | undefined;
  /** Most units; undefined where nothing holds it down. */
  readonly ceiling?: number | undefined;
}

/** Plain code-unit order of ids, the same in every locale: what decides a tie (docs/decisions/0003). */
export function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}

export function weightOf(parties: readonly Party[]): bigint {
  let sum = 0n;
  for (const party of parties) sum += party.weight;
  return sum;
}

/** What a weight of 0 comes to at any level: nothing, or the bound nearest to it. */
export function nearestToZero({ floor, ceiling }: Party): number {
  return Math.min(Math.max(0, floor ?? 0), ceiling ?? Number.POSITIVE_INFINITY);
}
