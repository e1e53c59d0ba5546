import type { ImportLedgerFileMutation } from '../../../schema/generated/operations.js';
import { shownText } from '../../../server/agreement/known-text.js';
import { element } from '../element.js';
import { accountChanges } from './account-changes.js';
import { accountMapping } from './account-mapping.js';
import type { SubmitPane } from './submit-pane.js';

export type LedgerResult = ImportLedgerFileMutation['importLedgerFile'];

/** What an import would do, or did: vouchers by fate, what no mapping rule names, and what was passed over in the file. */
export function ledgerResult(pane: SubmitPane, result: LedgerResult, again: () => Promise<boolean>): HTMLElement {
  const { texts, format, language } = pane;
  const { result: text, kind } = texts.submit.ledger;
  const ground = Object.entries(kind.grounds).find(([code]) => code === result.kindGround)?.[1] ?? '';
  const counts: readonly (readonly [string, string])[] = [
    [text.year, `${result.year}`],
    [text.added, format.persons(result.added)],
    [text.changed, format.persons(result.changed)],
    [text.removed, format.persons(result.removed)],
    [text.unchanged, format.persons(result.unchanged)],
  ];
  const examples = result.examples.map(({ fate, series, number }) =>
    element('li', {}, element('strong', {}, `${series} ${number}`), ' ', text.fate[fate]),
  );
  const unmapped = text.unmapped(format.persons(result.unmappedRows), format.kronor(result.unmapped));
  return element(
    'div',
    { class: 'verdict' },
    element('h3', {}, text.heading),
    element(
      'dl',
      { class: 'counts-list' },
      ...counts.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]),
    ),
    element('p', {}, [`${kind.kindLabel}: ${kind.kinds[result.kind]}`, ground].filter(Boolean).join('; ')),
    element('p', {}, kind.source(shownText(result.source, language), result.sourceIsNew)),
    result.sum !== 0 && element('p', {}, kind.sum(format.kronor(result.sum))),
    result.filteredAway.rows > 0 &&
      element('p', {}, kind.filteredAway(format.persons(result.filteredAway.rows), format.kronor(result.filteredAway.amount))),
    accountChanges({ texts, format }, result),
    result.openingBalancesChanged && element('p', {}, text.openingBalances),
    result.dimensionsAdded > 0 && element('p', {}, text.dimensionsAdded(format.persons(result.dimensionsAdded))),
    result.accountNamesSet > 0 && element('p', {}, text.accountNames(format.persons(result.accountNamesSet))),
    element('p', { class: result.unmappedRows > 0 ? 'stale' : 'fresh' }, result.unmappedRows > 0 ? unmapped : text.allMapped),
    result.unmappedAccounts.length > 0 && accountMapping(pane, result, again),
    ...(examples.length > 0 ? [element('h3', {}, text.examples), element('ul', { class: 'findings' }, ...examples)] : []),
    ...fileReport({ texts, format }, result.file),
  );
}

function fileReport({ texts, format }: Pick<SubmitPane, 'texts' | 'format'>, file: LedgerResult['file']): HTMLElement[] {
  const { result: text, noteKinds } = texts.submit.ledger;
  const lines = [
    text.fromProgram(file.program, file.company),
    text.content(format.persons(file.vouchers), format.persons(file.rows)),
    text.encoding(file.encoding, contradicts(file) ? file.declaredEncoding : null),
  ];
  const notes = file.notes.map(({ code, text: detail, count, firstLine, reason }) => {
    const known = Object.entries(noteKinds).find(([kind]) => kind === code)?.[1];
    const words = [known ?? reason, detail].filter(Boolean).join(': ');
    return element('li', { lang: known === undefined ? 'en' : undefined }, text.note(words, format.persons(count), firstLine));
  });
  return [
    element('h3', {}, text.file),
    ...lines.filter((line) => line !== '').map((line) => element('p', { class: 'soft' }, line)),
    ...(notes.length > 0
      ? [element('h3', {}, text.notes), element('ul', { class: 'findings' }, ...notes)]
      : [element('p', { class: 'soft' }, text.noNotes)]),
  ];
}

/** PC8 is SIE's name for CP437; what is ASCII throughout is the same in all of them. */
function contradicts({ encoding, declaredEncoding }: LedgerResult['file']): boolean {
  return encoding !== 'ASCII' && declaredEncoding !== (encoding === 'CP437' ? 'PC8' : encoding);
}
