import { Activity } from '../activities/activity.entity.js';
import { BudgetLine, BudgetMonth, BudgetVersion } from '../budget/budget.entity.js';
import { Change, ChangeHead, IdempotencyKey } from '../changes/change.entity.js';
import { Seal } from '../changes/seal.entity.js';
import { BudgetYear } from '../financing/budget-year.entity.js';
import { ContributionRow, ContributionVersion } from '../financing/contribution.entity.js';
import { FinancingDecision } from '../financing/financing-decision.entity.js';
import { Instalment, Payment } from '../financing/instalment.entity.js';
import { AccountGroup } from '../ledger/account-group.entity.js';
import { AccountName } from '../ledger/account-name.entity.js';
import { Coding, CodingMonth } from '../ledger/coding.entity.js';
import { LedgerCompany } from '../ledger/company/ledger-company.entity.js';
import { DimensionName, ObjectName } from '../ledger/dimensions/dimension-name.entity.js';
import { LedgerSource } from '../ledger/imports/ledger-source.entity.js';
import { Counter, LedgerImport, OpeningBalance } from '../ledger/ledger-import.entity.js';
import { MappingRule } from '../ledger/mapping-rule.entity.js';
import { MonthTotal } from '../ledger/month-total.entity.js';
import { Voucher, VoucherRow } from '../ledger/voucher.entity.js';
import { Participation, Withdrawal } from '../regions/participation.entity.js';
import { PopulationFigure, PopulationVersion } from '../regions/population.entity.js';
import { ReportSetting } from '../reports/variance/report-setting.entity.js';
import { Scenario, ScenarioVersion } from '../scenarios/scenario.entity.js';
import { Upload, UploadPart } from '../uploads/upload.entity.js';

/** Every table's entity; their tables are made by the migrations, never from here. */
export const ENTITIES = [
  Change,
  ChangeHead,
  IdempotencyKey,
  Seal,
  PopulationVersion,
  PopulationFigure,
  Participation,
  Withdrawal,
  BudgetYear,
  ContributionVersion,
  ContributionRow,
  FinancingDecision,
  Instalment,
  Payment,
  Activity,
  AccountGroup,
  AccountName,
  DimensionName,
  ObjectName,
  MappingRule,
  Counter,
  LedgerSource,
  LedgerImport,
  LedgerCompany,
  OpeningBalance,
  Coding,
  CodingMonth,
  Voucher,
  VoucherRow,
  MonthTotal,
  BudgetVersion,
  BudgetLine,
  BudgetMonth,
  ReportSetting,
  Scenario,
  ScenarioVersion,
  Upload,
  UploadPart,
];
