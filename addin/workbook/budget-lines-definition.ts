import { ore } from '../../server/money/ore.js';
import type { Language } from '../locales/pane-texts.js';
import type { KnownLine, LineColumn, LinesBasis } from './budget-lines.js';

/** An XML namespace of our own; `.example` is nobody's address. */
export const BUDGET_NAMESPACE = 'https://fordela.example/budget-lines/1';

/**
 * A sheet of budget lines that a workbook holds, kept in the file as a custom XML part: where the table stands and what it was
 * begun with. Never a token or an address.
 */
export interface BudgetSheetDefinition {
  readonly id: string;
  readonly tableName: string;
  readonly tableId: string;
  readonly columns: readonly { readonly id: LineColumn; readonly columnId: number; readonly title: string }[];
  readonly basis: LinesBasis;
  readonly language: Language;
  /** The sheet whose lists its cells offer to choose from. */
  readonly listsSheetId?: string | undefined;
}

/** JSON in one element. The signs that XML would write otherwise are escaped the JSON way, so that the text stays what it is. */
export function budgetDefinitionXml(definition: BudgetSheetDefinition): string {
  const text = JSON.stringify(definition).replace(/[&<>]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
  return `<budgetLines xmlns="${BUDGET_NAMESPACE}">${text}</budgetLines>`;
}

/** `undefined` where the part is not a definition that this version understands. */
export function readBudgetDefinition(xml: string): BudgetSheetDefinition | undefined {
  const text = /<(?:\w+:)?budgetLines\b[^>]*>([\s\S]*)<\/(?:\w+:)?budgetLines>/.exec(xml)?.[1];
  if (text === undefined) return undefined;
  try {
    const read: unknown = JSON.parse(text.replace(/&(?:quot|#34|#x22);/g, '"'));
    return isDefinition(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

/** The file is the user's: what comes from it is trusted only in its shape, and every amount is checked. */
function isDefinition(read: unknown): read is BudgetSheetDefinition {
  if (!isRecord(read) || !isRecord(read.basis)) return false;
  const { id, tableName, tableId, columns, language, basis } = read;
  const texts = [id, tableName, tableId, basis.source, basis.reason].every((each) => typeof each === 'string');
  const numbers = [basis.year, basis.version, basis.revision].every(Number.isSafeInteger);
  const lists = read.listsSheetId === undefined || typeof read.listsSheetId === 'string';
  const known = lists && (language === 'sv' || language === 'en') && typeof basis.decided === 'boolean';
  return texts && numbers && known && isListOf(columns, isColumn) && isListOf(basis.lines, isLine);
}

const isRecord = (each: unknown): each is Record<string, unknown> => typeof each === 'object' && each !== null;

const isListOf = (list: unknown, is: (each: unknown) => boolean): boolean => Array.isArray(list) && list.every(is);

const isColumn = (each: unknown): boolean =>
  isRecord(each) && typeof each.id === 'string' && Number.isInteger(each.columnId) && typeof each.title === 'string';

function isLine(each: unknown): each is KnownLine {
  if (!isRecord(each)) return false;
  const { activity, accountGroup, text, profile, totalOre, months } = each;
  const texts =
    [accountGroup, text].every((one) => typeof one === 'string') && (activity === null || typeof activity === 'string');
  const known = profile === 'HAND' || profile === 'EQUAL' || profile === 'LAST_YEAR';
  return texts && known && isOre(totalOre) && isListOf(months, isOre) && (months as unknown[]).length === 12;
}

function isOre(amount: unknown): boolean {
  try {
    return typeof amount === 'number' && ore(amount) === amount;
  } catch {
    return false;
  }
}
