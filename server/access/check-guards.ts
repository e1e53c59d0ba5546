import type { GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';

/** Refuses a schema in which a root field says neither `@Authorized` nor `@Public`, or a guard sits on another field. */
export function checkGuards(schema: GraphQLSchema, resolvers: readonly object[]): void {
  const { queries, mutations, subscriptions, authorizedFields, authorizedResolver } = getMetadataStorage();
  const guardedClasses = new Set<object>(authorizedResolver.map((guard) => guard.target));
  const guardedMethods = new Set(authorizedFields.map((guard) => nameOf(guard.target, guard.fieldName)));
  const faults: string[] = [];

  const roots = [...queries, ...mutations, ...subscriptions].filter((root) => resolvers.includes(root.target));
  const rootMethods = new Set(roots.map((root) => nameOf(root.target, root.methodName)));
  for (const type of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      const from = roots.find((root) => root.schemaName === field.name);
      const guarded = from && (guardedClasses.has(from.target) || guardedMethods.has(nameOf(from.target, from.methodName)));
      const open = field.extensions.public === true;
      if (!guarded && !open) faults.push(`${type?.name}.${field.name} has neither @Authorized nor @Public`);
      if (guarded && open) faults.push(`${type?.name}.${field.name} has both @Authorized and @Public`);
    }
  }
  for (const { target, fieldName } of authorizedFields) {
    const ofThisSchema = resolvers.includes(target) || schema.getType(target.name);
    if (ofThisSchema && !rootMethods.has(nameOf(target, fieldName))) {
      faults.push(`${target.name}.${fieldName} has @Authorized, which guards root fields only`);
    }
  }
  if (faults.length > 0) throw new Error(`The schema is not guarded: ${faults.join('; ')}.`);
}

function nameOf(target: { readonly name: string }, member: string): string {
  return `${target.name}.${member}`;
}
