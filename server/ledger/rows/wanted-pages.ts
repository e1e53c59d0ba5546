import { type GraphQLResolveInfo, getArgumentValues, isObjectType, Kind, type SelectionSetNode } from 'graphql';
import { Refusal } from '../../agreement/refusal.js';
import { refusalOr } from '../../agreement/refusal-or.js';
import { refusePageSize } from '../../changes/page-size.js';
import { MAX_ROWS_OF_VOUCHER, type WantedOfVoucher } from './page-of-voucher.js';

type Asked = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'schema' | 'variableValues'>;

/**
 * The pages of rows that are asked for of each voucher below a root field, each once: they are read with the vouchers, at one revision.
 * What is not asked rightly is left to the field itself, which refuses it in its place.
 */
export function wantedPages({ fieldNodes, fragments, schema, variableValues }: Asked): WantedOfVoucher[] {
  const type = schema.getType('Voucher');
  const field = isObjectType(type) ? type.getFields().rows : undefined;
  const wanted = new Map<string, WantedOfVoucher>();
  const look = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments[selection.name.value];
        if (fragment) look(fragment.selectionSet);
      } else if (selection.kind === Kind.FIELD && selection.name.value === 'rows' && field) {
        const args = getArgumentValues(field, selection, variableValues);
        const page = refusalOr(() => wantedPage(args as unknown as WantedOfVoucher));
        if (!(page instanceof Refusal)) wanted.set(keyOfPage(page), page);
      } else if (selection.selectionSet) look(selection.selectionSet);
    }
  };
  for (const { selectionSet } of fieldNodes) if (selectionSet) look(selectionSet);
  return [...wanted.values()];
}

/** A page as it is asked for. Refuses one that cannot be. */
export function wantedPage({ first, after = null, matching }: Partial<WantedOfVoucher> & { first: number }): WantedOfVoucher {
  refusePageSize(first, MAX_ROWS_OF_VOUCHER, 'rows of a voucher');
  if (after !== null && after < 1) {
    throw new Refusal('INPUT_INVALID', `after is ${after}; give the line of the last row that you have.`, {
      figures: { after, min: 1 },
    });
  }
  return { first, after, matching: matching ?? false };
}

export function keyOfPage({ first, after, matching }: WantedOfVoucher): string {
  return `${first} ${after} ${matching}`;
}
