import type { MerchantApplication } from '../../contracts/application.ts';
import type { CheckFinding } from '../../contracts/checks.ts';
import type { CleanApplication } from '../clean/clean-application.ts';

/** What is looked at besides the application: its cleaned identifiers, and the day it is (RFC 3339, UTC). */
export interface CheckedWith {
  readonly clean: CleanApplication;
  readonly now: string;
}

/** What every check says of an application. Pure and bounded. */
export function runChecks(_application: MerchantApplication, _with: CheckedWith): CheckFinding[] {
  return [];
}
