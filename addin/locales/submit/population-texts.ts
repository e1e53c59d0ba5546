/** A figure that is asked about, as the reader writes it. */
export interface ShownJump {
  /** Undefined for the nation. */
  readonly region: string | undefined;
  readonly before: string;
  readonly after: string;
  readonly percent: string;
  readonly allowed: string;
  /** The day of the other figures; undefined where they are an earlier version of the same day's. */
  readonly heldAgainst: string | undefined;
}

/** What the pane says where population is sent into the server. */
export interface PopulationSubmitTexts {
  readonly heading: string;
  readonly meaning: string;
  readonly choose: string;
  readonly source: string;
  readonly sourceNeeded: string;
  readonly result: {
    readonly day: (referenceDate: string, version: number) => string;
    readonly known: (referenceDate: string, version: number) => string;
    readonly heldAgainst: (day: string, version: number) => string;
    readonly heldAgainstLater: (day: string) => string;
    readonly nothingKnown: string;
    readonly noJumps: (region: string, nation: string) => string;
    readonly allRegions: string;
    readonly region: string;
    readonly version: (version: number) => string;
    readonly change: string;
    readonly sum: string;
    readonly openTables: string;
    readonly noOpenTables: string;
    readonly openTable: (year: number, regions: number) => string;
    readonly total: string;
    readonly before: string;
    readonly after: string;
    readonly unknown: string;
    readonly more: (count: number) => string;
  };
  readonly question: {
    readonly heading: string;
    readonly meaning: string;
    readonly jump: (jump: ShownJump) => string;
    readonly reason: string;
    readonly reasonNeeded: string;
    readonly accept: string;
  };
  readonly imported: (days: string, revision: number) => string;
  readonly unchanged: string;
}
