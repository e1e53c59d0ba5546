import type { AdjustmentInput } from '../../../schema/generated/operations.js';
import {
  ArchiveScenarioDocument,
  ProposeScenarioDocument,
  type ProposeScenarioMutation,
  SaveScenarioDocument,
  ScenarioDocument,
  type ScenarioQuery,
  ScenariosDocument,
  type ScenariosQuery,
  ScenarioVersionsDocument,
  type ScenarioVersionsQuery,
  ShareScenarioDocument,
} from '../../../schema/generated/operations.js';
import { kronorFromOre, oreFromKronor } from '../../../server/money/kronor.js';
import type { Adjustment } from '../../../server/scenarios/adjustment.js';
import { readAdjustments } from '../../../server/scenarios/read-adjustments.js';
import type { DecimalValue } from '../../../server/scenarios/scenario-basis.js';
import { writeAdjustments } from '../../../server/scenarios/write-adjustments.js';
import type { Pane } from '../pane.js';
import { adjustmentsOf, sameTrial, type Trial, trialOf } from './what-if-trial.js';

export type ListedScenario = ScenariosQuery['scenarios'][number];
export type ScenarioVersion = ScenarioVersionsQuery['scenarioVersions'][number];

/** The saved scenario that is open, as it was saved. */
export type OpenScenario = Omit<ScenarioQuery['scenario'], 'adjustments'> & { readonly trial: Trial };

/** The scenarios of the server: which there are, which is open, and everything that is done to it. */
export interface Scenarios {
  readonly list: readonly ListedScenario[];
  /** One's own that were put away. */
  readonly archived: readonly ListedScenario[];
  readonly open: OpenScenario | undefined;
  readonly versions: readonly ScenarioVersion[];
  refresh(): Promise<void>;
  load(id: string, version?: number): Promise<OpenScenario>;
  close(): void;
  /** Saves under the name: the next version of what is open, or with `asNew` a scenario of its own. */
  save(trial: Trial, words: { readonly name: string; readonly note: string }, asNew: boolean): Promise<OpenScenario>;
  share(visibility: OpenScenario['visibility']): Promise<void>;
  archive(id: string, isAway: boolean): Promise<void>;
  propose(year: number, expectedRevision: number | undefined): Promise<ProposeScenarioMutation['proposeScenario']>;
  /** Called when the list or what is open changes. */
  watch(listener: () => void): void;
}

/** Adjustments as GraphQL takes them. */
export function adjustmentInputs(items: readonly Adjustment[]): AdjustmentInput[] {
  const written = writeAdjustments<number, DecimalValue>(items, { money: kronorFromOre, decimal: (decimal) => decimal });
  return written as AdjustmentInput[]; // the method's name is one of the schema's
}

export function createScenarios({ services }: Pane): Scenarios {
  const { client } = services;
  const listeners: (() => void)[] = [];
  let list: readonly ListedScenario[] = [];
  let archived: readonly ListedScenario[] = [];
  let versions: readonly ScenarioVersion[] = [];
  let open: OpenScenario | undefined;
  let sent: { readonly what: string; readonly key: string } | undefined;

  /** The same request again, after an answer that was lost, is carried out once. */
  const keyFor = (input: object): string => {
    const what = JSON.stringify(input);
    if (sent?.what !== what) sent = { what, key: crypto.randomUUID() };
    return sent.key;
  };
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const refresh = async (): Promise<void> => {
    const [inUse, putAway] = await Promise.all([false, true].map((asked) => client.ask(ScenariosDocument, { archived: asked })));
    list = inUse?.scenarios ?? [];
    archived = putAway?.scenarios.filter(({ own }) => own) ?? [];
    tell();
  };
  const load = async (id: string, version?: number): Promise<OpenScenario> => {
    const [{ scenario }, { scenarioVersions }] = await Promise.all([
      client.ask(ScenarioDocument, { id, version: version ?? null }),
      client.ask(ScenarioVersionsDocument, { id }),
    ]);
    const { adjustments, ...words } = scenario;
    const read = readAdjustments(adjustments, { ore: oreFromKronor, decimal: (decimal: string) => decimal });
    open = { ...words, trial: trialOf({ ...words, adjustments: read }) };
    versions = scenarioVersions;
    tell();
    return open;
  };
  return {
    get list() {
      return list;
    },
    get archived() {
      return archived;
    },
    get open() {
      return open;
    },
    get versions() {
      return versions;
    },
    refresh,
    load,
    close: () => {
      open = undefined;
      versions = [];
      tell();
    },
    async save(trial, { name, note }, asNew) {
      const { baseYear, years } = trial;
      const before = asNew || !open?.own ? undefined : { id: open.id, expectedRevision: open.revision };
      const input = { name, note, baseYear, years, adjustments: adjustmentInputs(adjustmentsOf(trial)), ...before };
      const { saveScenario } = await client.ask(SaveScenarioDocument, { input, idempotencyKey: keyFor(input) });
      sent = undefined;
      await refresh();
      return load(saveScenario.id);
    },
    async share(visibility) {
      if (!open) return;
      const { id, version } = open;
      await client.ask(ShareScenarioDocument, { id, visibility });
      await Promise.all([refresh(), load(id, version)]);
    },
    async archive(id, isAway) {
      await client.ask(ArchiveScenarioDocument, { id, archived: isAway });
      if (isAway && open?.id === id) [open, versions] = [undefined, []];
      await refresh();
    },
    async propose(year, expectedRevision) {
      if (!open) throw new Error('Nothing is open');
      const input = { id: open.id, version: open.version, year, expectedRevision: expectedRevision ?? null };
      const { proposeScenario } = await client.ask(ProposeScenarioDocument, { input, idempotencyKey: keyFor(input) });
      sent = undefined;
      return proposeScenario;
    },
    watch: (listener) => listeners.push(listener),
  };
}

/** Whether what is shown differs from what is saved. */
export const isChanged = (open: OpenScenario | undefined, trial: Trial): boolean =>
  open ? !sameTrial(open.trial, trial) : adjustmentsOf(trial).length > 0;
