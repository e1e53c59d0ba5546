import type { BudgetProfile } from '../../../schema/generated/operations.js';
import { formatKronor } from '../../../server/money/format-kronor.js';
import type { Ore } from '../../../server/money/ore.js';
import { refusedCell } from '../../functions/cell-failure.js';
import { everyText } from '../../locales/every-text.js';
import { shownFigures } from '../../locales/figures.js';
import type { Language } from '../../locales/pane-texts.js';
import { SUBMIT_TEXTS } from '../../locales/submit-language.js';
import type { LineColumn } from '../../workbook/budget-lines.js';
import type { FieldChange, LineFate } from '../../workbook/diff-budget-lines.js';
import { type BudgetCodes, type NamedCode, wordOfCode } from '../../workbook/find-code.js';
import type { LineFault } from '../../workbook/parse-budget-rows.js';

const MOST_CHANGES = 4;

/** Why a row is refused, as its reader would say it. */
export function faultWords({ column, code, figures, reason }: LineFault, language: Language): string {
  const { lineFaults, sheet, lines } = SUBMIT_TEXTS[language];
  if (code === 'CODE_AMBIGUOUS')
    return lines.several(
      String(figures.asked),
      codesOf(figures.several).map((each) => each.code),
    );
  if (code === 'CODE_UNKNOWN' && (column === 'activity' || column === 'accountGroup'))
    return lines.unknown[column](
      String(figures.asked),
      codesOf(figures.suggestions).map((each) => nameAndCode(each, language)),
    );
  const shown = shownFigures(language, figures);
  const problem = Object.entries(lineFaults.problems).find(([name]) => name === figures.problem)?.[1];
  if (code === 'BUDGET_INVALID' && problem) return problem(shown);
  if (code === 'PROFILE_UNKNOWN') return lineFaults.profileUnknown(shown);
  if (code === 'TEXT_INVALID') return lineFaults.textTooLong;
  if (code === 'ACCOUNT_GROUP_UNKNOWN' && figures.accountGroup === '') return lineFaults.accountGroupMissing;
  const texts = everyText(language);
  const words = !Object.hasOwn(texts.refusals, code) && reason ? reason : refusedCell(code, figures, texts).message;
  const isCell = column !== undefined && Object.hasOwn(sheet.columns, column) && code.startsWith('AMOUNT');
  return isCell ? `${sheet.columns[column as LineColumn]}: ${words}` : words;
}

const codesOf = (found: unknown): readonly NamedCode[] => (Array.isArray(found) ? found : []);

const nameAndCode = ({ code, name, nameSv }: NamedCode, language: Language): string =>
  `${language === 'sv' ? nameSv : name} (${code})`;

/** What becomes of a row, in a few words for its status. */
export function fateWords(fate: LineFate, codes: BudgetCodes, language: Language): string {
  const { status } = SUBMIT_TEXTS[language].budget;
  if (fate.kind === 'new') return status.added;
  return fate.kind === 'unchanged' ? status.unchanged : status.changed(changeWords(fate.changes, codes, language));
}

export function changeWords(changes: readonly FieldChange[], codes: BudgetCodes, language: Language): string {
  const { andMore } = SUBMIT_TEXTS[language].budget;
  const words = changes.slice(0, MOST_CHANGES).map((change) => oneChange(change, codes, language));
  const left = changes.length - words.length;
  return [words.join('; '), ...(left > 0 ? [andMore(left)] : [])].join(' ');
}

function oneChange(change: FieldChange, codes: BudgetCodes, language: Language): string {
  const { columns, profiles } = SUBMIT_TEXTS[language].sheet;
  const title = change.field === 'month' ? columns[`month${change.month}` as LineColumn] : columns[change.field];
  const wordOf = (value: string): string => {
    if (change.field === 'profile') return profiles[value as BudgetProfile];
    if (change.field === 'activity') return wordOfCode(value, codes.activities, language);
    return change.field === 'accountGroup' ? wordOfCode(value, codes.accountGroups, language) : value;
  };
  const say = (value: string | Ore): string => {
    if (typeof value === 'number') return formatKronor(value, language);
    const word = wordOf(value);
    return word === '' ? '–' : word;
  };
  return `${title} ${say(change.before)} → ${say(change.after)}`;
}
