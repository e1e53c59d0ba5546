import { type EntityManager, In } from 'typeorm';
import { readConsistently } from '../changes/read-consistently.js';
import { type Finding, finding } from '../changes/verify-finding.js';
import { formatKronor } from '../money/format-kronor.js';
import { type Ore, sumOre, ZERO_ORE } from '../money/ore.js';
import { ContributionRow, ContributionVersion } from './contribution.entity.js';
import { Instalment } from './instalment.entity.js';

/**
 * A year at a time. Each plan settles what its version says less what earlier plans ask for, so after every plan a
 * region's instalments, that plan's and those before it that it did not replace, sum to its contribution in that version; to 0
 * where a correction took it out of the table.
 */
export function verifyInstalments(reader: EntityManager): Promise<Finding> {
  const statement =
    'After every plan a region’s instalments sum to its contribution in the version they were planned from, are numbered 1, 2, 3 …, and none was replaced once requested.';
  return finding('instalments-sum', statement, async (tally) => {
    const years = await reader.query<{ year: number }[]>('SELECT DISTINCT year FROM instalment ORDER BY year');
    for (const { year } of years) {
      const [instalments, tables] = await readConsistently(reader, () => loadYear(reader, year));
      tally.count(instalments.length);
      for (const violation of violationsOf(year, instalments, tables)) tally.violated(violation);
    }
  });
}

type Tables = ReadonlyMap<number, ReadonlyMap<string, Ore>>;

async function loadYear(reader: EntityManager, year: number): Promise<[Instalment[], Tables]> {
  const instalments = await reader.findBy(Instalment, { year });
  const versions = await reader.findBy(ContributionVersion, { year });
  const rows = await reader.findBy(ContributionRow, { versionId: In(versions.map(({ id }) => id)) });
  const tables = versions.map(({ id, version }) => {
    const own = rows.filter(({ versionId }) => versionId === id);
    return [version, new Map(own.map(({ regionCode, amountOre }) => [regionCode, amountOre]))] as const;
  });
  return [instalments, new Map(tables)];
}

function violationsOf(year: number, instalments: readonly Instalment[], tables: Tables): string[] {
  const violations: string[] = [];
  for (const version of new Set(instalments.map(({ contributionVersion }) => contributionVersion))) {
    const table = tables.get(version) ?? new Map<string, Ore>();
    const planned = instalments.filter(
      ({ contributionVersion, replacedByVersion }) =>
        contributionVersion <= version && (replacedByVersion === null || replacedByVersion > version),
    );
    for (const code of new Set([...table.keys(), ...planned.map(({ regionCode }) => regionCode)])) {
      const sum = sumOre(planned.filter(({ regionCode }) => regionCode === code).map(({ amountOre }) => amountOre));
      const owed = table.get(code) ?? ZERO_ORE;
      if (sum === owed) continue;
      const name = `${year} region ${code}, planned from version ${version}`;
      violations.push(`${name}: the instalments sum to ${formatKronor(sum)} kr, the contribution is ${formatKronor(owed)} kr`);
    }
  }
  for (const { number, regionCode } of instalments.filter(
    (each) => each.replacedByVersion !== null && each.requestedOn !== null,
  )) {
    violations.push(`${year} region ${regionCode}, instalment ${number}: was replaced after it was requested`);
  }
  const numbers = [...new Set(instalments.map(({ number }) => number))].sort((a, b) => a - b);
  if (numbers.some((number, index) => number !== index + 1)) violations.push(`${year} has the instalments ${numbers.join(', ')}`);
  return violations;
}
