import type { Activity } from '../activities/activity.entity.js';
import { Refusal } from '../agreement/refusal.js';
import { type AccountGroup, isIncome, isOfResult } from '../ledger/account-group.entity.js';
import { type ReportCell, ReportSection } from '../reports/budget-versus-actual.js';

/** A part of the budget and of the outcome, cut as the report of budget against outcome cuts it. */
export interface LedgerPart {
  readonly section: ReportSection;
  /** Undefined for all of the section's. */
  readonly activity?: string;
  /** Undefined for all of the section's. */
  readonly accountGroup?: string;
}

/** Reads an activity or an account group as a cell names it; refuses what is neither, and what could be several. */
export type FindPart = (asked: string | number) => LedgerPart;

/** What a blank cell means. Neither this nor an activity has in it what the mapping does not place. */
export const ALL_COSTS: LedgerPart = { section: ReportSection.COST };

/** What the mapping does not place, as booked: debit positive. */
const UNMAPPED = 'UNMAPPED';
const LONGEST_SHOWN = 32;
const LONGEST_NAME = 40;

interface NamedPart {
  readonly code: string;
  readonly names: readonly string[];
  readonly part: LedgerPart;
}

export function isPartOf({ section, activity, accountGroup }: LedgerPart, cell: ReportCell): boolean {
  return (
    cell.section === section &&
    (activity === undefined || cell.activity === activity) &&
    (accountGroup === undefined || cell.accountGroup === accountGroup)
  );
}

/**
 * Finds parts by code ("ACT-5", or 5 for short; "TRAVEL") or by name in Swedish or English; case does not matter. An
 * activity is its costs: what it brings in is income of an account group. A code goes before a name.
 */
export function partFinder(activities: readonly Activity[], accountGroups: readonly AccountGroup[]): FindPart {
  const groups = accountGroups.filter(({ kind }) => isOfResult(kind));
  const parts: NamedPart[] = [
    ...activities.map(({ code, name, nameSv }) => {
      return { code, names: [name, nameSv], part: { section: ReportSection.COST, activity: code } };
    }),
    ...groups.map(({ code, name, nameSv, kind }) => {
      const section = isIncome(kind) ? ReportSection.INCOME : ReportSection.COST;
      return { code, names: [name, nameSv], part: { section, accountGroup: code } };
    }),
    { code: UNMAPPED, names: [], part: { section: ReportSection.UNMAPPED } },
  ];
  const byCode = index(parts, ({ code }) => [code]);
  const byName = index(parts, ({ names }) => names);
  const known = { activities: activities.map(({ code }) => code), accountGroups: groups.map(({ code }) => code) };
  return (asked) => {
    const text = plain(String(asked));
    const code = /^\d{1,3}$/.test(text) ? `act-${Number(text)}` : text;
    const [found, ...others] = byCode.get(code) ?? byName.get(text) ?? [];
    if (!found) throw unknown(asked, known);
    if (others.length > 0) throw ambiguous(asked, [found, ...others]);
    return found.part;
  };
}

function index(parts: readonly NamedPart[], termsOf: (part: NamedPart) => readonly string[]): Map<string, NamedPart[]> {
  const found = new Map<string, NamedPart[]>();
  for (const part of parts) {
    for (const term of new Set(termsOf(part).map(plain))) found.set(term, [...(found.get(term) ?? []), part]);
  }
  return found;
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function unknown(asked: string | number, known: { activities: string[]; accountGroups: string[] }): Refusal {
  const activity = String(asked).trim().slice(0, LONGEST_SHOWN);
  const codes = [...known.activities, ...known.accountGroups, UNMAPPED].join(', ');
  return new Refusal('ACTIVITY_UNKNOWN', `“${activity}” is no activity or account group. There are ${codes}.`, {
    figures: { activity, ...known },
  });
}

function ambiguous(asked: string | number, parts: readonly NamedPart[]): Refusal {
  const activity = String(asked).trim().slice(0, LONGEST_SHOWN);
  const meant = parts.slice(0, 2).map(({ code, names: [name = ''] }) => `${code} ${name}`.trim().slice(0, LONGEST_NAME));
  return new Refusal('ACTIVITY_UNKNOWN', `“${activity}” could be ${meant.join(' or ')}.`, { figures: { activity, meant } });
}
