import type { EntityManager } from 'typeorm';
import { type Finding, finding, type Tally } from '../changes/verify-finding.js';
import { Participation } from './participation.entity.js';
import { REGION_NAMES } from './region-names.js';

/** A region at a time: its spans are whole operational years (YEAR-1) and follow each other. */
export function verifyParticipation(reader: EntityManager): Promise<Finding> {
  const statement = 'A region takes part in whole years, 1 January to 31 December, and not twice at once (YEAR-1).';
  return finding('participation-whole-years', statement, async (tally) => {
    const codes = await reader.query<{ code: string }[]>('SELECT DISTINCT region_code AS code FROM participation ORDER BY code');
    for (const { code: regionCode } of codes) {
      if (!REGION_NAMES.some(({ code }) => code === regionCode))
        tally.violated(`region ${regionCode} takes part, but there is none`);
      checkSpans(await reader.find(Participation, { where: { regionCode }, order: { fromDate: 'ASC' } }), tally);
    }
  });
}

function checkSpans(spans: readonly Participation[], tally: Tally): void {
  spans.forEach(({ regionCode, fromDate, toDate }, index) => {
    const name = `region ${regionCode}, ${fromDate} to ${toDate ?? 'no end'}`;
    tally.count();
    if (!/^\d{4}-01-01$/.test(fromDate)) tally.violated(`${name}: does not begin on a 1 January`);
    if (toDate !== null && !/^\d{4}-12-31$/.test(toDate)) tally.violated(`${name}: does not end on a 31 December`);
    if (toDate !== null && toDate < fromDate) tally.violated(`${name}: ends before it begins`);
    const before = spans[index - 1];
    if (before && (before.toDate === null || before.toDate >= fromDate)) {
      tally.violated(`${name}: overlaps ${before.fromDate} to ${before.toDate ?? 'no end'}`);
    }
  });
}
