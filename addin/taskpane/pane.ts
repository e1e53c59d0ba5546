import type { PaneFormat } from '../locales/pane-format.js';
import type { Language, PaneTexts } from '../locales/pane-texts.js';
import type { Services } from './services.js';

export type TabName = 'contributions' | 'whatIf' | 'budget' | 'submit' | 'workbook' | 'settings';

export type Intent = 'success' | 'warning' | 'error' | 'info';

/** How what was asked for ended: all of it, a part, not at all by a rule or for want of a sign-in, or not at all by a failure. */
export type Outcome = 'done' | 'partial' | 'refused' | 'failed';

export interface Said {
  readonly text: string;
  readonly intent: Intent;
  readonly outcome: Outcome;
}

/** What every part of the pane shares. */
export interface Pane {
  readonly services: Services;
  readonly language: Language;
  readonly texts: PaneTexts;
  readonly format: PaneFormat;
  /** Says something in the status line, aloud for screen readers. Where no outcome is given, the intent tells it. */
  say(text: string, intent: Intent, outcome?: Outcome): void;
  /** Says what went wrong. */
  fault(error: unknown): void;
  /** Chooses a tab, and a year in it where it shows one. */
  go(tab: TabName, year?: number): void;
  /** Who is signed in changed, or the language: everything is shown anew. */
  restart(): void;
}

/** A part of the pane; `shown` runs each time its tab is chosen. */
export interface Tab {
  readonly panel: HTMLElement;
  shown(): void;
  /** Fetches a year that has changed, and shows it. */
  showYear?(year: number): void;
  /** Shows what the active cell is made of; the budget's tab has it. */
  drill?(): Promise<void>;
}
