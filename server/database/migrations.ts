import { FirstTables1763800000000 } from './migrations/1763800000000-first-tables.js';
import { BudgetAndLedger1763900000000 } from './migrations/1763900000000-budget-and-ledger.js';
import { ExampleLedger1764000000000 } from './migrations/1764000000000-example-ledger.js';
import { Uploads1764100000000 } from './migrations/1764100000000-uploads.js';
import { Scenarios1764200000000 } from './migrations/1764200000000-scenarios.js';
import { ImportCoverage1764500000000 } from './migrations/1764500000000-import-coverage.js';
import { AccountNames1764600000000 } from './migrations/1764600000000-account-names.js';
import { Seals1765500000000 } from './migrations/1765500000000-seals.js';
import { LedgerCompany1765500000001 } from './migrations/1765500000001-ledger-company.js';

/** In order of time; a landed migration is never edited. */
export const MIGRATIONS = [
  FirstTables1763800000000,
  BudgetAndLedger1763900000000,
  ExampleLedger1764000000000,
  Uploads1764100000000,
  Scenarios1764200000000,
  ImportCoverage1764500000000,
  AccountNames1764600000000,
  Seals1765500000000,
  LedgerCompany1765500000001,
];
