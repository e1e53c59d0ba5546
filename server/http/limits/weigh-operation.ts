import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Selected, Weigher, Weight } from '../../agreement/weight.js';

type Variables = Readonly<Record<string, unknown>>;

/** What each root field of a valid operation asks for. Nothing is coerced: a list of variables is counted as it was sent. */
export function weighOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  sent: Variables,
): Weight[] {
  const root = schema.getRootType(operation.operation);
  if (!root) return [];
  const variables = withDefaults(operation, sent);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const selections = new Selections(fragments, variables);
  return [...selections.byResponseName(operation.selectionSet).values()].flatMap((copies) => {
    const node = copies[0] as FieldNode; // copies have the same arguments, and are run once
    const weigh = root.getFields()[node.name.value]?.extensions.weigh as Weigher | undefined;
    return weigh ? [weigh(argumentsOf(root, node, variables), selections.selectedBelow(copies))] : [];
  });
}

function withDefaults({ variableDefinitions = [] }: OperationDefinitionNode, sent: Variables): Variables {
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
  );
  return { ...Object.fromEntries(defaults), ...sent };
}

function argumentsOf(root: GraphQLObjectType, node: FieldNode, variables: Variables): Record<string, unknown> {
  const given = new Map((node.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)]));
  const args = root.getFields()[node.name.value]?.args ?? [];
  return Object.fromEntries(args.map(({ name, defaultValue }) => [name, given.get(name) ?? defaultValue]));
}

class Selections {
  constructor(
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Variables,
  ) {}

  byResponseName(selectionSet: SelectionSetNode): Map<string, FieldNode[]> {
    const fields = new Map<string, FieldNode[]>();
    for (const field of this.fieldsOf(selectionSet)) {
      const name = (field.alias ?? field.name).value;
      fields.set(name, [...(fields.get(name) ?? []), field]);
    }
    return fields;
  }

  selectedBelow(nodes: readonly FieldNode[]): Selected {
    return {
      fields: (times = {}) =>
        this.count(
          nodes,
          (name) => times[name] ?? 1,
          () => 1,
        ),
      times: (wanted) =>
        this.count(
          nodes,
          () => 1,
          (name) => (name === wanted ? 1 : 0),
        ),
    };
  }

  /** Sums over all fields below: `own` of a field, and what is below it as often as `times` says. */
  private count(nodes: readonly FieldNode[], times: (name: string) => number, own: (name: string) => number): number {
    let sum = 0;
    for (const { selectionSet } of nodes) {
      for (const field of selectionSet ? this.fieldsOf(selectionSet) : []) {
        const name = field.name.value;
        sum += own(name) + times(name) * this.count([field], times, own);
      }
    }
    return sum;
  }

  /** The fields of a selection itself, with fragments written out and without what a directive leaves out. */
  private *fieldsOf({ selections }: SelectionSetNode): Generator<FieldNode> {
    for (const selection of selections) {
      if (selection.directives?.some((directive) => this.leavesOut(directive))) continue;
      if (selection.kind === Kind.FIELD) yield selection;
      else if (selection.kind === Kind.INLINE_FRAGMENT) yield* this.fieldsOf(selection.selectionSet);
      else {
        const fragment = this.fragments.get(selection.name.value);
        if (fragment) yield* this.fieldsOf(fragment.selectionSet);
      }
    }
  }

  private leavesOut({ name, arguments: args = [] }: DirectiveNode): boolean {
    const [condition] = args.map(({ value }) => valueFromASTUntyped(value, this.variables));
    return (name.value === 'skip' && condition === true) || (name.value === 'include' && condition === false);
  }
}
