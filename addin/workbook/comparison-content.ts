import type { CompareScenariosQuery } from '../../schema/generated/operations.js';
import { COMPARISON_TEXTS } from '../locales/comparison-texts.js';
import { paneFormat } from '../locales/pane-format.js';
import { PANE_TEXTS } from '../locales/pane-language.js';
import type { Language } from '../locales/pane-texts.js';
import type { Column, Content, NoteLine } from './content.js';
import { isRegionKey, REGION_KEYS } from './region-keys.js';
import { uniqueName } from './unique-name.js';

/** Scenarios of a year side by side as the server answers them; amounts are the JSON numbers as they came. */
export type Comparison = CompareScenariosQuery;

const SUM = { kind: 'sum', decimals: 2 } as const;

/** A row a region: the baseline, each scenario, and each scenario's difference from it. The lines above say what the baseline is: a heading stays when a proposal comes. */
export function comparisonContent(answer: Comparison, asOf: Date, language: Language): Content {
  const texts = COMPARISON_TEXTS[language];
  const { year, rows } = answer.compareScenarios;
  const titles = columnTitles(answer, language);
  const columns: Column[] = [
    { id: 'code', title: texts.columns.code, kind: 'code', total: { kind: 'label', text: texts.total } },
    { id: 'region', title: texts.columns.region, kind: 'text', total: { kind: 'none' } },
    { id: 'baseline', title: texts.columns.baseline, kind: 'kronor', total: SUM },
    ...titles.map(({ amount }, index): Column => ({ id: `amount${index + 1}`, title: amount, kind: 'kronor', total: SUM })),
    ...titles.map(
      ({ change }, index): Column => ({ id: `difference${index + 1}`, title: change, kind: 'difference', total: SUM }),
    ),
  ];
  return {
    tableName: texts.tableName(year),
    sheetName: texts.sheetName(year),
    note: noteOf(answer, asOf, language),
    columns,
    keyColumns: REGION_KEYS,
    isOurKey: isRegionKey,
    nameColumn: 'region',
    totals: {
      baseline: answer.compareScenarios.baselineTotal,
      ...Object.fromEntries(answer.compareScenarios.scenarios.map(({ total }, index) => [`amount${index + 1}`, total])),
    },
    rows: rows.map(({ region, baseline, amounts, differences }) => ({
      key: region.code,
      cells: [region.code, region.shortName, baseline, ...amounts, ...differences],
    })),
  };
}

/** Scenarios may have the same name, and Excel's columns may not. */
function columnTitles({ compareScenarios }: Comparison, language: Language): { amount: string; change: string }[] {
  const texts = COMPARISON_TEXTS[language];
  const taken: string[] = Object.values(texts.columns);
  const free = (wanted: string): string => {
    const title = uniqueName(wanted, taken, ' ');
    taken.push(title);
    return title;
  };
  return compareScenarios.scenarios.map(({ name }) => ({ amount: free(name), change: free(texts.differenceOf(name)) }));
}

/** The scenario that the year was proposed from and nobody has decided: the others are compared with what stood before it. */
function proposalOf({
  compareScenarios,
  budgetYears,
}: Comparison): { readonly name: string; readonly total: number } | undefined {
  const { contributionTable } = budgetYears.find(({ year }) => year === compareScenarios.year) ?? {};
  if (contributionTable?.status !== 'PRELIMINARY' || !contributionTable.scenario) return undefined;
  return { name: contributionTable.scenario.name, total: contributionTable.total };
}

/** Name and version of each, so that a printed sheet tells what it compares. */
function noteOf({ compareScenarios, budgetYears }: Comparison, asOf: Date, language: Language): NoteLine[] {
  const texts = COMPARISON_TEXTS[language];
  const { kronor } = paneFormat(language);
  const { year, baselineTotal, scenarios, revision } = compareScenarios;
  const proposal = proposalOf({ compareScenarios, budgetYears });
  const plain = (text: string): NoteLine => ({ text, style: 'plain' });
  const isExample = budgetYears.some((each) => each.year === year && each.example);
  const { sheet } = PANE_TEXTS[language];
  return [
    { text: texts.title(year), style: 'title' },
    plain(texts.undecided),
    plain(
      proposal
        ? texts.beforeProposal(year, kronor(baselineTotal), { name: proposal.name, total: kronor(proposal.total) })
        : texts.baseline(year, kronor(baselineTotal)),
    ),
    plain(
      texts.scenarios(
        scenarios.map(({ name, version, total }) => texts.scenario(name, version, total === null ? '–' : kronor(total))),
      ),
    ),
    plain(sheet.fetched(asOf, revision)),
    { text: isExample ? sheet.example : '', style: 'warning' },
  ];
}
