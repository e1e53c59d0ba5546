import type { Questions } from './import-question.js';
import type { RowFilter } from './row-filter.js';
import type { UnbalancedRule } from './unbalanced-rule.js';
import type { FileDimensions } from './voucher-source.js';

/** How an import is to be carried out, once its source is known. */
export interface RunRules {
  readonly sourceId: number;
  readonly dimensions: FileDimensions;
  readonly filter: RowFilter;
  /** True where the filter is another than at the last import: what goes by it is asked about as that. */
  readonly filterChanged: boolean;
  readonly unbalanced: UnbalancedRule;
  readonly questions: Questions;
}
