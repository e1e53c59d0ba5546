import { REFRESH_TEXTS } from '../../locales/refresh-texts.js';
import type { Frozen } from '../../workbook/freeze-formulas.js';
import type { Repaired } from '../../workbook/repair-formulas.js';
import { confirm } from '../confirm.js';
import { button, element } from '../element.js';
import type { Pane, Said } from '../pane.js';
import { listed } from './say-report.js';

/** Does something and says what it came to, or what went wrong. */
export type Doing = (work: () => Promise<Said | undefined>) => Promise<void>;

/** What is done to the workbook as a whole: repairing its formulas, and freezing everything. */
export function workbookTools(pane: Pane, doing: Doing): HTMLElement {
  const { texts, services } = pane;
  const text = texts.workbook;
  const box = element('section', { class: 'tools' });
  const freezeAll = async (): Promise<Said> => {
    const found = await services.workbook.freezeFormulas();
    for (const { definition } of await services.workbook.list()) await services.workbook.freeze(definition.id);
    return sayFrozen(pane, found);
  };
  const askFreeze = async (): Promise<Said | undefined> => {
    const { errors, waiting } = await services.workbook.formulaStates('workbook');
    const own = REFRESH_TEXTS[pane.language];
    const warnings = [
      ...(errors.length > 0 ? [own.freeze.errors(errors.length, listed(errors))] : []),
      ...(waiting > 0 ? [own.freeze.waiting(waiting)] : []),
    ];
    const meaning = [...warnings, text.undo].join(' ');
    confirm(pane, box, { title: text.freezeAllQuestion, meaning, yes: text.freeze }, () => doing(freezeAll));
    return undefined;
  };
  box.append(
    element('h2', {}, text.tools),
    button(text.repair, 'outline', () =>
      doing(() => services.workbook.repairFormulas().then((found) => sayRepaired(pane, found))),
    ),
    element('p', { class: 'soft' }, text.repairMeaning),
    button(text.freezeAll, 'outline', () => doing(askFreeze)),
    element('p', { class: 'soft' }, text.freezeMeaning),
  );
  return box;
}

/** Red where a formula is left: what is archived then would go on asking. */
export function sayFrozen({ texts, language }: Pick<Pane, 'texts' | 'language'>, found: Frozen): Said {
  const { freeze } = REFRESH_TEXTS[language];
  const { frozen, left, protectedSheets } = found;
  const kept = [
    ...(left.length > 0 ? [freeze.left(left.length, listed(left))] : []),
    ...(protectedSheets.length > 0 ? [freeze.protected(protectedSheets.join(', '))] : []),
  ];
  if (kept.length === 0) return { text: texts.workbook.frozen(frozen), intent: 'success', outcome: 'done' };
  const whole = frozen === 0 ? freeze.tablesOnly : texts.workbook.frozen(frozen);
  return { text: [...kept, whole].join(' '), intent: 'error', outcome: 'partial' };
}

export function sayRepaired({ texts, language }: Pick<Pane, 'texts' | 'language'>, found: Repaired): Said {
  const { repaired, protectedSheets } = found;
  if (protectedSheets.length === 0) return { text: texts.workbook.repaired(repaired), intent: 'success', outcome: 'done' };
  const left = REFRESH_TEXTS[language].repairProtected(protectedSheets.join(', '));
  if (repaired === 0) return { text: left, intent: 'error', outcome: 'refused' };
  return { text: `${texts.workbook.repaired(repaired)} ${left}`, intent: 'warning', outcome: 'partial' };
}
