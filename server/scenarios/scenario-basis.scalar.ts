import { GraphQLScalarType } from 'graphql';

/** What `evaluateScenario` takes, as it is: the add-in computes with it while a slider moves. Only ever answered. */
export const ScenarioBasisData = new GraphQLScalarType<unknown, unknown>({
  name: 'ScenarioBasisData',
  description:
    'Years, populations and amounts in öre, as plain JSON that the add-in computes scenarios from. Its shape may change with any version: scripts ask whatIf instead.',
  serialize: (value) => value,
});
