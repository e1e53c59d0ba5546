import type { Profile } from '../../addin/workbench/host/profile.js';

/** The Excel that a test's workbook behaves like: vitest.config.ts runs the tests of the workbook once for each. */
export const EXCEL_PROFILE: Profile = process.env.EXCEL_PROFILE === 'desktop' ? 'desktop' : 'web';
