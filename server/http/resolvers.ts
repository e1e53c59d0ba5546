import { ActivitiesResolver } from '../activities/activities.resolver.js';
import { AllocationResolver } from '../allocation/allocation.resolver.js';
import { BudgetResolver } from '../budget/budget.resolver.js';
import { CellsResolver } from '../cells/cells.resolver.js';
import { ChangesResolver } from '../changes/changes.resolver.js';
import { ContributionsResolver } from '../financing/contributions.resolver.js';
import { FinancingResolver } from '../financing/financing.resolver.js';
import { PopulationImportResolver } from '../financing/population-import.resolver.js';
import { AccountGroupsResolver } from '../ledger/account-groups.resolver.js';
import { LedgerCompanyResolver } from '../ledger/company/ledger-company.resolver.js';
import { DimensionsResolver } from '../ledger/dimensions/dimensions.resolver.js';
import { LedgerResolver } from '../ledger/ledger.resolver.js';
import { LedgerFilesResolver } from '../ledger/ledger-files.resolver.js';
import { VouchersResolver } from '../ledger/rows/vouchers.resolver.js';
import { ParticipationResolver } from '../regions/participation.resolver.js';
import { PopulationsResolver } from '../regions/populations.resolver.js';
import { RegionsResolver } from '../regions/regions.resolver.js';
import { ReportsResolver } from '../reports/reports.resolver.js';
import { VarianceSignResolver } from '../reports/variance/variance-sign.resolver.js';
import { ScenariosResolver } from '../scenarios/scenarios.resolver.js';
import { WhatIfResolver } from '../scenarios/what-if.resolver.js';
import { UploadsResolver } from '../uploads/uploads.resolver.js';

/** The one list of resolver classes; the schema is built from it and from nothing else. */
export const RESOLVERS = [
  ChangesResolver,
  AllocationResolver,
  CellsResolver,
  ContributionsResolver,
  FinancingResolver,
  ParticipationResolver,
  PopulationsResolver,
  PopulationImportResolver,
  RegionsResolver,
  ActivitiesResolver,
  AccountGroupsResolver,
  LedgerResolver,
  DimensionsResolver,
  VouchersResolver,
  LedgerFilesResolver,
  LedgerCompanyResolver,
  BudgetResolver,
  ReportsResolver,
  VarianceSignResolver,
  ScenariosResolver,
  WhatIfResolver,
  UploadsResolver,
] as const;
