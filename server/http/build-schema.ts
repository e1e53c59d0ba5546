import type { GraphQLSchema } from 'graphql';
import { buildSchema, type ClassType, type NonEmptyArray } from 'type-graphql';
import { checkGuards } from '../access/check-guards.js';
import { checkRole } from '../access/check-role.js';
import { takeTurns } from './limits/take-turns.js';
import { RESOLVERS } from './resolvers.js';

/** Builds the schema from the resolver classes; fails where a root field has no guard. */
export async function buildFordelaSchema(resolvers: readonly ClassType[] = RESOLVERS): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [...resolvers] as unknown as NonEmptyArray<ClassType>,
    authChecker: checkRole,
    validate: false,
  });
  checkGuards(schema, resolvers);
  return takeTurns(schema);
}
