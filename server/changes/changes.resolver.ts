import { Arg, Authorized, Ctx, Extensions, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Role } from '../access/principal.js';
import type { RequestContext } from '../access/request-context.js';
import { type Weigher, weighedBy, within } from '../agreement/weight.js';
import type { Change } from './change.entity.js';
import { changeCursor, revisionOfCursor } from './change-cursor.js';
import { listChanges, MAX_CHANGES_PER_PAGE } from './list-changes.js';
import { PageInfo } from './page-info.js';
import { currentRevision } from './read-consistently.js';

@ObjectType('Change', {
  description: 'One change of the data: who, when, what, why, before and after, chained to the one before it.',
})
class ChangeType {
  @Field(() => Int, { description: "The data's revision after this change: 1, 2, 3 … without gaps." })
  revision!: number;

  @Field(() => String, { description: 'When, in UTC: ISO 8601 with milliseconds.' })
  at!: string;

  @Field(() => String, { description: 'The id of whoever made it.' })
  principalId!: string;

  @Field(() => String, { description: 'The name of whoever made it, as it was then.' })
  principalName!: string;

  @Field(() => String, { description: 'What was done, e.g. “decideContributions”.' })
  operation!: string;

  @Field(() => String, { description: 'What it was done to, e.g. “budgetYear:2023”.' })
  subject!: string;

  @Field(() => String, { nullable: true, description: 'Why, in the words of whoever made it.' })
  reason!: string | null;

  @Field(() => String, { description: 'What it was before: JSON text, exactly as it was hashed.' })
  before!: string;

  @Field(() => String, { description: 'What it is after: JSON text, exactly as it was hashed.' })
  after!: string;

  @Field(() => String, { description: 'The request that made it, as in the server log.' })
  requestId!: string;

  @Field(() => String, { description: 'The hash of the change before it; 64 zeros before the first.' })
  previousHash!: string;

  @Field(() => String, { description: 'SHA-256 over the fields of this change and the hash before it.' })
  hash!: string;
}

@ObjectType({ description: 'A change and its place in the list.' })
class ChangeEdge {
  @Field(() => ChangeType, { description: 'The change.' })
  node!: ChangeType;

  @Field(() => String, { description: 'The place; give it as `after` to go on from here.' })
  cursor!: string;
}

@ObjectType({ description: 'A page of the change log, newest first.' })
class ChangeConnection {
  @Field(() => [ChangeEdge], { description: 'The changes of this page, newest first.' })
  edges!: ChangeEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more, and where it starts.' })
  pageInfo!: PageInfo;
}

/** What a text of what was or is counts for: it may hold a whole budget. */
const LONG_TEXT = 100;

const weighChanges: Weigher = ({ first }, selected) => {
  const listed = within(first, 0, MAX_CHANGES_PER_PAGE);
  const texts = selected.times('before') + selected.times('after');
  return { listed, values: listed * (selected.fields() + LONG_TEXT * texts) };
};

@Resolver()
export class ChangesResolver {
  @Authorized(Role.Reader)
  @Query(() => ChangeConnection, { nullable: true, description: 'The change log (ändringslogg), newest first.' })
  @Extensions(weighedBy(weighChanges))
  async changes(
    @Ctx() { reader }: RequestContext,
    @Arg('first', () => Int, {
      defaultValue: 50,
      description: 'How many, 1 to 200; fewer are answered where they are longer than 4 MiB together.',
    })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'Go on after this cursor.' }) after?: string | null,
    @Arg('subject', () => String, { nullable: true, description: 'Only what was done to this, e.g. “budgetYear:2023”.' })
    subject?: string | null,
    @Arg('operation', () => String, { nullable: true, description: 'Only this operation, e.g. “decideContributions”.' })
    operation?: string | null,
  ): Promise<ChangeConnection> {
    const page = await listChanges(reader, {
      first,
      afterRevision: after == null ? undefined : revisionOfCursor(after),
      subject: subject ?? undefined,
      operation: operation ?? undefined,
    });
    return connection(page.changes, page.hasNextPage);
  }

  @Authorized(Role.Reader)
  @Query(() => Int, {
    description: "The data's revision: the number of the last change, 0 before the first. It tells what is stale.",
  })
  revision(@Ctx() { reader }: RequestContext): Promise<number> {
    return currentRevision(reader);
  }
}

function connection(changes: readonly Change[], hasNextPage: boolean): ChangeConnection {
  const edges = changes.map((node) => ({ node, cursor: changeCursor(node.revision) }));
  return { edges, pageInfo: { hasNextPage, endCursor: edges.at(-1)?.cursor ?? null } };
}
