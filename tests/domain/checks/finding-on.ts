import type * as z from 'zod';
import { applicationSchema } from '../../../shared/contracts/application.ts';
import type { CheckName, CheckResult } from '../../../shared/contracts/checks.ts';
import { runChecks } from '../../../shared/domain/checks/run-checks.ts';
import { cleanApplication } from '../../../shared/domain/clean/clean-application.ts';

export type Given = Partial<z.input<typeof applicationSchema>['merchant']>;

/** A row of a table of a check: why, what is given, what the check says, and where and what it saw. */
export type Row = readonly [why: string, given: Given, result: CheckResult, ...evidence: string[]];

/** What one check says of a merchant, parsed by the real schema, so that no row rests on an application nobody can post. */
export function findingOn(
  check: CheckName,
  given: Given,
  now = '2026-11-21T12:00:00.000Z',
): readonly [CheckResult | undefined, ...string[]] {
  const merchant = { reference: 'm-1', legalName: 'Quillmere Stationery Ltd', country: 'GB', ...given };
  const application = applicationSchema.parse({ merchant });
  const clean = cleanApplication(application);
  const found = runChecks(application, { clean, terms: null, now }).find((one) => one.check === check);
  const evidence = (found?.evidence ?? []).map(({ pointer, note }) => `${pointer} ${note}`);
  return [found?.result, ...evidence];
}
