import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** Whether any of these fields is asked for somewhere below the field that is resolved. A directive that may leave it out does not count. */
export function selectsBelow(
  { fieldNodes, fragments }: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
  names: readonly string[],
): boolean {
  const selects = ({ selections }: SelectionSetNode): boolean =>
    selections.some((selection) => {
      if (selection.kind === Kind.INLINE_FRAGMENT) return selects(selection.selectionSet);
      if (selection.kind === Kind.FIELD) {
        return names.includes(selection.name.value) || (selection.selectionSet !== undefined && selects(selection.selectionSet));
      }
      const fragment = fragments[selection.name.value];
      return fragment !== undefined && selects(fragment.selectionSet);
    });
  return fieldNodes.some(({ selectionSet }) => selectionSet !== undefined && selects(selectionSet));
}
