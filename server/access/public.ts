import { Extensions } from 'type-graphql';

/**
 * Marks a root field that asks for no role. Every root field carries `@Authorized` or this, so that a forgotten guard
 * stops the start instead of opening the data. `@Authorized` sits on root fields only: guards on other fields are
 * dropped in silence wherever fields are resolved the simple way.
 */
export function Public(): MethodDecorator {
  return Extensions({ public: true });
}
