import { type EntityManager, In, Not } from 'typeorm';
import { Refusal } from '../../agreement/refusal.js';
import { Change } from '../../changes/change.entity.js';

/**
 * The changes that leave every row of the ledger, its coding and its names as they were. Any other moves the ledger, also
 * one that is not known here: to begin anew once too often is better than to miss a row.
 */
export const BESIDE_THE_LEDGER: readonly string[] = [
  ...['saveScenario', 'copyScenario', 'archiveScenario', 'shareScenario', 'proposeScenario'],
  ...['setBudgetDraft', 'decideBudget'],
  ...['setBudgetYear', 'decideContributions', 'openCorrection', 'recordFinancingDecision'],
  ...['planInstalments', 'requestInstalment', 'recordPayment'],
  ...['importPopulation', 'startParticipation', 'registerWithdrawal', 'confirmWithdrawal'],
  ...['setLedgerCompany', 'setVarianceSign'],
];

/** The revision of the last change that could have moved a row of the ledger; 0 before the first. */
export async function ledgerRevision(reader: EntityManager): Promise<number> {
  const last = await reader.findOne(Change, {
    select: { revision: true },
    where: { operation: Not(In(BESIDE_THE_LEDGER)) },
    order: { revision: 'DESC' },
  });
  return last?.revision ?? 0;
}

/** Refuses the next page of a list whose ledger is another by now: rows could be missing from it, or come twice. */
export function refuseMovedLedger(listed: number, now: number): void {
  if (listed === now) return;
  const message = `The pages before are of the ledger’s revision ${listed}; it is at ${now} by now. Start again from the first page.`;
  throw new Refusal('LEDGER_MOVED', message, { figures: { revision: listed, ledgerRevision: now } });
}
