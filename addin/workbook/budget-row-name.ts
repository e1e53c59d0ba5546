import { PANE_TEXTS } from '../locales/pane-language.js';
import type { Language } from '../locales/pane-texts.js';
import type { BudgetReport, BudgetRow, LedgerNames } from './budget-query.js';

/** A row's name, which no other row of the report has: the same month or activity can have both income and costs. */
export function budgetRowName(
  { report, ...names }: BudgetReport,
  { section, key }: Pick<BudgetRow, 'section' | 'key'>,
  language: Language,
): string {
  const texts = PANE_TEXTS[language].budget.sheet;
  if (report.by === 'MONTH') return texts.inSection(texts.month(Number(key)), section);
  if (report.by === 'QUARTER') return texts.inSection(texts.quarter(Number(key)), section);
  if (key === '') return texts.none[section];
  const name = nameOfCode(names, key, language);
  return report.by === 'ACTIVITY' && section !== 'COST' ? texts.inSection(name, section) : name;
}

/** What an activity or account group is called; its code where it has no name. */
export function nameOfCode({ activities, accountGroups }: LedgerNames, code: string, language: Language): string {
  const found = [...activities, ...accountGroups].find((each) => each.code === code);
  return (language === 'sv' ? found?.nameSv : found?.name) ?? code;
}
