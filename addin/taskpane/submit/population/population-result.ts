import { element } from '../../element.js';
import type { SubmitPane } from '../submit-pane.js';
import { comparisonTable } from './comparison-table.js';
import { jumpList } from './jump-question.js';
import { openTables } from './open-tables.js';
import type { PopulationAnswer } from './population-answer.js';

type Imported = PopulationAnswer['populations'][number];

/** What an import would do: what is asked about first, then each day's figures old and new, and what they move. */
export function populationResult(pane: SubmitPane, result: PopulationAnswer): HTMLElement {
  const asked = jumpList(pane, result);
  const open = result.populations.length === 1;
  return element('div', { class: 'verdict' }, asked, ...result.populations.flatMap((each) => dayOf(pane, each, open)));
}

function dayOf(pane: SubmitPane, imported: Imported, open: boolean): HTMLElement[] {
  const { texts, format } = pane;
  const text = texts.submit.population.result;
  const { referenceDate, version, changed, comparison, jumps } = imported;
  const heading = element('h3', {}, (changed ? text.day : text.known)(`${referenceDate}`, version));
  if (!changed) return [heading];
  const calm =
    comparison &&
    jumps.length === 0 &&
    text.noJumps(format.persons(comparison.allowedPercent), format.persons(comparison.allowedNationPercent));
  return [
    heading,
    element('p', { class: comparison ? 'soft' : 'stale' }, heldAgainst(text, imported)),
    ...(calm ? [element('p', { class: 'fresh' }, calm)] : []),
    ...(comparison ? [details(text.allRegions, comparisonTable(pane, imported, comparison), open)] : []),
    openTables(pane, imported.openTables),
  ];
}

function heldAgainst(
  text: SubmitPane['texts']['submit']['population']['result'],
  { referenceDate, comparison }: Imported,
): string {
  if (!comparison) return text.nothingKnown;
  const { heldAgainst: day, heldAgainstVersion } = comparison;
  return day > referenceDate ? text.heldAgainstLater(`${day}`) : text.heldAgainst(`${day}`, heldAgainstVersion);
}

function details(summary: string, content: HTMLElement, open: boolean): HTMLElement {
  return element('details', { open: open ? '' : undefined }, element('summary', {}, summary), content);
}
