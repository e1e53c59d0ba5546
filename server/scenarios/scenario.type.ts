import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ReplayedField } from '../changes/replayed.field.js';
import { AdjustmentValue } from './adjustment.type.js';
import { adjustmentsForGraphql } from './graphql-adjustments.js';
import type { SavedScenario } from './load-scenarios.js';
import { ScenarioVisibility } from './scenario.entity.js';

registerEnumType(ScenarioVisibility, {
  name: 'ScenarioVisibility',
  description: 'Who sees a scenario.',
  valuesConfig: {
    PRIVATE: { description: 'Its owner alone.' },
    COOPERATION: { description: 'Everybody who is signed in.' },
  },
});

@ObjectType('Scenario', { description: 'A what-if under a name, in one of its versions.' })
export class ScenarioType {
  @Field(() => ID, { description: 'Its id; a formula may also name it by its name.' })
  id!: string;

  @Field(() => String, { description: 'Its name, once among its owner’s.' })
  name!: string;

  @Field(() => String, { description: 'Whose it is.' })
  owner!: string;

  @Field(() => Boolean, { description: 'True where it is the asker’s own, who alone changes it.' })
  own!: boolean;

  @Field(() => ScenarioVisibility, { description: 'Who sees it.' })
  visibility!: ScenarioVisibility;

  @Field(() => String, { nullable: true, description: 'When it was put away, UTC, ISO 8601; null while in use.' })
  archivedAt!: string | null;

  @Field(() => Int, { description: 'This version, 1 for the first; a version is never edited.' })
  version!: number;

  @Field(() => Int, { description: 'The newest version.' })
  newestVersion!: number;

  @Field(() => Int, { description: 'The operational year that it starts from (YEAR-1).' })
  baseYear!: number;

  @Field(() => Int, { description: 'How many years from the base year on.' })
  years!: number;

  @Field(() => String, { description: 'What it is for; empty where nothing was said.' })
  note!: string;

  @Field(() => [AdjustmentValue], { description: 'What it changes.' })
  adjustments!: AdjustmentValue[];

  @Field(() => String, { description: 'When this version was saved, UTC, ISO 8601.' })
  savedAt!: string;

  @Field(() => Int, { description: 'The data’s revision of its last change; give it back as expectedRevision.' })
  revision!: number;

  @ReplayedField()
  replayed!: boolean;
}

export function toScenario({ scenario, version }: SavedScenario, principalId: string): ScenarioType {
  const { id, name, ownerId, ownerName: owner, visibility, archivedAt, version: newestVersion, revision } = scenario;
  const { baseYear, years, note, savedAt } = version;
  return {
    ...{ id, name, owner, own: ownerId === principalId, visibility, archivedAt, newestVersion, revision },
    ...{ version: version.version, baseYear, years, note, savedAt },
    adjustments: adjustmentsForGraphql(version.adjustments),
    replayed: false,
  };
}

@InputType({ description: 'A scenario to be saved.' })
export class ScenarioInput {
  @Field(() => ID, { nullable: true, description: 'The scenario that gets its next version; a new one where left out.' })
  id?: string | null;

  @Field(() => String, { description: 'Its name, once among one’s own. At most 100 characters.' })
  name!: string;

  @Field(() => Int, { description: 'The operational year that it starts from.' })
  baseYear!: number;

  @Field(() => Int, { defaultValue: 1, description: 'How many years from the base year on, 1 to 10.' })
  years!: number;

  @Field(() => String, { defaultValue: '', description: 'What it is for. At most 1000 characters.' })
  note!: string;

  @Field(() => [AdjustmentValue], { description: 'What it changes.' })
  adjustments!: AdjustmentValue[];

  @Field(() => Int, { nullable: true, description: 'The revision that you saw; refuses with STALE where it has changed since.' })
  expectedRevision?: number | null;
}

@InputType({ description: 'A scenario that is proposed to the steering group.' })
export class ScenarioProposalInput {
  @Field(() => ID, { description: 'The scenario.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Its version; the newest where left out.' })
  version?: number | null;

  @Field(() => Int, { nullable: true, description: 'Which of its years; the base year where left out.' })
  year?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The revision of the budget year that you saw; refuses with STALE where it has changed since.',
  })
  expectedRevision?: number | null;
}
