import { FirstTables1763800000000 } from './migrations/1763800000000-first-tables.js';
import { BudgetAndLedger1763900000000 } from './migrations/1763900000000-budget-and-ledger.js';
import { ExampleLedger1764000000000 } from './migrations/1764000000000-example-ledger.js';
import { Uploads1764100000000 } from './migrations/1764100000000-uploads.js';
import { Scenarios1764200000000 } from './migrations/1764200000000-scenarios.js';
import { ImportCoverage1764500000000 } from './migrations/1764500000000-import-coverage.js';
import { AccountNames1764600000000 } from './migrations/1764600000000-account-names.js';
import { AcceptedJumps1765000000000 } from './migrations/1765000000000-accepted-jumps.js';
import { FollowedMonths1765100000000 } from './migrations/1765100000000-followed-months.js';
import { PreviousAmounts1765300000000 } from './migrations/1765300000000-previous-amounts.js';
import { KeptAnswers1765300000001 } from './migrations/1765300000001-kept-answers.js';
import { ReplacedInstalments1765300000002 } from './migrations/1765300000002-replaced-instalments.js';
import { LedgerSources1765400000000 } from './migrations/1765400000000-ledger-sources.js';
import { VoucherIdentity1765400000001 } from './migrations/1765400000001-voucher-identity.js';
import { Seals1765500000000 } from './migrations/1765500000000-seals.js';
import { LedgerCompany1765500000001 } from './migrations/1765500000001-ledger-company.js';
import { Dimensions1765700000000 } from './migrations/1765700000000-dimensions.js';
import { ReportSetting1765820000000 } from './migrations/1765820000000-report-setting.js';

/** In order of time; a landed migration is never edited. */
export const MIGRATIONS = [
  FirstTables1763800000000,
  BudgetAndLedger1763900000000,
  ExampleLedger1764000000000,
  Uploads1764100000000,
  Scenarios1764200000000,
  ImportCoverage1764500000000,
  AccountNames1764600000000,
  AcceptedJumps1765000000000,
  FollowedMonths1765100000000,
  PreviousAmounts1765300000000,
  KeptAnswers1765300000001,
  ReplacedInstalments1765300000002,
  LedgerSources1765400000000,
  VoucherIdentity1765400000001,
  Seals1765500000000,
  LedgerCompany1765500000001,
  Dimensions1765700000000,
  ReportSetting1765820000000,
];
