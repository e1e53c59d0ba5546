import type { Adjustment, AdjustmentKind } from './adjustment.js';

/** An item of the list, its place from 0, and the first year of the scenario in which it counts. */
export interface ItemInForce<K extends AdjustmentKind = AdjustmentKind> {
  readonly item: Extract<Adjustment, { kind: K }>;
  readonly index: number;
  readonly firstYear: number;
}

/** The items that count in a year, in list order. Growth counts after its last year too: the level that it reached stays. */
export function itemsInForce(adjustments: readonly Adjustment[], baseYear: number, year: number): ItemInForce[] {
  return adjustments.flatMap((item, index) => {
    const firstYear = Math.max(item.fromYear ?? baseYear, baseYear);
    const last = item.throughYear ?? year;
    const isOver = last < firstYear || (last < year && !('growthPercent' in item));
    return firstYear > year || isOver ? [] : [{ item, index, firstYear }];
  });
}

export function ofKind<K extends AdjustmentKind>(items: readonly ItemInForce[], kind: K): ItemInForce<K>[] {
  return items.filter((each) => each.item.kind === kind) as unknown as ItemInForce<K>[];
}
