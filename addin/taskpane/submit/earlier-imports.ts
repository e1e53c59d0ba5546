import { LedgerImportsDocument } from '../../../schema/generated/operations.js';
import { shownText } from '../../../server/agreement/known-text.js';
import { element } from '../element.js';
import { failed, loading } from '../placeholders.js';
import type { SubmitPane } from './submit-pane.js';

/** The imports that changed the ledger, the latest first. */
export async function showEarlierImports(pane: SubmitPane, place: HTMLElement): Promise<void> {
  const { texts, services, format, language } = pane;
  const text = texts.submit.ledger;
  if (place.childElementCount === 0) place.replaceChildren(loading(pane));
  try {
    const { ledgerImports } = await services.client.ask(LedgerImportsDocument, {});
    const items = ledgerImports.map(({ year, source, importedAt, importedBy, added, changed, removed }) =>
      element(
        'li',
        {},
        element('strong', {}, `${year}`),
        ' ',
        shownText(source, language),
        element('div', { class: 'soft' }, `${format.moment(new Date(importedAt))} · ${importedBy}`),
        element(
          'div',
          { class: 'soft' },
          text.earlierImport(format.persons(added), format.persons(changed), format.persons(removed)),
        ),
      ),
    );
    place.replaceChildren(
      items.length > 0 ? element('ul', { class: 'findings' }, ...items) : element('p', { class: 'soft' }, text.noEarlier),
    );
  } catch (error) {
    place.replaceChildren(failed(pane, error, () => showEarlierImports(pane, place)));
  }
}
