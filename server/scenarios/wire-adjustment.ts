/**
 * An adjustment as GraphQL has it: one field named for the kind, regions in lists, money and decimals as the scalars give
 * them. On the wire that is kronor and text; inside the server öre and fractions. Money is M, a decimal is D.
 */
export interface WireAdjustment<M, D> {
  readonly total?: WireTotal<M, D> | null | undefined;
  readonly population?: WirePopulation<D> | null | undefined;
  readonly participation?: WireParticipation | null | undefined;
  readonly key?: WireKey<M, D> | null | undefined;
  readonly fixed?: { readonly region: string; readonly amount: M } | null | undefined;
  readonly bound?: WireBound<M, D> | null | undefined;
  readonly group?: WireBound<M, D> | null | undefined;
  readonly change?: WireChange<D> | null | undefined;
  readonly phaseIn?: number | null | undefined;
  readonly fromYear?: number | null | undefined;
  readonly throughYear?: number | null | undefined;
}

export interface WireTotal<M, D> {
  readonly amount?: M | null | undefined;
  readonly percent?: D | null | undefined;
  readonly growthPercent?: D | null | undefined;
  readonly rate?: M | null | undefined;
}

export interface WirePopulation<D> {
  readonly referenceDate?: string | null | undefined;
  readonly average?: readonly string[] | null | undefined;
  readonly given?: readonly { readonly region: string; readonly persons: number }[] | null | undefined;
  readonly growthPercent?: D | null | undefined;
  readonly region?: string | null | undefined;
}

export interface WireParticipation {
  readonly leaves?: string | null | undefined;
  readonly notice?: string | null | undefined;
  readonly joins?: string | null | undefined;
}

export interface WireKey<M, D> {
  readonly components?: readonly { readonly measure: string; readonly weight: D }[] | null | undefined;
  readonly measures?:
    | readonly { readonly measure: string; readonly values: readonly { readonly region: string; readonly value: D }[] }[]
    | null
    | undefined;
  readonly method?: string | null | undefined;
  readonly unit?: M | null | undefined;
}

export interface WireLimit<M, D> {
  readonly amount?: M | null | undefined;
  readonly share?: D | null | undefined;
  readonly perInhabitant?: M | null | undefined;
}

export interface WireBound<M, D> {
  readonly floor?: WireLimit<M, D> | null | undefined;
  readonly ceiling?: WireLimit<M, D> | null | undefined;
  readonly regions?: readonly string[] | null | undefined;
}

export interface WireChange<D> {
  readonly maxRisePercent?: D | null | undefined;
  readonly maxFallPercent?: D | null | undefined;
  readonly regions?: readonly string[] | null | undefined;
}
