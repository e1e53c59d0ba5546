import { LedgerNamesDocument } from '../../../schema/generated/operations.js';
import { PANE_TEXTS } from '../../locales/pane-language.js';
import { actualQuestion } from '../../workbook/actual-question.js';
import type { LedgerNames } from '../../workbook/budget-query.js';
import type { DrillCell } from '../../workbook/drill-question.js';
import type { FoundCell } from '../../workbook/read-drill-cell.js';
import { voucherContent } from '../../workbook/voucher-content.js';
import type { FoundVouchers } from '../../workbook/vouchers.js';
import type { WrittenVouchers } from '../../workbook/write-vouchers.js';
import { button, element } from '../element.js';
import type { Pane } from '../pane.js';
import { type LoadOptions, loadParts } from './load-vouchers.js';

/** What a drill-down came to; `written` is undefined where nothing stands behind the cell. */
interface Shown {
  readonly found: readonly FoundVouchers[];
  readonly cell: DrillCell;
  readonly written: WrittenVouchers | undefined;
}

/** Writes the vouchers behind the active cell on a new sheet, with a way to stop while they are fetched. */
export async function showVouchers(pane: Pane, place: HTMLElement): Promise<void> {
  const text = pane.texts.budget.drill;
  const controller = new AbortController();
  const words = element('span', {}, text.progress(0, undefined));
  const cancel = button(pane.texts.workbook.cancel, 'outline', () => controller.abort());
  const box = element('div', { class: 'progress' }, words, cancel);
  place.replaceChildren(box);
  pane.say('', 'info');
  try {
    const onProgress: LoadOptions['onProgress'] = (rows, ofRows) => {
      words.textContent = text.progress(rows, ofRows);
    };
    const onWriting = (rows: number): void => {
      words.textContent = text.writing(rows);
      cancel.remove(); // Excel cannot be stopped
    };
    const shown = await drill(pane, { signal: controller.signal, onProgress, onWriting });
    if (shown) pane.say(...report(pane, shown));
    else pane.say(text.cancelled, 'warning');
  } catch (error) {
    if (controller.signal.aborted) pane.say(text.cancelled, 'warning');
    else pane.fault(error);
  } finally {
    box.remove();
  }
}

/** `undefined` where it was stopped. */
async function drill(
  { services, language }: Pane,
  options: LoadOptions & { readonly onWriting: (rows: number) => void },
): Promise<Shown | undefined> {
  const { client, workbook, now } = services;
  const { signal } = options;
  const found = await workbook.drillCell();
  const names = await client.ask(LedgerNamesDocument, {}, { signal });
  const cell = askedBy(found, names, now().getFullYear());
  const vouchers = await loadParts(client, cell.parts, options);
  if (signal.aborted) return undefined;
  const rows = rowsOf(vouchers);
  if (rows === 0) return { found: vouchers, cell, written: undefined };
  options.onWriting(rows);
  const content = voucherContent({ cell, names, found: vouchers, asOf: now() }, language);
  const texts = PANE_TEXTS[language].budget.vouchers;
  return { found: vouchers, cell, written: await workbook.writeVouchers(content, cell, texts, revisionOf(vouchers)) };
}

const rowsOf = (found: readonly FoundVouchers[]): number => found.reduce((count, { lines }) => count + lines.length, 0);

const revisionOf = (found: readonly FoundVouchers[]): number => Math.max(0, ...found.map(({ revision }) => revision));

function askedBy({ calls, ...cell }: FoundCell, names: LedgerNames, thisYear: number): DrillCell {
  const asked = calls.map(({ call, sign }) => ({ sign, question: actualQuestion(call, names, thisYear) }));
  return { ...cell, parts: [...cell.parts, ...asked] };
}

function report({ texts }: Pane, { found, cell, written }: Shown): Parameters<Pane['say']> {
  const { drill: text, vouchers } = texts.budget;
  if (!written) {
    const different = cell.figure === 0 ? '' : ` ${vouchers.different(0, cell.figure, cell.revision, revisionOf(found))}`;
    return [`${text.none}${different}`, 'warning'];
  }
  return [text.done(rowsOf(found), written.sheet, written.equal), written.equal ? 'success' : 'warning'];
}
