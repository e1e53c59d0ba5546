import type { EntityManager } from 'typeorm';
import { verifyBudgets } from '../budget/verify-budgets.js';
import { verifyAnswers } from '../changes/verify-answers.js';
import { verifyChain } from '../changes/verify-chain.js';
import type { Finding } from '../changes/verify-finding.js';
import { verifySeals } from '../changes/verify-seals.js';
import { verifyAsLogged } from '../financing/verify-as-logged.js';
import { verifyDecidedSums } from '../financing/verify-decided-sums.js';
import { verifyDecidedVersions } from '../financing/verify-decided-versions.js';
import { verifyInstalments } from '../financing/verify-instalments.js';
import { verifyPayments } from '../financing/verify-payments.js';
import { verifyPreviousAmounts } from '../financing/verify-previous-amounts.js';
import { verifyRecomputation } from '../financing/verify-recomputation.js';
import { verifyMonthTotals } from '../ledger/verify-month-totals.js';
import { verifyVoucherContents } from '../ledger/verify-voucher-contents.js';
import { verifyVoucherNumbers } from '../ledger/verify-voucher-numbers.js';
import { verifyVouchers } from '../ledger/verify-vouchers.js';
import { verifyPopulationJumps } from '../regions/plausibility/verify-population-jumps.js';
import { verifyParticipation } from '../regions/verify-participation.js';
import { verifyPopulations } from '../regions/verify-populations.js';
import { verifyProposals } from '../scenarios/verify-proposals.js';
import { verifyAmounts } from './verify-amounts.js';
import { verifyForeignKeys } from './verify-foreign-keys.js';

/** Every invariant of the stored data, in the order in which a fault in one explains the next. */
export const INVARIANTS: readonly ((reader: EntityManager) => Promise<Finding>)[] = [
  verifyAmounts,
  verifyForeignKeys,
  verifyChain,
  verifySeals,
  verifyAnswers,
  verifyPopulations,
  verifyPopulationJumps,
  verifyParticipation,
  verifyDecidedVersions,
  verifyDecidedSums,
  verifyRecomputation,
  verifyProposals,
  verifyAsLogged,
  verifyPreviousAmounts,
  verifyInstalments,
  verifyPayments,
  verifyVouchers,
  verifyVoucherContents,
  verifyVoucherNumbers,
  verifyMonthTotals,
  verifyBudgets,
];
