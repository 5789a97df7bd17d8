import type { CheckFinding, CheckName, CheckResult } from '../../contracts/checks.ts';

/** What each check said, by its name, as policy speaks of it: `unknown` for a check that is not among the findings. */
export function checkFacts(findings: readonly CheckFinding[]): Readonly<Record<CheckName, CheckResult>> {
  const said = { ...nothingSaid };
  for (const { check, result } of findings) said[check] = result;
  return said;
}

const nothingSaid: Record<CheckName, CheckResult> = {
  termsProhibit: 'unknown',
  termsRemove: 'unknown',
  termsReport: 'unknown',
  completeness: 'unknown',
  emailDomain: 'unknown',
  freeMail: 'unknown',
  phoneCountry: 'unknown',
  bankCountry: 'unknown',
  ipCountry: 'unknown',
  descriptor: 'unknown',
  hostLabel: 'unknown',
  principalsNamed: 'unknown',
  principalsAdult: 'unknown',
  category: 'unknown',
  highRiskCategory: 'unknown',
  sharedHost: 'unknown',
  linkShortener: 'unknown',
};
