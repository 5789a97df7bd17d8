import type { MerchantApplication } from '../../contracts/application.ts';
import type { CheckFinding } from '../../contracts/checks.ts';
import type { TermsReport } from '../../contracts/terms-report.ts';
import type { CleanApplication } from '../clean/clean-application.ts';
import { checkCategory } from './category/check-category.ts';
import { checkHighRiskCategory } from './category/check-high-risk-category.ts';
import { checkBankCountry } from './check-bank-country.ts';
import { checkCompleteness } from './check-completeness.ts';
import { checkDescriptor } from './check-descriptor.ts';
import { checkEmailDomain } from './check-email-domain.ts';
import { checkFreeMail } from './check-free-mail.ts';
import { checkHostLabel } from './check-host-label.ts';
import { checkIpCountry } from './check-ip-country.ts';
import { checkLinkShortener } from './check-link-shortener.ts';
import { checkPhoneCountry } from './check-phone-country.ts';
import { checkPrincipalsAdult } from './check-principals-adult.ts';
import { checkPrincipalsNamed } from './check-principals-named.ts';
import { checkSharedHost } from './check-shared-host.ts';
import { type Checked, checkedOf } from './checked.ts';
import { termsFindings } from './terms/terms-findings.ts';

/** What is looked at besides the application. */
export interface CheckedWith {
  /** Its cleaned identifiers, and what is missing from it. */
  readonly clean: CleanApplication;
  /** What its terms of service say, as they were read when they were given; null where none were, or nobody read them. */
  readonly terms: TermsReport | null;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/** What every check says of an application, the terms' first. Pure and bounded. */
export function runChecks(
  application: MerchantApplication,
  { clean, terms, now }: CheckedWith,
): CheckFinding[] {
  const checked = checkedOf(application, { clean, now });
  return [...(terms ? termsFindings(terms) : []), ...checks.map((check) => check(checked))];
}

const checks: readonly ((checked: Checked) => CheckFinding)[] = [
  checkCompleteness,
  checkEmailDomain,
  checkFreeMail,
  checkPhoneCountry,
  checkBankCountry,
  checkIpCountry,
  checkDescriptor,
  checkHostLabel,
  checkPrincipalsNamed,
  checkPrincipalsAdult,
  checkCategory,
  checkHighRiskCategory,
  checkSharedHost,
  checkLinkShortener,
];
