import type { RefusalCode } from '../../server/agreement/refusal.js';
import type { ShownFigures } from './figures.js';
import type { CellRefusalCode } from './texts.js';

/** What the server refuses only where the pane asks: no formula meets it, so a workbook does not load its words. */
export type PaneRefusals = Readonly<Record<Exclude<RefusalCode, CellRefusalCode>, (figures: ShownFigures) => string>>;
