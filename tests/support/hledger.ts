import { spawnSync } from 'node:child_process';

/** Whether hledger is installed; with CI=true a missing one is a failure, not a reason to skip. */
export function hasHledger(): boolean {
  const missing = spawnSync('hledger', ['--version']).error !== undefined;
  if (missing && process.env.CI === 'true') throw new Error('hledger is missing: with CI=true its reading must be tested');
  return !missing;
}

/**
 * hledger's own balances of a journal, month by month: öre by "2025-01 5510", or by "2025-01 ACT-5" where it turns the
 * postings by a tag. Months of 0 are left out.
 */
export function hledgerMonths(path: string, pivot?: 'activity' | 'group'): Map<string, number> {
  const turned = pivot ? ['--pivot', pivot] : [];
  const args = ['-f', path, 'balance', '--monthly', '--flat', '--no-total', '--empty', '-O', 'csv', ...turned];
  const { stdout, stderr, status } = spawnSync('hledger', args, { encoding: 'utf8', env: { ...process.env, LANG: 'C.UTF-8' } });
  if (status !== 0) throw new Error(`hledger refused the journal: ${stderr}`);
  const [head = '', ...lines] = stdout.trim().split('\n');
  const months = cells(head).slice(1);
  return new Map(
    lines.flatMap((line) => {
      const [name, ...amounts] = cells(line);
      return months.flatMap((month, index): [string, number][] => {
        const ore = Math.round(Number((amounts[index] ?? '0').replace(' SEK', '')) * 100);
        return ore === 0 ? [] : [[`${month} ${name}`, ore]];
      });
    }),
  );
}

function cells(line: string): string[] {
  return line.slice(1, -1).split('","');
}
